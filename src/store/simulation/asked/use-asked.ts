// What a worker is asked while something is shown, apart from what is worked out for the whole page.
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { QuestionTold } from '@/i18n/questions';
import { CHECKING } from '@/store/simulation/simulation';
import { workerFile } from '@/store/simulation/worker/worker-file';
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

interface Told<Found> {
  readonly of: unknown;
  readonly retries: number;
  readonly now: QuestionTold<Found>;
}

/** @param request the same function as long as the same is asked; `undefined`: nothing is */
export function useAsked<Found>(
  { line, afterMs, answerIn }: Question<Found>,
  request: Job['request'] | undefined,
): QuestionTold<Found> {
  const [told, setTold] = useState<Told<Found>>();
  // Another try of the workers' file asks anew.
  const { retries } = useStore(workerFile);
  useEffect(() => {
    if (request === undefined) return;
    const tell = (now: QuestionTold<Found>) => setTold({ of: request, retries, now });
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
  }, [line, afterMs, answerIn, request, retries]);
  if (told === undefined || told.of !== request) return CHECKING;
  return told.now.status === 'failed' && told.retries !== retries ? CHECKING : told.now;
}
