// Modules that the first sight of the page does without.
import { startTransition, useEffect, useState } from 'react';
import { fetchAllMessages, planner } from '@/store';

export interface LazyModule<Module> {
  /** Once it is there. */
  readonly module: () => Module | undefined;
  /**
   * Gets it, once; after a failure it is asked for again.
   * @throws {@link NotLoadedError}
   */
  readonly fetch: () => Promise<Module>;
  /** Tells once it is there, whoever asked for it; returns what ends that. */
  readonly onThere: (tell: (module: Module) => void) => () => void;
}

/** A file of the page could not be had. */
export class NotLoadedError extends Error {
  override readonly name = 'NotLoadedError';
}

const FETCHED_AT_ONCE = 8;

const all: Pick<LazyModule<unknown>, 'fetch'>[] = [];
let held: Promise<void> | undefined;
let fetchBeside = async (): Promise<unknown> => undefined;

/**
 * Nothing is fetched until then: what the first sight waits for is not to share the network and the processor.
 * @param beside gets what each module needs beside it, an `import()`
 */
export function holdLazyModules(until: Promise<void>, beside = fetchBeside): void {
  held = until;
  fetchBeside = beside;
}

/**
 * The module comes with all sentences of the page's language, and with what `holdLazyModules` was told.
 * @param load an `import()`, from which the build makes a file of its own
 */
export function lazyModule<Module>(load: () => Promise<Module>): LazyModule<Module> {
  let module: Module | undefined;
  let loading: Promise<Module> | undefined;
  const waiting = new Set<(module: Module) => void>();
  const get = async () => {
    await held;
    try {
      const [loaded] = await Promise.all([
        load(),
        fetchAllMessages(planner.getState().language),
        fetchBeside(),
      ]);
      module = loaded;
      for (const tell of waiting) tell(loaded);
      return loaded;
    } catch (cause) {
      loading = undefined;
      throw new NotLoadedError(String(cause), { cause });
    }
  };
  const lazy: LazyModule<Module> = {
    module: () => module,
    fetch: () => {
      loading ??= get();
      return loading;
    },
    onThere: (tell) => {
      waiting.add(tell);
      return () => waiting.delete(tell);
    },
  };
  all.push(lazy);
  return lazy;
}

/**
 * Gets everything that a click may ask for; called when the page has nothing else to do.
 * @returns once each is there, or could not be had
 */
export async function fetchLazyModules(): Promise<void> {
  // A hundred at once are a task of the page that a key would wait for.
  for (let at = 0; at < all.length; at += FETCHED_AT_ONCE) {
    const some = all.slice(at, at + FETCHED_AT_ONCE);
    await Promise.allSettled(some.map((lazy) => lazy.fetch()));
  }
}

/**
 * A module for a component: at once when it is there, as it mostly is; else it is fetched. After a
 * failure it comes when another try has it, whoever made that.
 * @param onLost told each time that it can't be had; stable
 */
export function useLazyModule<Module>(
  lazy: LazyModule<Module>,
  isWanted: boolean,
  onLost?: (error: Error) => void,
): Module | undefined {
  const [, setFetched] = useState<Module>();
  useEffect(() => {
    if (!isWanted || lazy.module() !== undefined) return;
    // What comes late is drawn in slices, and never in the way of a key.
    const stop = lazy.onThere((module) => startTransition(() => setFetched(() => module)));
    lazy.fetch().catch(onLost ?? (() => undefined));
    return stop;
  }, [lazy, isWanted, onLost]);
  return lazy.module();
}
