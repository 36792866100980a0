import { useMemo } from 'react';
import type { RequiredTold } from '@/i18n/verdict';
import type { AnswerWithNumbers } from '@/store/document';
import { useSimulation } from '@/store/simulation/use-simulation';
import { requiredTold } from './required-told';

/** What is known of what the plan that is shown must hold; the same object until something else is. */
export function useRequiredTold(answer: AnswerWithNumbers): RequiredTold {
  const required = useSimulation((state) => state.required);
  // A run that begins or ends says nothing of it.
  const status = useSimulation((state) => (state.status === 'failed' ? 'failed' : 'idle'));
  return useMemo(() => requiredTold(answer, { required, status }), [answer, required, status]);
}
