import type { PlanQuestion } from './plan-question';
import { MOST_NODES_OF_GROUP } from './questions/most-nodes-of-group';

/** What can be asked, in the order in which the help lists it. */
export const PLAN_QUESTIONS: readonly PlanQuestion[] = [MOST_NODES_OF_GROUP];
