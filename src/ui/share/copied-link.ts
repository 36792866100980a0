// The link that was copied last, as the card beside Share shows it.
import { createStore } from 'zustand/vanilla';
import type { LinkMark } from '@/ui/shared/browser';

export interface CopiedLink {
  readonly mark: LinkMark;
  /** Browsers may refuse. */
  readonly outcome: 'copied' | 'refused';
}

/** `undefined`: the card is closed. */
export const copiedLink = createStore<{ readonly shown: CopiedLink | undefined }>(() => ({
  shown: undefined,
}));

export function closeCopiedLink(): void {
  copiedLink.setState({ shown: undefined });
}
