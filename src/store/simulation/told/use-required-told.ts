import { useMemo } from 'react';
import type { RequiredTold } from '@/i18n/verdict';
import type { AnswerWithNumbers } from '@/store/document';
import { requiredTold } from './required-told';
import { useSimulationOf } from './use-simulation-of';

/** What is known of what the plan that is shown must hold; the same object until something else is. */
export function useRequiredTold(answer: AnswerWithNumbers): RequiredTold {
  const required = useSimulationOf(answer, (state) => state.required);
  // A run that begins or ends says nothing of it.
  const status = useSimulationOf(answer, (state) =>
    state.status === 'failed' ? 'failed' : 'idle',
  );
  return useMemo(() => requiredTold(answer, { required, status }), [answer, required, status]);
}
