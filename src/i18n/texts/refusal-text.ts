import type { Finding, FindingCode } from '@/engine';
import type { FindingSentences, FindingText, FoundTogether } from './findings/finding-text';

/** What AWS or the VPC CNI refuses, for the verdict and for the list of findings. */
export interface RefusalText extends Pick<FindingText, 'head'> {
  /** The same as `head`, to stand behind “Can’t work:”. */
  readonly clause: string;
}

/** Sentences for findings that keep a plan from working. */
export type RefusalSentences = {
  readonly [C in FindingCode]?: (found: FoundTogether<C>) => RefusalText;
};

/** What goes on behind their heads, in the list of findings alone: it comes behind the first sight. */
export type RefusalTexts = {
  readonly [C in FindingCode]?: (found: FoundTogether<C>) => string;
};

/** The sentences of the list of findings: each head with its text. */
export function withTexts<Code extends FindingCode>(
  heads: Readonly<Record<Code, unknown>> & RefusalSentences,
  texts: Readonly<Record<Code, unknown>> & RefusalTexts,
): Pick<FindingSentences, Code> {
  const codes = Object.keys(heads) as Code[];
  const told = codes.map((code) => {
    const text = texts[code] as (found: readonly Finding[]) => string;
    const say = (found: readonly Finding[]): FindingText => ({
      head: refusalIn(heads, code, found).head,
      text: text(found),
    });
    return [code, say] as const;
  });
  return Object.fromEntries(told) as unknown as Pick<FindingSentences, Code>;
}

/** The clause on one finding of severity `error`. */
export function refusalClause(sentences: RefusalSentences, finding: Finding): string {
  return refusalIn(sentences, finding.code, [finding]).clause;
}

/** What is said of all findings of one code. */
export function refusalIn(
  sentences: RefusalSentences,
  code: Finding['code'],
  found: readonly Finding[],
): RefusalText {
  const say = sentences[code] as Say | undefined;
  if (say === undefined) throw new Error(`no words for ${code}`);
  return say(found);
}

type Say = (found: readonly Finding[]) => RefusalText;
