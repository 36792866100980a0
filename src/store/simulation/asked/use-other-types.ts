// The pods of the group whose row is open on other types, worked out apart from the page.
import { useCallback } from 'react';
import type { OtherTypes } from '@/engine';
import type { QuestionTold } from '@/i18n/questions';
import { plannedOf } from '@/store/derived';
import type { AnswerWithNumbers } from '@/store/document';
import { startWorker } from '@/store/simulation/worker/start-worker';
import { WorkerLine } from '@/store/simulation/worker/worker-line';
import { type Question, useAsked } from './use-asked';

/** Of one row at a time. `undefined`: they can't be compared. */
const TYPES: Question<OtherTypes | undefined> = {
  line: new WorkerLine(startWorker),
  afterMs: 300,
  answerIn: (reply) => (reply.kind === 'types' ? reply : undefined),
};

/** What the same pods hold on other types, asked for while the caller is shown; each change asks anew. */
export function useOtherTypes(
  answer: AnswerWithNumbers,
  group: string,
): QuestionTold<OtherTypes | undefined> {
  const plan = plannedOf(answer);
  const request = useCallback(() => ({ kind: 'types' as const, plan, group }), [plan, group]);
  return useAsked(TYPES, request);
}
