const BLANK = /[\s,:]*/y;
const SCALAR = /"(?:[^"\\]|\\.)*"|[^\s,:\]}]+/y;

/**
 * Reads a JSON text that `JSON.parse` reads too, and not too deep a one: a key that an object has
 * twice is left out of it, as nobody knows which value is meant.
 */
export function dropDoubles(text: string): unknown {
  let at = 0;
  const match = (form: RegExp): string => {
    form.lastIndex = at;
    const found = form.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };
  const value = (): unknown => {
    match(BLANK);
    const first = text[at];
    if (first !== '{' && first !== '[') return JSON.parse(match(SCALAR));
    at += 1;
    return first === '[' ? list() : object();
  };
  const isClosed = (bracket: string): boolean => {
    match(BLANK);
    if (text[at] !== bracket) return at >= text.length;
    at += 1;
    return true;
  };
  const list = (): unknown[] => {
    const items: unknown[] = [];
    while (!isClosed(']')) items.push(value());
    return items;
  };
  const object = (): unknown => {
    const members = new Map<string, unknown>();
    const doubles = new Set<string>();
    while (!isClosed('}')) {
      const key = String(JSON.parse(match(SCALAR)));
      if (members.has(key)) doubles.add(key);
      members.set(key, value());
    }
    // Object.fromEntries makes `__proto__` an ordinary key.
    return Object.fromEntries([...members].filter(([key]) => !doubles.has(key)));
  };
  return value();
}
