// How the plan grows in the group that a person chose, worked out apart from the page.
import { useEffect, useState } from 'react';
import type { QuestionTold } from '@/i18n/questions';
import { type ComparedGrowth, plannedFrom } from '@/plan';
import type { AnswerWithNumbers } from '@/store/document';
import { startWorker, WorkerLine } from './worker/worker-line';

/** A key that is typed soon after asks anew. */
const ASK_AFTER_MS = 300;

/** One group is looked at at a time. */
const line = new WorkerLine(startWorker);

const CHECKING = { status: 'checking', found: undefined } as const;

/** Asked for while the caller is shown; each change asks anew. `group` undefined: nothing is asked. */
export function useGrownGroup(
  { plan, cluster }: AnswerWithNumbers,
  group: string | undefined,
): QuestionTold<ComparedGrowth> {
  const [told, setTold] = useState<{
    readonly of: unknown;
    readonly group: string;
    readonly told: QuestionTold<ComparedGrowth>;
  }>();
  useEffect(() => {
    if (group === undefined) return;
    const tell = (next: QuestionTold<ComparedGrowth>) =>
      setTold({ of: cluster, group, told: next });
    const timer = setTimeout(() => {
      line.ask({
        request: () => ({ kind: 'grown-group', plan: plannedFrom(plan, cluster), group }),
        onReply: (reply) => {
          if (reply.kind === 'grown-group') tell({ status: 'known', found: reply.found });
        },
        onFailure: () => tell({ status: 'failed' }),
      });
    }, ASK_AFTER_MS);
    return () => {
      clearTimeout(timer);
      line.end();
    };
  }, [plan, cluster, group]);
  return told?.of === cluster && told.group === group ? told.told : CHECKING;
}
