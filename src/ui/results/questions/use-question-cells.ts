import { toneOf } from '@/i18n/verdict/tone';
import type { Question } from '@/plan';
import type { AnswerWithNumbers } from '@/store/document/answer';
import { useRunTold } from '@/store/simulation/use-run-told';
import { useAllMessages } from '@/store/use-planner';
import type { QuestionCellView } from './question-cell';

/** What each question's cell says of the plan; without a value while it is not known. */
export function useQuestionCells({
  usage,
  ...answer
}: AnswerWithNumbers): Readonly<Record<Question, QuestionCellView>> {
  const { charts, results } = useAllMessages();
  const run = useRunTold({ usage, ...answer });
  const { verdict } = usage;
  const unknown = { tone: 'neutral', value: '', line: '' } as const;
  const words = results.verdict;
  return {
    'at-rest': {
      label: charts.subnets.tab,
      tone: toneOf(verdict),
      value: words.inShort(verdict.kind, verdict.podsPending),
      line: '',
    },
    scenario: {
      label: charts.timeline.tab,
      ...(run.status === 'done' && run.verdict.kind !== 'unknown'
        ? {
            tone: toneOf({ kind: run.verdict.kind, podsPending: verdict.podsPending }),
            value: words.kinds[run.verdict.kind],
            line: '',
          }
        : unknown),
    },
    'zone-loss': { label: '', ...unknown },
    growth: { label: charts.growth.tab, ...unknown },
    settings: { label: charts.settings.tab, ...unknown },
  };
}
