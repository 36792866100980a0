// Keeps the plan of this tab in the browser's storage, under a key of its own.
import type { AddressBar } from '@/store/address';
import { linkOf, type Planner } from '@/store/document';
import { draftKey, ownDraft, saveDraft } from '@/store/drafts';
import type { SafeStorage } from '@/store/storage';

export interface DraftKeeper {
  /** The next edit begins a draft of its own. */
  forget(): void;
  /** Another tab has written under `key`: this tab leaves it the key and takes another. */
  onForeignWrite(key: string): void;
  stop(): void;
}

export interface DraftKeeperOptions {
  readonly address: Pick<AddressBar, 'setDraft'>;
  readonly newId: () => string;
  readonly now: () => number;
  /** The storage did not take a draft. */
  readonly onLost: () => void;
}

/**
 * Nothing is kept before the first edit: opening a link leaves every kept plan as it is. Each edit is
 * kept at once: a page that is busy as it goes away may not get to it any more.
 */
export function keepDrafts(
  planner: Planner,
  storage: SafeStorage,
  { address, newId, now, onLost }: DraftKeeperOptions,
): DraftKeeper {
  let id = '';
  /** What lies under its key, as this tab knows it. */
  let known: string | undefined;

  // The address knows the draft before there is one: when the page is left it is too late.
  const goOnIn = (draft = newId()) => {
    id = draft;
    known = ownDraft(storage, id);
    address.setDraft(id);
  };
  goOnIn(planner.getState().opened.draftId);
  const stop = planner.subscribe((state, before) => {
    const { opened, text, answer } = state;
    if (opened !== before.opened) goOnIn(opened.draftId);
    else if (text !== before.text) {
      // Another has written there, or a version that says more than this one can.
      if (storage.read(draftKey(id)) !== known) goOnIn();
      else address.setDraft(id);
      const link = linkOf(answer) ?? '';
      const kept = saveDraft(storage, { id, savedAt: now(), text, link });
      if (kept === undefined) onLost();
      else known = kept;
    }
  });
  return {
    forget: () => goOnIn(),
    onForeignWrite: (key) => {
      if (key === draftKey(id)) goOnIn();
    },
    stop,
  };
}
