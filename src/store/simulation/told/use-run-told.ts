import { useMemo } from 'react';
import type { RunTold } from '@/i18n/verdict';
import type { AnswerWithNumbers } from '@/store/document';
import { useSimulation } from '@/store/simulation/use-simulation';
import { runTold } from './run-told';

/** What is known of the scenario of the plan that is shown; the same object until something else is. */
export function useRunTold(answer: AnswerWithNumbers): RunTold {
  const result = useSimulation((state) => state.result);
  const band = useSimulation((state) => state.band);
  const isOfAnswer = useSimulation((state) => state.isOfAnswer);
  const status = useSimulation((state) => state.status);
  const waitsForRun = useSimulation((state) => state.waitsForRun);
  return useMemo(
    () => runTold({ result, band, isOfAnswer, status, waitsForRun }, answer),
    [result, band, isOfAnswer, status, waitsForRun, answer],
  );
}
