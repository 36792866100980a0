// One visit of the page: where its plan comes from, and where it is kept while it is edited.
import type { PlanText } from '@/plan';
import { browserAddressBar, openFirstPlan, syncAddress } from '@/store/address';
import type { Planner, PlannerActions } from '@/store/document';
import {
  readPreferences,
  type SafeStorage,
  STORAGE_PREFIX,
  safeStorage,
  savePreferences,
} from '@/store/storage';
import { type DraftKeeper, keepDrafts } from './draft-keeper';

export interface Session {
  readonly storage: SafeStorage;
  /** Opens the first plan; again, once there is what it could not be read without. */
  open(): void;
  /** From now on the address and what is kept follow the plan. */
  begin(): void;
  /** Of the plan of this tab. */
  draftId(): string | undefined;
  /** Goes on in a copy of the plan, see `DraftKeeper`. */
  copyPlan(copy: PlanText): void;
  /** Forgets every plan and preference kept in this browser. */
  eraseStorage(): void;
  /** Tells each time, for what the page itself still has of it. */
  onErase(forget: () => void): void;
}

export function startSession(page: Window, planner: Planner, actions: PlannerActions): Session {
  const storage = safeStorage(() => page.localStorage);
  const { language, theme, letterKeys } = readPreferences(storage, page.navigator.languages);
  actions.setLanguage(language);
  actions.setLetterKeys(letterKeys);
  actions.setTheme(theme);

  const address = browserAddressBar(page);
  let drafts: DraftKeeper | undefined;
  let isAhead = false;

  const open = () => {
    isAhead = openFirstPlan(address, storage, actions);
  };
  const begin = () => {
    // A language that stands in for one that could not be had, before, is nobody's choice.
    planner.subscribe((state, before) => savePreferences(storage, state, before));
    const visit = Date.now().toString(36);
    syncAddress(planner, actions, address, visit, isAhead);
    const keeper = keepDrafts(planner, storage, {
      actions,
      address,
      newId: () => `${visit}-${Math.random().toString(36).slice(2, 10)}`,
      now: () => Date.now(),
      onLost: actions.noteDraftsLost,
    });
    drafts = keeper;
    page.addEventListener('storage', ({ key }) => key !== null && keeper.onForeignWrite(key));
  };

  const forgetting = new Set<() => void>();
  const eraseStorage = () => {
    drafts?.forget();
    for (const forget of forgetting) forget();
    for (const key of storage.keys().filter((name) => name.startsWith(STORAGE_PREFIX)))
      storage.remove(key);
  };
  return {
    storage,
    open,
    begin,
    draftId: () => drafts?.id(),
    copyPlan: (copy) => drafts?.copy(copy),
    eraseStorage,
    onErase: (forget) => void forgetting.add(forget),
  };
}
