import { comparedInPlan, hasRanges } from '@/plan';
import type { AnswerWithNumbers } from '@/store/document';
import type { SimulationState } from '@/store/simulation';

/** Nothing that the report tells is being worked out any more, or is about to be. */
export function isReckoned(
  { plan, usage }: Pick<AnswerWithNumbers, 'plan' | 'usage'>,
  { status, questions, needs, search, turning, repairs }: SimulationState,
): boolean {
  const told = [
    ...Object.values(questions),
    needs,
    // Settings that change nothing are not sought.
    ...(comparedInPlan(plan, usage) === 'some' ? [search] : []),
    ...(hasRanges(plan) ? [turning] : []),
  ];
  const isOpen = told.some((each) => each.status === 'checking') || repairs?.isDone === false;
  return status !== 'running' && !isOpen;
}
