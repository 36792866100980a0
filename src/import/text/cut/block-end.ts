// Behind which line an output ends that begins at another.
import { beginsBox, beginsColumns, beginsJson, endsYaml, isBoxLine } from './block-begin';

/** Whether something stands in a line that no output goes on behind: a command, a prompt, a fence. */
export type IsBoundary = (line: string) => boolean;

/** Columns under headings go on to an empty line, or to where something else begins. */
export function columnsEnd(lines: readonly string[], from: number, isBoundary: IsBoundary): number {
  let at = from + 1;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '' || line === '---' || isBoundary(line) || beginsColumns(line)) break;
    if (beginsJson(line, lines[at + 1]) || beginsBox(lines, at)) break;
  }
  return at;
}

/** A drawn table has bars or corners before each of its lines. */
export function boxEnd(lines: readonly string[], from: number): number {
  let at = from + 1;
  while (at < lines.length && isBoxLine(lines, at)) at += 1;
  return at;
}

/** A YAML document goes on until a line can't belong to it. */
export function yamlEnd(lines: readonly string[], from: number, isBoundary: IsBoundary): number {
  const keys = new Set<string>();
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (at > from && (isBoundary(line) || endsYaml(line, keys))) break;
    const [, key] = /^(apiVersion|kind|[A-Z]\w+):/.exec(line) ?? [];
    if (key !== undefined) keys.add(key);
  }
  return at;
}
