import type { LowEndView } from '@/i18n/verdict';
import type { AnswerWithNumbers } from '@/store/document';
import { useSimulation } from '@/store/simulation/use-simulation';
import { lowEndShown } from './low-end-shown';

/** What is shown of the low end of the plan; the same object until something else is. */
export function useLowEnd(answer: AnswerWithNumbers): LowEndView | undefined {
  return useSimulation(({ lowEnd, status }) => lowEndShown(answer, lowEnd, status));
}
