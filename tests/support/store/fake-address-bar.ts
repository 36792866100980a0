// An address bar with a history, as far as the plan sees it.
import type { AddressBar } from '@/store/address/address-bar';

interface Entry {
  readonly query: string;
  readonly key: string | undefined;
  readonly draft?: string | undefined;
}

export interface FakeAddressBar extends AddressBar {
  /** The queries of the history's entries, the oldest first. */
  readonly entries: () => readonly string[];
  /** How often the address was written. */
  readonly writes: () => number;
  /** Back (−1) or forward (+1). */
  readonly travel: (by: number) => void;
  /** Somebody types another address into the open page. */
  readonly retype: (query: string) => void;
  /** The same history as the page finds it when it is loaded anew. */
  readonly reload: () => void;
  /** The same tab after another page: the address is opened as a link. */
  readonly goTo: (query: string) => void;
  /** Back (−1) or forward (+1) to where the page is loaded anew. */
  readonly comeBack: (by: number) => void;
}

export function fakeAddressBar(query = ''): FakeAddressBar {
  let entries: readonly Entry[] = [{ query, key: undefined }];
  let at = 0;
  let writes = 0;
  let draft: string | undefined;
  let isReload = false;
  let listener: (key: string | undefined) => void = () => {};
  const here = () => entries[at] ?? { query: '', key: undefined };
  const push = (entry: Entry) => {
    entries = [...entries.slice(0, at + 1), entry];
    at += 1;
  };
  return {
    read: () => here().query,
    push: (next, key) => {
      writes += 1;
      push({ query: next, key, draft });
    },
    replace: (next, key) => {
      writes += 1;
      entries = entries.with(at, { query: next, key, draft });
    },
    draftId: () => here().draft,
    isReload: () => isReload,
    setDraft: (id) => {
      draft = id;
      entries = entries.with(at, { ...here(), draft });
    },
    onTravel: (onTravel) => {
      listener = onTravel;
      return () => {
        listener = () => {};
      };
    },
    entries: () => entries.map((entry) => entry.query),
    writes: () => writes,
    travel: (by) => {
      at += by;
      listener(here().key);
    },
    retype: (next) => {
      push({ query: next, key: undefined });
      listener(undefined);
    },
    reload: () => {
      draft = here().draft;
      isReload = true;
    },
    goTo: (next) => {
      push({ query: next, key: undefined });
      draft = undefined;
      isReload = false;
    },
    comeBack: (by) => {
      at += by;
      draft = here().draft;
      isReload = false;
    },
  };
}
