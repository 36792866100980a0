import type { AnsweredLink } from '@/cli/read-link';
import type { InputFault, PlanQuestion, QuestionReading, WithoutSubnets } from './plan-question';
import { PLAN_QUESTIONS } from './questions';

/** A question as it was written, before the link is read. */
export interface AskedQuestion {
  /** As typed. */
  readonly question: string;
  /** The words behind the link, as typed: `name=value` each. */
  readonly inputs: readonly string[];
}

export type AskFault =
  | InputFault
  | {
      readonly code: 'UNKNOWN_QUESTION';
      readonly question: string;
      readonly known: readonly string[];
    }
  | { readonly code: 'NOT_AN_INPUT'; readonly word: string }
  | {
      readonly code: 'UNKNOWN_INPUT';
      readonly name: string;
      readonly question: string;
      /** As the help shows them. */
      readonly known: readonly string[];
    }
  | { readonly code: 'INPUT_TWICE'; readonly name: string };

export type FoundQuestion =
  | {
      readonly ok: true;
      readonly ask: (link: AnsweredLink) => QuestionReading;
      readonly saysEnds: boolean;
      readonly withoutSubnets: WithoutSubnets | undefined;
      /** The inputs as they were typed. */
      readonly texts: ReadonlyMap<string, string>;
    }
  | { readonly ok: false; readonly fault: AskFault };

/** The question that is meant, its words told apart: all that needs no plan. */
export function findQuestion({ question: name, inputs }: AskedQuestion): FoundQuestion {
  const question = PLAN_QUESTIONS.find((each) => each.name === name);
  if (question === undefined) {
    const known = PLAN_QUESTIONS.map((each) => each.name);
    return wrong({ code: 'UNKNOWN_QUESTION', question: name, known });
  }
  const texts = new Map<string, string>();
  for (const word of inputs) {
    const fault = takeIn(texts, word, question);
    if (fault !== undefined) return wrong(fault);
  }
  const { withoutSubnets, saysEnds } = question;
  return {
    ok: true,
    withoutSubnets,
    texts,
    saysEnds,
    ask: (link) => question.ask(link, texts),
  };
}

function takeIn(
  texts: Map<string, string>,
  word: string,
  question: PlanQuestion,
): AskFault | undefined {
  const [, name, value] = /^([^=]+)=(.*)$/s.exec(word) ?? [];
  if (name === undefined || value === undefined) return { code: 'NOT_AN_INPUT', word };
  if (!question.inputs.some((input) => input.name === name)) {
    const known = question.inputs.map(({ shown }) => shown);
    return { code: 'UNKNOWN_INPUT', name, question: question.name, known };
  }
  if (texts.has(name)) return { code: 'INPUT_TWICE', name };
  texts.set(name, value.trim());
  return undefined;
}

function wrong(fault: AskFault): FoundQuestion {
  return { ok: false, fault };
}
