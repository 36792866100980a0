import type { AnsweredLink } from '@/cli/read-link';
import { countedRequirements, type RequirementName, requiredOf } from '@/engine';
import { ENGLISH } from '@/i18n/english';

/** What is asked of a plan beside its verdict, as words on the command line. */
export interface PlanQuestion {
  readonly name: string;
  /** Its answer says of which end of a range it is; all others are of the high ends. */
  readonly saysEnds: boolean;
  /** What a link without subnets stands for; `undefined`: it can't be answered. */
  readonly withoutSubnets: WithoutSubnets | undefined;
  /** Each input as it is shown: `group=GROUP`; in brackets where it may be left out. */
  readonly inputs: readonly { readonly name: string; readonly shown: string }[];
  /** Reads the inputs by the plan, then answers. */
  ask(link: AnsweredLink, texts: ReadonlyMap<string, string>): QuestionReading;
}

/** `one-node`: one node of each group. `new-zones`: a subnet in each zone of a VPC that is yet to be made. */
export type WithoutSubnets = 'one-node' | 'new-zones';

export type QuestionReading =
  | { readonly ok: true; readonly answer: QuestionAnswer }
  | { readonly ok: false; readonly fault: InputFault };

export interface QuestionAnswer {
  /** The fields of the answer, null where there is nothing to say; they are a promise to scripts. */
  readonly json: object;
  /** The answer in words, a paragraph each. */
  readonly sentences: readonly string[];
  /** False where nothing fits: the exit code says so. */
  readonly isFound: boolean;
  /** The plan has nothing that the question is about, which is no answer that nothing fits. */
  readonly isAboutNothing?: boolean;
  /** It says that the plan fits as it is: what a low end that does worse belies. */
  readonly saysFits?: boolean;
}

/** What is wrong with one input. */
export type InputFault =
  | {
      readonly code: 'INPUT_MISSING';
      readonly name: string;
      readonly expects: string;
      /** Why this plan needs it: `as the plan has 2 node groups`. */
      readonly since: string | undefined;
    }
  | {
      readonly code: 'INPUT_UNREADABLE';
      readonly name: string;
      readonly value: string;
      readonly expects: string;
      /** What is wrong with it, in a sentence. */
      readonly why: string | undefined;
    };

/** How an input is read. */
export interface QuestionInput<Value> {
  /** What stands behind the =, in capitals. */
  readonly shown: string;
  /** What may be written, to end a sentence that begins with “write”. */
  readonly expects: (link: AnsweredLink) => string;
  /** `undefined` for a text that can't be read. */
  readonly read: (text: string, link: AnsweredLink) => Value | undefined;
  /** What is wrong with a text that can't be read, in a sentence. */
  readonly why?: (text: string) => string | undefined;
  /** Why it has to be written for this plan, to follow a comma. */
  readonly since?: (link: AnsweredLink) => string | undefined;
  /** What holds where it is left out; `undefined`: it has to be written. */
  readonly otherwise: (link: AnsweredLink) => Value | undefined;
  /** Whether it has to be written for every plan. */
  readonly isRequired?: boolean;
}

type InputsOf<Values> = { readonly [Name in keyof Values]: QuestionInput<Values[Name]> };

/** A question with its inputs, read before `answer` is called. */
export function planQuestion<Values extends object>(spec: {
  readonly name: string;
  readonly saysEnds?: boolean;
  readonly withoutSubnets?: WithoutSubnets;
  readonly inputs: InputsOf<Values>;
  /**
   * Of what a plan is required to hold, what the answer counts: the answer says it, and what it leaves
   * out. `undefined`: it is of nothing that fits, or says it in its own way.
   */
  readonly counts?: (link: AnsweredLink, values: Values) => readonly RequirementName[];
  readonly answer: (link: AnsweredLink, values: Values) => QuestionAnswer;
}): PlanQuestion {
  const names = Object.keys(spec.inputs) as (keyof Values & string)[];
  return {
    name: spec.name,
    saysEnds: spec.saysEnds ?? false,
    withoutSubnets: spec.withoutSubnets,
    inputs: names.map((name) => {
      const { shown, isRequired = false } = spec.inputs[name];
      return { name, shown: isRequired ? `${name}=${shown}` : `[${name}=${shown}]` };
    }),
    ask: (link, texts) => {
      const values: Partial<Values> = {};
      for (const name of names) {
        const { read, otherwise, expects, why, since } = spec.inputs[name];
        const text = texts.get(name);
        const value = text === undefined ? otherwise(link) : read(text, link);
        if (value === undefined) {
          const expected = expects(link);
          const fault: InputFault =
            text === undefined
              ? { code: 'INPUT_MISSING', name, expects: expected, since: since?.(link) }
              : {
                  code: 'INPUT_UNREADABLE',
                  name,
                  value: text,
                  expects: expected,
                  why: why?.(text),
                };
          return { ok: false, fault };
        }
        values[name] = value;
      }
      const answer = spec.answer(link, values as Values);
      const counts = spec.counts?.(link, values as Values);
      return { ok: true, answer: withRequirements(answer, link, counts) };
    },
  };
}

/** The answer with what it counts of that which the plan is required to hold; of nothing else nothing. */
function withRequirements(
  answer: QuestionAnswer,
  { plan: { requirements } }: AnsweredLink,
  counts: readonly RequirementName[] | undefined,
): QuestionAnswer {
  if (counts === undefined || requiredOf(requirements).length === 0) return answer;
  const told = countedRequirements(requirements, counts);
  const { counted, notCounted } = told;
  return {
    ...answer,
    json: { ...answer.json, requirements: { counted, notCounted } },
    sentences: [...answer.sentences, ...ENGLISH.asked.countedRequirements(told)],
  };
}
