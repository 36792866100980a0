// What every catalogue has for what can be wrong: one sentence for each code.

interface Coded {
  readonly code: string;
}

/** A sentence for every code of a union: a missing one does not compile. */
export type ProblemSentences<Problem extends Coded> = {
  readonly [Code in Problem['code']]: (
    problem: Extract<Problem, { readonly code: Code }>,
  ) => string;
};

/** The function that finds the sentence of a problem. */
export function sayWith<Problem extends Coded>(
  sentences: ProblemSentences<Problem>,
): (problem: Problem) => string {
  return (problem) => {
    const sentence = sentences[problem.code as Problem['code']] as (problem: Problem) => string;
    return sentence(problem);
  };
}

const LONGEST_QUOTE = 48;

/** Text as somebody typed it, in quotation marks; a long one is cut, for the eye only. */
export function quote(text: string): string {
  const typed = text.trim();
  if (typed.length <= LONGEST_QUOTE) return `“${typed}”`;
  return `“${typed.slice(0, LONGEST_QUOTE).toWellFormed()}…”`;
}
