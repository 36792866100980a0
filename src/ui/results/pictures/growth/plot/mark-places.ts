// Where the names of marks have room: those of two on one row above the picture, else on two; of three on as few as do.
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
  if (marks.length > 2) return placesOfMany(marks, width);
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

/** From the left, each on the lowest row where it has room. */
function placesOfMany(marks: readonly Mark[], width: number): readonly MarkPlace[] {
  const placed: (MarkPlace & { readonly from: number; readonly to: number })[] = [];
  for (const [at, mark] of marks.entries()) {
    const anchors = at === 0 ? ANCHORS : ANCHORS.toReversed();
    const ways = marks.flatMap((_, row) =>
      anchors.map((anchor) => {
        const [from, to] = reach(mark, anchor);
        return { anchor, row, from, to };
      }),
    );
    const place = ways.find(
      ({ row, from, to }) =>
        from >= 0 &&
        to <= width &&
        placed.every(
          (each) => each.row !== row || to + BETWEEN <= each.from || each.to + BETWEEN <= from,
        ),
    );
    const [from, to] = reach(mark, 'start');
    placed.push(place ?? { anchor: mark.x * 2 < width ? 'start' : 'end', row: at, from, to });
  }
  return placed.map(({ anchor, row }) => ({ anchor, row }));
}

function reach(
  { x, text }: Mark,
  anchor: MarkPlace['anchor'],
): readonly [from: number, to: number] {
  const width = textWidth(text);
  return anchor === 'start' ? [x, x + width] : [x - width, x];
}
