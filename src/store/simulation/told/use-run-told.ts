import { useShallow } from 'zustand/react/shallow';
import type { RunTold } from '@/i18n/verdict';
import type { AnswerWithNumbers } from '@/store/document';
import { runTold } from './run-told';
import { useSimulationOf } from './use-simulation-of';

/** What is known of the scenario of the plan that is shown; the same object until something else is. */
export function useRunTold(answer: AnswerWithNumbers): RunTold {
  return useSimulationOf(
    answer,
    useShallow((state) => runTold(state, answer)),
  );
}
