// The pods of the group whose row is open on other types, worked out apart from the page.
import { useEffect, useState } from 'react';
import type { OtherTypes } from '@/engine';
import { plannedFrom } from '@/plan';
import type { AnswerWithNumbers } from '@/store/document';
import { startWorker, WorkerLine } from '@/store/simulation/worker/worker-line';

/** A key that is typed soon after asks anew. */
const ASK_AFTER_MS = 300;

/** One row is open at a time. */
const line = new WorkerLine(startWorker);

export type TypesTold =
  | { readonly status: 'checking' }
  /** `undefined`: they can't be compared. */
  | { readonly status: 'known'; readonly found: OtherTypes | undefined }
  | { readonly status: 'failed' };

/** What the same pods hold on other types, asked for while the caller is shown; each change asks anew. */
export function useOtherTypes({ plan, cluster }: AnswerWithNumbers, group: string): TypesTold {
  const [told, setTold] = useState<TypesTold & { readonly of: unknown }>();
  useEffect(() => {
    const tell = (next: TypesTold) => setTold({ ...next, of: cluster });
    const timer = setTimeout(() => {
      line.ask({
        request: () => ({ kind: 'types', plan: plannedFrom(plan, cluster), group }),
        onReply: (reply) => {
          if (reply.kind === 'types') tell({ status: 'known', found: reply.found });
        },
        onFailure: () => tell({ status: 'failed' }),
      });
    }, ASK_AFTER_MS);
    return () => {
      clearTimeout(timer);
      line.end();
    };
  }, [plan, cluster, group]);
  return told?.of === cluster ? told : { status: 'checking' };
}
