import { SOURCES } from '@/cli/sources';
import { RunStalledError } from '@/engine/over-time';
import { ENGLISH } from '@/i18n/english';
import type { RequiredTold } from '@/i18n/verdict';
import { type Answered, requiredNow } from '@/plan';
import type { PlanRun } from './run-plan';

/** What the plan is required to hold, worked out however large it is; a run that stalls proves nothing. */
export function requiredOfPlan(answered: Answered, run: PlanRun | undefined): RequiredTold {
  const required = answered.plan.requirements;
  const { say } = ENGLISH.requirements;
  const ran = run?.isMade ? run.verdict : undefined;
  try {
    return { required, judged: requiredNow(answered, ran, SOURCES), say };
  } catch (error) {
    if (!(error instanceof RunStalledError)) throw error;
    const withoutZones = { ...answered.plan, requirements: { ...required, zoneLoss: false } };
    const others = requiredNow({ ...answered, plan: withoutZones }, ran, SOURCES);
    return { required, judged: [...others, { requirement: 'zone-loss', status: 'not-run' }], say };
  }
}
