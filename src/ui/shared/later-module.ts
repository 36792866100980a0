// Chunks that the first sight of the page does without.
import { useEffect, useSyncExternalStore } from 'react';
import { fetchAllMessages } from '@/store/spoken-language';
import { planner } from '@/store/use-planner';

export interface LaterState<Module> {
  /** Once it is there. */
  readonly module: Module | undefined;
  readonly hasFailed: boolean;
}

export interface LaterModule<Module> {
  readonly state: () => LaterState<Module>;
  readonly subscribe: (listener: () => void) => () => void;
  /** Gets it, once; after a failure it is asked for again. */
  readonly fetch: () => Promise<Module>;
}

const all: LaterModule<unknown>[] = [];

/**
 * The chunk comes with all sentences of the page's language.
 * @param load an `import()`, from which the build makes the chunk
 */
export function laterModule<Module>(load: () => Promise<Module>): LaterModule<Module> {
  let state: LaterState<Module> = { module: undefined, hasFailed: false };
  let loading: Promise<Module> | undefined;
  const listeners = new Set<() => void>();
  const become = (next: LaterState<Module>) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const get = async () => {
    if (state.hasFailed) become({ module: undefined, hasFailed: false });
    try {
      const [module] = await Promise.all([load(), fetchAllMessages(planner.getState().language)]);
      become({ module, hasFailed: false });
      return module;
    } catch (error) {
      loading = undefined;
      become({ module: undefined, hasFailed: true });
      throw error;
    }
  };
  const later: LaterModule<Module> = {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    fetch: () => {
      loading ??= get();
      return loading;
    },
  };
  all.push(later);
  return later;
}

/** Gets everything that a click may ask for; called when the page has nothing else to do. */
export function fetchLaterModules(): void {
  for (const later of all) tryToFetch(later);
}

/** A failure is in the module's state. */
export function tryToFetch(later: LaterModule<unknown>): void {
  later.fetch().catch(() => undefined);
}

/** A module for a component: at once when it is there, as it mostly is; else it is fetched. */
export function useLaterModule<Module>(
  later: LaterModule<Module>,
  isWanted = true,
): LaterState<Module> {
  useEffect(() => {
    if (isWanted) tryToFetch(later);
  }, [later, isWanted]);
  return useSyncExternalStore(later.subscribe, later.state);
}
