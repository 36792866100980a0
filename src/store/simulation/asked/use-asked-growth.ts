// How the plan grows in the group that a person chose, or over time, worked out apart from the page.
import { useCallback } from 'react';
import type { QuestionTold } from '@/i18n/questions';
import { type ComparedGrowth, type GrowthAsked, plannedFrom } from '@/plan';
import type { AnswerWithNumbers } from '@/store/document';
import { startWorker, WorkerLine } from '@/store/simulation/worker/worker-line';
import { type Question, useAsked } from './use-asked';

/** One at a time. */
const GROWN: Question<ComparedGrowth | 'not-run'> = {
  line: new WorkerLine(startWorker),
  afterMs: 300,
  answerIn: (reply) => (reply.kind === 'growth' ? reply : undefined),
};

/**
 * Asked for while the caller is shown; each change asks anew. Of all groups at rest nothing is asked:
 * that is one of the page's questions.
 */
export function useAskedGrowth(
  { plan, cluster }: AnswerWithNumbers,
  { group, judged }: GrowthAsked,
): QuestionTold<ComparedGrowth | 'not-run'> {
  const request = useCallback(
    () => ({ kind: 'growth' as const, plan: plannedFrom(plan, cluster), group, judged }),
    [plan, cluster, group, judged],
  );
  const isOfPage = group === undefined && judged === 'at-rest';
  return useAsked(GROWN, isOfPage ? undefined : request);
}
