import { type JsonReading, readJson, readJsonText } from '@/import/structured/read-json';
import { scanJson } from '@/import/structured/scan-json';
import type { IsBoundary } from './block-end';

export type JsonFound =
  | { readonly kind: 'too-deep' }
  | { readonly kind: 'unreadable'; readonly isWhole: boolean }
  | {
      readonly kind: 'value';
      readonly reading: JsonReading;
      readonly endLine: number;
      /** What stands behind the value in its last line; `undefined`: the value has no end. */
      readonly rest: string | undefined;
    };

/** The JSON value that begins at a line. */
export function jsonAt(lines: readonly string[], from: number, isBoundary: IsBoundary): JsonFound {
  const scan = scanJson(lines, from, isBoundary);
  if (scan.isTooDeep) return { kind: 'too-deep' };
  const { endLine, endColumn, isWhole } = scan;
  const last = lines[endLine] ?? '';
  const part = lines.slice(from, isWhole ? endLine + 1 : endLine);
  if (isWhole) part[part.length - 1] = last.slice(0, endColumn);
  const reading = readJson(part.join('\n'), isWhole, scan.members);
  if (reading === undefined) return { kind: 'unreadable', isWhole };
  return { kind: 'value', reading, endLine, rest: isWhole ? last.slice(endColumn) : undefined };
}

const LONGEST_QUOTED = 20_000;

/** A value that stands in the quotes of a text, as `--query addon.configurationValues` prints it. */
export function quotedValue(line: string): string | undefined {
  if (line.length > LONGEST_QUOTED) return undefined;
  if (!/^"(?:\{.*\}(?:\\n)?|[\w#].*\\n.*)"$/.test(line)) return undefined;
  const value = readJsonText(line);
  return typeof value === 'string' ? value : undefined;
}
