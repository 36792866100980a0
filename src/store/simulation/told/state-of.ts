import type { AnswerWithNumbers } from '@/store/document';
import type { SimulationState } from '@/store/simulation/simulation';

/**
 * What is known of the plan that an answer is of. What is drawn behind the figures is of the plan before a
 * key for a moment more: it stays as it was until it is drawn of the plan after it, once.
 */
export function stateOf(
  state: SimulationState,
  { cluster }: Pick<AnswerWithNumbers, 'cluster'>,
): SimulationState {
  const { of, before } = state;
  return before?.of === cluster && of !== cluster ? before : state;
}
