import type { Finding, FindingCode } from '@/engine';

export type FindingOf<C extends FindingCode> = Extract<Finding, { readonly code: C }>;

/** Findings of one code that are told in one line: same reason, several subnets or groups. */
export type FoundTogether<C extends FindingCode> = readonly [FindingOf<C>, ...FindingOf<C>[]];

/** The head stands in bold; the text goes on from it, says what it means and what to do. */
export interface FindingText {
  readonly head: string;
  readonly text: string;
}

/** A sentence for every code: a missing one does not compile. */
export type FindingSentences = {
  readonly [C in FindingCode]: (found: FoundTogether<C>) => FindingText;
};
