// Keeps the plan of this tab in the browser's storage, under a key of its own.
import type { PlanText } from '@/plan';
import type { AddressBar } from '@/store/address';
import { linkOf, type Planner, type PlannerActions } from '@/store/document';
import { draftKey, ownDraft, saveDraft } from '@/store/drafts';
import type { SafeStorage } from '@/store/storage';

export interface DraftKeeper {
  /** The draft that this tab goes on in, kept so far or not. */
  id(): string;
  /** Goes on in another plan, beside this one: both are kept, also before they are edited. */
  copy(text: PlanText): void;
  /** The next edit begins a draft of its own. */
  forget(): void;
  /** Another tab has written under `key`: this tab leaves it the key and takes another. */
  onForeignWrite(key: string): void;
  stop(): void;
}

export interface DraftKeeperOptions {
  readonly actions: Pick<PlannerActions, 'replacePlan'>;
  readonly address: Pick<AddressBar, 'setDraft'>;
  readonly newId: () => string;
  readonly now: () => number;
  /** The storage did not take a draft. */
  readonly onLost: () => void;
}

/**
 * Opening a link leaves every kept plan as it is, and keeps nothing. What was imported is kept at once, and so is
 * each edit: a page that is busy as it goes away may not get to it any more.
 */
export function keepDrafts(
  planner: Planner,
  storage: SafeStorage,
  { actions, address, newId, now, onLost }: DraftKeeperOptions,
): DraftKeeper {
  let id = '';
  /** What lies under each key, as this tab knows it. */
  const known = new Map<string, string | undefined>();
  /** Undo leads back to a text, and to the draft that it was of. */
  const draftOf = new WeakMap<PlanText, string>();
  /** Of a draft that this tab has left: the one that goes on in its place once it is lost. */
  const heirs = new Map<string, string>();

  // The address knows the draft before there is one: when the page is left it is too late.
  const goOnIn = (draft = newId()) => {
    id = draft;
    known.set(id, ownDraft(storage, id));
    address.setDraft(id);
  };
  const leave = (draft = id) => {
    goOnIn();
    heirs.set(draft, id);
    draftOf.set(planner.getState().text, id);
  };
  // Another has written there, or a version that says more than this one can, or all was erased.
  const isLost = (draft: string) => storage.read(draftKey(draft)) !== known.get(draft);
  const keep = () => {
    const { text, answer } = planner.getState();
    let draft = draftOf.get(text) ?? id;
    while (isLost(draft)) {
      if (!heirs.has(draft)) leave(draft);
      draft = heirs.get(draft) ?? id;
    }
    id = draft;
    address.setDraft(id);
    draftOf.set(text, id);
    const kept = saveDraft(storage, { id, savedAt: now(), text, link: linkOf(answer) ?? '' });
    if (kept === undefined) onLost();
    else known.set(id, kept);
  };
  const begin = () => {
    const { opened, text } = planner.getState();
    goOnIn(opened.draftId);
    draftOf.set(text, id);
  };
  begin();
  const stop = planner.subscribe((state, before) => {
    if (state.opened !== before.opened) begin();
    else if (state.text === before.text) return;
    if (state.opened === before.opened || state.opened.isBrought) keep();
  });
  return {
    id: () => id,
    copy: (text) => {
      keep();
      actions.replacePlan(text);
      keep();
    },
    forget: () => leave(),
    onForeignWrite: (key) => {
      if (key === draftKey(id)) leave();
    },
    stop,
  };
}
