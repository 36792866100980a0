import type { AnswerWithNumbers } from '@/store/document';
import type { SimulationState } from '@/store/simulation/simulation';
import { useSimulation } from '@/store/simulation/use-simulation';
import { stateOf } from './state-of';

/** What is known of the plan that is shown, which may be the one before for a moment. */
export function useSimulationOf<Selected>(
  answer: Pick<AnswerWithNumbers, 'cluster'>,
  select: (state: SimulationState) => Selected,
): Selected {
  return useSimulation((state) => select(stateOf(state, answer)));
}
