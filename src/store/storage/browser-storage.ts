// localStorage, which may throw at any call, be full, or hold rubbish: none of it stops the page.

export interface SafeStorage {
  read(key: string): string | undefined;
  /** Whether the value was kept. */
  write(key: string, value: string): boolean;
  remove(key: string): void;
  keys(): readonly string[];
}

/** @param find may throw itself: some browsers refuse the very access to localStorage */
export function safeStorage(find: () => Storage): SafeStorage {
  return {
    read: safeReader(find),
    write: (key, value) =>
      attempt(() => {
        find().setItem(key, value);
        return true;
      }, false),
    remove: (key) => attempt(() => find().removeItem(key), undefined),
    keys: () => attempt(() => allKeys(find()), []),
  };
}

/** Its reading alone, for what has to be small. */
export function safeReader(find: () => Storage): SafeStorage['read'] {
  return (key) => attempt(() => find().getItem(key) ?? undefined, undefined);
}

function attempt<Result>(action: () => Result, otherwise: Result): Result {
  try {
    return action();
  } catch {
    return otherwise;
  }
}

function allKeys(storage: Storage): readonly string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter(
    (key) => key !== null,
  );
}
