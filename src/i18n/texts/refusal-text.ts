import type { FindingCode } from '@/engine';
import type { FindingText, FoundTogether } from './finding-text';

/** What AWS or the VPC CNI refuses, for the verdict and for the list of findings. */
export interface RefusalText extends FindingText {
  /** The same as `head`, to stand behind “Can’t work:”. */
  readonly clause: string;
}

/** Sentences for findings that keep a plan from working. */
export type RefusalSentences = {
  readonly [C in FindingCode]?: (found: FoundTogether<C>) => RefusalText;
};
