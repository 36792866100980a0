import { type ColumnKind, readHeadings } from './headings';

/** Columns by what they hold, counted from 0. */
export type NamedColumns = Readonly<Partial<Record<ColumnKind, number>>>;

/**
 * The columns that the first line of copied cells names; `undefined` where it is a line like those below
 * it: one has a number, or a word that the next one has too.
 */
export function namedColumns(lines: readonly (readonly string[])[]): NamedColumns | undefined {
  const [first = [], next] = lines;
  const named = (cells: readonly string[]) => readHeadings(cells, () => true).at;
  if (next === undefined || first.some((cell) => /\d/.test(cell.replace(/ipv[46]/gi, '')))) {
    return undefined;
  }
  const at = named(first);
  const isLikeNext = Object.keys(named(next)).length > 0;
  return isLikeNext || Object.keys(at).length === 0 ? undefined : at;
}
