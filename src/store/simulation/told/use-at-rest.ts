import type { AnswerWithNumbers } from '@/store/document';
import type { JudgedAtRest } from '@/store/simulation/simulation';
import { useSimulationOf } from './use-simulation-of';

/** `undefined` while they are being judged. */
export function useAtRest(answer: AnswerWithNumbers): JudgedAtRest | undefined {
  return useSimulationOf(answer, ({ judged }) =>
    judged?.of === answer.cluster ? judged : undefined,
  );
}
