import { useCallback, useMemo } from 'react';
import { type QuestionCell, questionCell, withRequired } from '@/i18n/questions';
import { comparedInPlan, type Question } from '@/plan';
import { useAllMessages } from '@/store';
import type { AnswerWithNumbers } from '@/store/document';
import { useRequiredTold, useRunTold, useSimulation } from '@/store/simulation';

/** What each question's cell says of the plan, as far as it is known; the same cell until it says other things. */
export function useQuestionCells(
  answer: AnswerWithNumbers,
): Readonly<Record<Question, QuestionCell>> {
  const zoneLoss = useSimulation((state) => state.questions['zone-loss']);
  const growth = useSimulation((state) => state.questions.growth);
  const settings = useSimulation((state) => state.questions.settings);
  const needs = useSimulation((state) => state.needs);
  const run = useRunTold(answer);
  const { usage, plan, status } = answer;
  const { scenario } = run;
  const isStale = status === 'stale';
  const { judged } = useRequiredTold(answer);
  const messages = useAllMessages();
  const cellOf = useCallback(
    (question: Parameters<typeof questionCell>[0]) => {
      const { whyNotRun } = messages.questions;
      const said = questionCell(question, messages);
      // The last plan that could be read is not run on.
      const isHeldUp = isStale && said.line === whyNotRun.waits;
      const told = isHeldUp ? { ...said, line: whyNotRun.unread } : said;
      return withRequired(question.question, told, judged, messages.requirements);
    },
    [isStale, judged, messages],
  );
  return {
    'at-rest': useMemo(
      () => cellOf({ question: 'at-rest', answer: usage, run }),
      [cellOf, usage, run],
    ),
    scenario: useMemo(
      () => cellOf({ question: 'scenario', answer: usage, run }),
      [cellOf, usage, run],
    ),
    'zone-loss': useMemo(
      () => cellOf({ question: 'zone-loss', told: zoneLoss }),
      [cellOf, zoneLoss],
    ),
    growth: useMemo(() => cellOf({ question: 'growth', told: growth }), [cellOf, growth]),
    settings: useMemo(() => {
      const nodes = comparedInPlan(plan, usage);
      return cellOf({ question: 'settings', told: settings, scenario, nodes });
    }, [cellOf, settings, scenario, plan, usage]),
    needs: useMemo(() => cellOf({ question: 'needs', told: needs }), [cellOf, needs]),
  };
}
