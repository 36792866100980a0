import type { LowEndView } from '@/i18n/verdict';
import type { AnswerWithNumbers } from '@/store/document';
import { lowEndShown } from './low-end-shown';
import { useSimulationOf } from './use-simulation-of';

/** What is shown of the low end of the plan; the same object until something else is. */
export function useLowEnd(answer: AnswerWithNumbers): LowEndView | undefined {
  return useSimulationOf(answer, ({ lowEnd, status }) => lowEndShown(answer, lowEnd, status));
}
