import { UnreadableInput } from './unreadable-input';

/**
 * The entries of the one `map[string]…{ "key": {…}, … }` literal of a Go file.
 * @param file what to call the file in errors
 * @returns the text between the braces of each entry, by key
 * @throws UnreadableInput when there is no such map, it is cut off or empty, or a key stands twice
 */
export function readGoMap(source: string, file: string): ReadonlyMap<string, string> {
  const text = source.replace(/\/\/.*$/gm, '');
  const start = /map\[string\]\*?\w+\s*\{/.exec(text);
  if (start === null) throw new UnreadableInput(`${file}: no map of instance types`);
  const entries = new Map<string, string>();
  const key = /\s*"([^"]+)"\s*:\s*(?:&?\w+)?\{|\s*\}/y;
  key.lastIndex = start.index + start[0].length;
  for (;;) {
    const found = key.exec(text);
    if (found === null) throw new UnreadableInput(`${file}: ${cutOff(entries)}`);
    const name = found[1];
    if (name === undefined) break;
    if (entries.has(name)) throw new UnreadableInput(`${file}: ${name} stands twice`);
    const end = closingBrace(text, key.lastIndex);
    if (end === undefined) throw new UnreadableInput(`${file}: ${name} is cut off`);
    entries.set(name, text.slice(key.lastIndex, end));
    key.lastIndex = text[end + 1] === ',' ? end + 2 : end + 1;
  }
  if (entries.size === 0) throw new UnreadableInput(`${file}: the map of instance types is empty`);
  return entries;
}

function cutOff(entries: ReadonlyMap<string, string>): string {
  const last = [...entries.keys()].at(-1);
  return last === undefined ? 'no entry behind the brace' : `no further entry behind ${last}`;
}

function closingBrace(text: string, from: number): number | undefined {
  let depth = 1;
  for (let i = from; i < text.length; i += 1) {
    if (text[i] === '{') depth += 1;
    if (text[i] === '}') depth -= 1;
    if (depth === 0) return i;
  }
  return undefined;
}

/** Reads fields out of the text of one entry; `where` names file and type in errors. */
export function goFields(entry: string, where: string) {
  const value = (field: string, form: string): string => {
    const [, found] = new RegExp(`\\b${field}\\s*:\\s*(${form})\\s*[,\\n]`).exec(entry) ?? [];
    if (found === undefined) throw new UnreadableInput(`${where}: no readable ${field}`);
    return found;
  };
  return {
    count: (field: string): number => Number(value(field, '\\d+')),
    flag: (field: string): boolean => value(field, 'true|false') === 'true',
    text: (field: string): string => value(field, '"[^"]*"').slice(1, -1),
  };
}
