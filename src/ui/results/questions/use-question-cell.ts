import { useShallow } from 'zustand/react/shallow';
import { type QuestionCell, questionCell, withRequired } from '@/i18n/questions';
import { comparedInPlan, type Question } from '@/plan';
import { useAllMessages } from '@/store';
import type { AnswerWithNumbers } from '@/store/document';
import {
  type SimulationState,
  useRequiredTold,
  useRunTold,
  useSimulationOf,
} from '@/store/simulation';
import { useSteady } from '@/ui/shared/browser';

/** What a question's cell says of the plan, as far as it is known; the same cell until it says something else. */
export function useQuestionCell(question: Question, answer: AnswerWithNumbers): QuestionCell {
  const messages = useAllMessages();
  const told = useTold(question, answer);
  const { judged } = useRequiredTold(answer);
  const { whyNotRun } = messages.questions;
  const said = questionCell(told, messages);
  // The last plan that could be read is not run on.
  const isHeldUp = answer.status === 'stale' && said.notRun === 'waits';
  const cell: QuestionCell = isHeldUp
    ? { ...said, line: whyNotRun.unread, notRun: 'unread' }
    : said;
  const { keepFree } = answer.plan.requirements;
  return useSteady(withRequired(question, cell, judged, messages.requirements, keepFree));
}

/** Those of all questions, for what tells them together. */
export function useQuestionCells(
  answer: AnswerWithNumbers,
): Readonly<Record<Question, QuestionCell>> {
  return {
    'at-rest': useQuestionCell('at-rest', answer),
    scenario: useQuestionCell('scenario', answer),
    'zone-loss': useQuestionCell('zone-loss', answer),
    growth: useQuestionCell('growth', answer),
    settings: useQuestionCell('settings', answer),
    needs: useQuestionCell('needs', answer),
  };
}

/** The question with what is known of it, and of no other. */
function useTold(question: Question, answer: AnswerWithNumbers) {
  const { usage, plan } = answer;
  const run = useRunTold(answer);
  const worked = useSimulationOf(
    answer,
    useShallow((state) => workedOut(question, state)),
  );
  switch (worked.question) {
    case 'at-rest':
    case 'scenario':
      return { ...worked, answer: usage, run };
    case 'zone-loss':
    case 'growth':
      return { ...worked, answer: usage };
    case 'settings':
      return { ...worked, scenario: run.scenario, nodes: comparedInPlan(plan, usage) };
    default:
      return worked;
  }
}

/** What of a question comes from the worker, apart from the run. */
function workedOut(question: Question, { questions, needs }: SimulationState) {
  switch (question) {
    case 'at-rest':
    case 'scenario':
      return { question };
    case 'zone-loss':
      return { question, told: questions[question] };
    case 'growth':
      return { question, told: questions[question] };
    case 'settings':
      return { question, told: questions[question] };
    case 'needs':
      return { question, told: needs };
  }
}
