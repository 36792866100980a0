// Keeps the plan of this tab in the browser's storage, under a key of its own.
import type { AddressBar } from '@/store/address/address-bar';
import { linkOf } from '@/store/document/answer';
import type { Planner, PlannerState } from '@/store/document/planner';
import type { SafeStorage } from './browser-storage';
import { draftKey, saveDraft } from './drafts';

export const SAVE_AFTER_MS = 800;

export interface DraftKeeper {
  flush(): void;
  /** Drops what was waiting to be kept; the next edit begins a draft of its own. */
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

/** Nothing is kept before the first edit: opening a link leaves every kept plan as it is. */
export function keepDrafts(
  planner: Planner,
  storage: SafeStorage,
  { address, newId, now, onLost }: DraftKeeperOptions,
): DraftKeeper {
  let id = '';
  let waiting: Pick<PlannerState, 'text' | 'answer'> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  // The address knows the draft before there is one: when the page is left it is too late.
  const goOnIn = (draft = newId()) => {
    id = draft;
    address.setDraft(id);
  };
  const save = () => {
    clearTimeout(timer);
    if (waiting === undefined) return;
    const { text, answer } = waiting;
    waiting = undefined;
    const link = linkOf(answer) ?? '';
    if (!saveDraft(storage, { id, savedAt: now(), text, link })) onLost();
  };
  goOnIn(planner.getState().opened.draftId);
  const unsubscribe = planner.subscribe((state, before) => {
    if (state.opened !== before.opened) {
      save();
      goOnIn(state.opened.draftId);
    } else if (state.text !== before.text) {
      waiting = state;
      address.setDraft(id);
      clearTimeout(timer);
      timer = setTimeout(save, SAVE_AFTER_MS);
    }
  });
  return {
    flush: save,
    forget: () => {
      clearTimeout(timer);
      waiting = undefined;
      goOnIn();
    },
    onForeignWrite: (key) => {
      if (key === draftKey(id)) goOnIn();
    },
    stop: () => {
      clearTimeout(timer);
      unsubscribe();
    },
  };
}
