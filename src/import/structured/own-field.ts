// What is taken from parsed values: own fields of plain objects, in the form that is wanted.

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands at the end of a path of own keys; `undefined` where it ends before. */
export function ownField(value: unknown, ...path: readonly string[]): unknown {
  let at = value;
  for (const key of path) {
    if (!isFields(at) || !Object.hasOwn(at, key)) return undefined;
    at = at[key];
  }
  return at ?? undefined;
}

/** A text that is not empty; numbers and switches as they are written. */
export function ownText(value: unknown, ...path: readonly string[]): string | undefined {
  const found = ownField(value, ...path);
  if (typeof found === 'number' || typeof found === 'boolean') return String(found);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** A whole number from 0, also where it stands as a text, as quantities of Kubernetes do. */
export function ownCount(value: unknown, ...path: readonly string[]): number | undefined {
  const text = ownText(value, ...path);
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

export function ownFlag(value: unknown, ...path: readonly string[]): boolean {
  return ownText(value, ...path)?.toLowerCase() === 'true';
}

/** The elements of a list; none where it is no list. */
export function ownList(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = ownField(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** The texts of a list. */
export function ownTexts(value: unknown, ...path: readonly string[]): readonly string[] {
  return ownList(value, ...path).filter((item) => typeof item === 'string');
}

/** The values of tags: `[{Key, Value}]`, by their keys. */
export function tagsOf(list: readonly unknown[]): ReadonlyMap<string, string> {
  const tags = list.map((tag) => [ownText(tag, 'Key') ?? '', ownText(tag, 'Value') ?? ''] as const);
  return new Map(tags);
}
