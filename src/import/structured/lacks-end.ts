import type { Block } from '@/import/block/block';
import type { Fields } from './own-field';

/**
 * Whether the last of several records lacks what all others end with, as the last one of a YAML text
 * that was cut does, or what every record has.
 *
 * @param always fields that no record can be without
 */
export function lacksEnd(
  { isLast }: Block,
  records: readonly Fields[],
  ...always: readonly string[]
): boolean {
  const last = records.at(-1);
  if (!isLast || last === undefined) return false;
  if (always.some((field) => (last[field] ?? null) === null)) return true;
  const others = records.slice(0, -1);
  const end = others[0] === undefined ? undefined : Object.keys(others[0]).at(-1);
  if (end === undefined) return false;
  return others.every((record) => Object.keys(record).at(-1) === end) && !Object.hasOwn(last, end);
}
