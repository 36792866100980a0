// Where the names of two marks have room: on one row above the picture, else on two.
import { textWidth } from './text-width';

export interface MarkPlace {
  /** Which end of the name is at its mark. */
  readonly anchor: 'start' | 'end';
  /** The first is the lowest. */
  readonly row: number;
}

interface Mark {
  /** In px from the left of the picture. */
  readonly x: number;
  readonly text: string;
}

const ANCHORS = ['end', 'start'] as const;
/** What stands free between two names. */
const BETWEEN = 12;

/** @param width of the picture */
export function markPlaces(marks: readonly Mark[], width: number): readonly MarkPlace[] {
  const [first, second] = marks;
  if (first !== undefined && second !== undefined) {
    for (const anchor of ANCHORS) {
      for (const other of ANCHORS.toReversed()) {
        const [from, to] = reach(first, anchor);
        const [otherFrom, otherTo] = reach(second, other);
        if (from < 0 || otherTo > width || to + BETWEEN > otherFrom) continue;
        return [
          { anchor, row: 0 },
          { anchor: other, row: 0 },
        ];
      }
    }
  }
  // Towards the side with more room.
  return marks.map(({ x }, row) => ({ anchor: x * 2 < width ? 'start' : 'end', row }));
}

function reach(
  { x, text }: Mark,
  anchor: MarkPlace['anchor'],
): readonly [from: number, to: number] {
  const width = textWidth(text);
  return anchor === 'start' ? [x, x + width] : [x - width, x];
}
