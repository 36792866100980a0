import type { AnswerWithNumbers } from '@/store/document';
import { hasNoWorker } from '@/store/simulation/simulation';
import { areNotedAtOnce } from './are-noted-at-once';
import { useSimulationOf } from './use-simulation-of';

/** Whether what there is to notice of the plan, and the spreadsheet of it, can be told without a wait. */
export function useIsNoted(answer: AnswerWithNumbers): boolean {
  return useSimulationOf(
    answer,
    ({ noted, failure }) =>
      areNotedAtOnce(answer.cluster) || noted === answer.cluster || hasNoWorker(failure),
  );
}
