import type { Finding, FindingCode } from '@/engine';
import type { FindingText, FoundTogether } from './findings/finding-text';

/** What AWS or the VPC CNI refuses, for the verdict and for the list of findings. */
export interface RefusalText extends FindingText {
  /** The same as `head`, to stand behind “Can’t work:”. */
  readonly clause: string;
}

/** Sentences for findings that keep a plan from working. */
export type RefusalSentences = {
  readonly [C in FindingCode]?: (found: FoundTogether<C>) => RefusalText;
};

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
  if (say === undefined) throw new Error(`no sentence says why ${code} can’t work`);
  return say(found);
}

type Say = (found: readonly Finding[]) => RefusalText;
