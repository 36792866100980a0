// A question's cell as words alone.
import type { ToldCell } from './cell';

/** Its number with what it counts. */
export function figureOf({ number, unit }: Pick<ToldCell, 'number' | 'unit'>): string {
  return [number, unit].filter(Boolean).join(' ');
}

/** All of it but what is asked: `12 free, in subnet a`. */
export function cellInShort(cell: ToldCell): string {
  return [figureOf(cell), cell.line].filter(Boolean).join(', ');
}
