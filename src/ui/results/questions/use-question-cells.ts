import type { QuestionCell } from '@/i18n/questions/cell';
import { questionCell } from '@/i18n/questions/question-cell';
import { withRequired } from '@/i18n/questions/required-cell';
import { comparedInPlan, type Question } from '@/plan';
import type { AnswerWithNumbers } from '@/store/document/answer';
import { useRequiredTold } from '@/store/simulation/use-required-told';
import { useRunTold } from '@/store/simulation/use-run-told';
import { useSimulation } from '@/store/simulation/use-simulation';
import { useAllMessages } from '@/store/use-planner';

/** What each question's cell says of the plan, as far as it is known. */
export function useQuestionCells(
  answer: AnswerWithNumbers,
): Readonly<Record<Question, QuestionCell>> {
  const messages = useAllMessages();
  const questions = useSimulation((state) => state.questions);
  const needs = useSimulation((state) => state.needs);
  const run = useRunTold(answer);
  const { judged } = useRequiredTold(answer);
  const { usage } = answer;
  const { scenario } = run;
  const nodes = comparedInPlan(answer.plan, usage);
  const { whyNotRun } = messages.questions;
  const cell = (question: Parameters<typeof questionCell>[0]) => {
    const said = questionCell(question, messages);
    // The last plan that could be read is not run on.
    const isHeldUp = answer.status === 'stale' && said.line === whyNotRun.waits;
    const told = isHeldUp ? { ...said, line: whyNotRun.unread } : said;
    return withRequired(question.question, told, judged, messages.requirements);
  };
  return {
    'at-rest': cell({ question: 'at-rest', answer: usage, run }),
    scenario: cell({ question: 'scenario', answer: usage, run }),
    'zone-loss': cell({ question: 'zone-loss', told: questions['zone-loss'] }),
    growth: cell({ question: 'growth', told: questions.growth }),
    settings: cell({ question: 'settings', told: questions.settings, scenario, nodes }),
    needs: cell({ question: 'needs', told: needs }),
  };
}
