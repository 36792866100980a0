import type { QuestionCell } from '@/i18n/questions/cell';
import { questionCell } from '@/i18n/questions/question-cell';
import type { Question } from '@/plan';
import type { AnswerWithNumbers } from '@/store/document/answer';
import { useRunTold } from '@/store/simulation/use-run-told';
import { useSimulation } from '@/store/simulation/use-simulation';
import { useAllMessages } from '@/store/use-planner';

/** What each question's cell says of the plan, as far as it is known. */
export function useQuestionCells(
  answer: AnswerWithNumbers,
): Readonly<Record<Question, QuestionCell>> {
  const messages = useAllMessages();
  const told = useSimulation((state) => state.questions);
  const run = useRunTold(answer);
  const { usage } = answer;
  const { scenario } = run;
  return {
    'at-rest': questionCell({ question: 'at-rest', answer: usage, run }, messages),
    scenario: questionCell({ question: 'scenario', answer: usage, run }, messages),
    'zone-loss': questionCell({ question: 'zone-loss', told: told['zone-loss'] }, messages),
    growth: questionCell({ question: 'growth', told: told.growth }, messages),
    settings: questionCell({ question: 'settings', told: told.settings, scenario }, messages),
  };
}
