// How the plan grows in the group that a person chose, or over time, worked out apart from the page.
import { useCallback, useEffect } from 'react';
import { foundSoFar, type QuestionTold } from '@/i18n/questions';
import type { ComparedGrowth, GrowthAsked, Plan } from '@/plan';
import { plannedOf } from '@/store/derived';
import type { AnswerWithNumbers } from '@/store/document';
import { startWorker } from '@/store/simulation/worker/start-worker';
import { WorkerLine } from '@/store/simulation/worker/worker-line';
import { type Question, useAsked } from './use-asked';

type Grown = ComparedGrowth | 'not-run';

/** One at a time. */
const GROWN: Question<Grown> = {
  line: new WorkerLine(startWorker),
  afterMs: 300,
  answerIn: (reply) => (reply.kind === 'growth' ? reply : undefined),
};
/** Beside it: who prints ends nothing that is shown. */
const PRINTED = { ...GROWN, line: new WorkerLine(startWorker), afterMs: 0 };

/** Of each plan, as it is asked about, what was found last. */
const FOUND = new WeakMap<Plan, GrowthAsked & { readonly found: Grown }>();

/**
 * Asked for while the caller is shown; each change asks anew. Of all groups at rest nothing is asked:
 * that is one of the page's questions.
 */
export function useAskedGrowth(
  answer: AnswerWithNumbers,
  { group, judged }: GrowthAsked,
): QuestionTold<Grown> {
  return useGrown(GROWN, plannedOf(answer), { group, judged }, !isOfPage({ group, judged }));
}

/** The same for paper: what was found last is known at once; else it is asked for where it is wanted. */
export function usePrintedGrowth(
  answer: AnswerWithNumbers,
  asked: GrowthAsked,
  isWanted: boolean,
): QuestionTold<Grown> {
  const plan = plannedOf(answer);
  const last = FOUND.get(plan);
  const found =
    last?.group === asked.group && last?.judged === asked.judged ? last?.found : undefined;
  const isAsked = isWanted && found === undefined && !isOfPage(asked);
  const told = useGrown(PRINTED, plan, asked, isAsked);
  return found === undefined ? told : { status: 'known', found };
}

function isOfPage({ group, judged }: GrowthAsked): boolean {
  return group === undefined && judged === 'at-rest';
}

function useGrown(
  question: Question<Grown>,
  plan: Plan,
  { group, judged }: GrowthAsked,
  isAsked: boolean,
): QuestionTold<Grown> {
  const request = useCallback(
    () => ({ kind: 'growth' as const, plan, group, judged }),
    [plan, group, judged],
  );
  const told = useAsked(question, isAsked ? request : undefined);
  const found = foundSoFar(told);
  useEffect(() => {
    // What others do comes last.
    const isWhole = found === 'not-run' || found?.others !== undefined;
    if (isWhole) FOUND.set(plan, { group, judged, found });
  }, [plan, group, judged, found]);
  return told;
}
