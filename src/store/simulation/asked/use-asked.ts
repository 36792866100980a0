// What a worker is asked while something is shown, apart from what is worked out for the whole page.
import { useEffect, useState } from 'react';
import type { QuestionTold } from '@/i18n/questions';
import type { Job, WorkerLine } from '@/store/simulation/worker/worker-line';

export interface Question<Found> {
  /** Of its own: another question ends what is under way. */
  readonly line: WorkerLine;
  /** A key that is typed soon after asks anew. */
  readonly afterMs: number;
  readonly answerIn: (
    reply: Parameters<Job['onReply']>[0],
  ) => { readonly found: Found } | undefined;
}

export const CHECKING = { status: 'checking', found: undefined } as const;

/** @param request the same function as long as the same is asked; `undefined`: nothing is */
export function useAsked<Found>(
  { line, afterMs, answerIn }: Question<Found>,
  request: Job['request'] | undefined,
): QuestionTold<Found> {
  const [told, setTold] = useState<{ readonly of: unknown; readonly now: QuestionTold<Found> }>();
  useEffect(() => {
    if (request === undefined) return;
    const tell = (now: QuestionTold<Found>) => setTold({ of: request, now });
    const timer = setTimeout(() => {
      line.ask({
        request,
        onReply: (reply) => {
          const answer = answerIn(reply);
          if (answer !== undefined) tell({ status: 'known', found: answer.found });
        },
        onFailure: () => tell({ status: 'failed' }),
      });
    }, afterMs);
    return () => {
      clearTimeout(timer);
      line.end();
    };
  }, [line, afterMs, answerIn, request]);
  return told !== undefined && told.of === request ? told.now : CHECKING;
}
