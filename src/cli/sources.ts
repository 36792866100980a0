import { TYPE_LOOKUP } from '@/limits';
import type { PlanSources } from '@/plan';
import { readExpression } from '@/plan/expression';
import { settleLive } from '@/plan/live';

/** What the command line reads plans with: everything that the page fetches when a plan needs it. */
export const SOURCES: PlanSources = { ...TYPE_LOOKUP, readExpression, settleLive };
