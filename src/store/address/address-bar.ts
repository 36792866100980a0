// The page's address, as far as the plan needs it.
import { STORAGE_PREFIX, safeStorage } from '@/store/storage';
import { privatePlan } from './private-plan';

/** The draft of this tab, in the storage that ends with it. */
const TAB_KEY = `${STORAGE_PREFIX}draft`;

export interface AddressBar {
  /** What stands behind `?` or, without that, behind `#`. */
  read(): string;
  /** A new entry in the browser's history. */
  push(query: string, key: string): void;
  replace(query: string, key: string): void;
  /** The draft that the history's entry belongs to: still so after a reload; of a link, none. */
  draftId(): string | undefined;
  /** Whether the page was loaded anew where it stood, as against opened or come back to. */
  isReload(): boolean;
  /** From now on the plan is this draft: this entry's, and that of those to come. */
  setDraft(id: string): void;
  /** Back, forward, or a hand-edited `#`: `key` as it was given to the entry, if it was ours. */
  onTravel(listener: (key: string | undefined) => void): () => void;
}

/** A link that was opened behind `#` stays behind `#`. */
export function browserAddressBar(page: Window): AddressBar {
  const { location, history } = page;
  const tab = safeStorage(() => page.sessionStorage);
  let hash = location.search.length <= 1 && location.hash.length > 1;
  let draft = wordIn(history.state, 'draft');
  const change = (method: 'pushState' | 'replaceState', key: string | undefined, url?: string) => {
    try {
      history[method]({ plan: key, draft }, '', url);
    } catch {
      // A page opened from disk, or too many changes: the address stays, the plan is not touched.
    }
  };
  const isReload = () =>
    wordIn(page.performance.getEntriesByType('navigation')[0], 'type') === 'reload';
  const urlOf = (query: string) =>
    location.pathname + (query === '' ? '' : (hash || privatePlan.isHidden ? '#' : '?') + query);
  return {
    read: () => (location.search.length > 1 ? location.search : location.hash).slice(1),
    push: (query, key) => change('pushState', key, urlOf(query)),
    replace: (query, key) => change('replaceState', key, urlOf(query)),
    // A browser that reloads while the address is written forgets what the entry was of.
    draftId: () => wordIn(history.state, 'draft') ?? (isReload() ? tab.read(TAB_KEY) : undefined),
    isReload,
    setDraft: (id) => {
      draft = id;
      tab.write(TAB_KEY, id);
      const { state } = history;
      if (wordIn(state, 'draft') !== id) change('replaceState', wordIn(state, 'plan'));
    },
    onTravel: (listener) => {
      const onPopState = (event: PopStateEvent) => {
        hash = location.search.length <= 1 && location.hash.length > 1;
        listener(wordIn(event.state, 'plan'));
      };
      page.addEventListener('popstate', onPopState);
      return () => page.removeEventListener('popstate', onPopState);
    },
  };
}

function wordIn(thing: unknown, name: 'plan' | 'draft' | 'type'): string | undefined {
  const words: Readonly<Partial<Record<typeof name, unknown>>> = Object(thing);
  const word = words[name];
  return typeof word === 'string' ? word : undefined;
}
