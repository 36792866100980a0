// How the plan grows in the group that a person chose, worked out apart from the page.
import { useCallback } from 'react';
import type { QuestionTold } from '@/i18n/questions';
import { type ComparedGrowth, plannedFrom } from '@/plan';
import type { AnswerWithNumbers } from '@/store/document';
import { startWorker, WorkerLine } from '@/store/simulation/worker/worker-line';
import { type Question, useAsked } from './use-asked';

/** Of one group at a time. */
const GROWN: Question<ComparedGrowth> = {
  line: new WorkerLine(startWorker),
  afterMs: 300,
  answerIn: (reply) => (reply.kind === 'grown-group' ? reply : undefined),
};

/** Asked for while the caller is shown; each change asks anew. `group` undefined: nothing is asked. */
export function useGrownGroup(
  { plan, cluster }: AnswerWithNumbers,
  group: string | undefined,
): QuestionTold<ComparedGrowth> {
  const request = useCallback(
    () => ({ kind: 'grown-group' as const, plan: plannedFrom(plan, cluster), group: group ?? '' }),
    [plan, cluster, group],
  );
  return useAsked(GROWN, group === undefined ? undefined : request);
}
