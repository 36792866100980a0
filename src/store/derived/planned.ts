import { type Answered, type Plan, plannedFrom } from '@/plan';
import { oncePerAnswer } from './once-per-answer';

/** What changes of the plan start from; the same object while it is only named otherwise. */
export const plannedOf: (answered: Answered) => Plan = oncePerAnswer(({ plan, cluster }) =>
  plannedFrom(plan, cluster),
);
