// What of growth the link shows: what grows, and how its counts are judged.

import { type Counted, countedIn } from '@/engine';
import { zonesToLose } from '@/engine/over-time';
import type { AllMessages } from '@/i18n';
import type { QuestionTold } from '@/i18n/questions';
import type { ComparedGrowth, GrowthJudged } from '@/plan';
import { usePlanner } from '@/store';
import type { AnswerWithNumbers } from '@/store/document';
import { usePrintedGrowth, useSimulationOf } from '@/store/simulation';

type Grown = ComparedGrowth | 'not-run';

/** What grows, a group alone or all of them, how many nodes that is as planned, and how counts are judged. */
export interface Growing {
  readonly label: string | undefined;
  readonly nodes: number;
  readonly judged: GrowthJudged;
  readonly counted: Counted;
}

/** Without such nodes all groups grow, and without a zone to lose they do at rest. */
export function useGrowing({ cluster, usage }: AnswerWithNumbers): Growing {
  const { grow, judged } = usePlanner(({ view }) => view);
  const group = cluster.groups.find(({ label, nodes }) => label === grow && nodes > 0);
  const isJudged = judged !== 'zone-loss' || zonesToLose(cluster).length > 0;
  return {
    label: group?.label,
    nodes: group?.nodes ?? usage.totals.nodes,
    judged: isJudged ? judged : 'at-rest',
    counted: countedIn(group === undefined ? cluster.groups : [group]),
  };
}

/** The growth that the cell tells, where it is that; else what was asked. */
export function useGrowthTold(
  answer: AnswerWithNumbers,
  { label, judged }: Growing,
  asked: QuestionTold<Grown>,
): QuestionTold<Grown> {
  const ofPage = useSimulationOf(answer, (state) => state.questions.growth);
  return label === undefined && judged === 'at-rest' ? ofPage : asked;
}

/**
 * For paper.
 *
 * @param isWanted what the page does not show is worked out
 */
export function useGrowthPrinted(answer: AnswerWithNumbers, isWanted: boolean) {
  const of = useGrowing(answer);
  const asked = usePrintedGrowth(answer, { group: of.label, judged: of.judged }, isWanted);
  return { of, told: useGrowthTold(answer, of, asked) };
}

/** Why counts are not run. */
export function whyNotGrown(
  { plan }: Pick<AnswerWithNumbers, 'plan'>,
  { charts, questions }: AllMessages,
): string {
  return plan.scenario.status === 'faulty' ? questions.whyNotRun.faulty : charts.growth.tooLong;
}
