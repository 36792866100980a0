// Where the words of the axis lie, in CSS pixels, as wide as their letters may be.

export interface Place {
  readonly left: number;
  readonly right: number;
}

/** Of a tick, and as much for the words beside it. */
export const TICK_ROOM = 52;
const LETTER = 7;
const HANGUL = 13;
const SPACE = 4;
/** Of the time that the line writes, with what is around it. */
const MARK_PADDING = 16;
const LEAST_MARK = 64;
const GAP = 4;

function widthOf(text: string): number {
  const hangul = text.match(/[\uac00-\ud7af]/g)?.length ?? 0;
  const spaces = text.split(' ').length - 1;
  return hangul * HANGUL + spaces * SPACE + (text.length - hangul - spaces) * LETTER;
}

/** How much of a tick stands left of its time, in per cent: all of it at the end of the axis, nothing at its start. */
export function shiftOf(share: number): number {
  if (share < 0.02) return 0;
  return share > 0.98 ? 100 : 50;
}

/** @param share of the plot, from 0 to 1 */
export function tickPlace(share: number, text: string, plot: number): Place {
  const width = widthOf(text);
  const left = share * plot - (shiftOf(share) / 100) * width;
  return { left, right: left + width };
}

/** The line's time stays inside the plot: it moves from its left edge at the start to its right edge at the end. */
export function markPlace(share: number, text: string, plot: number): Place {
  const width = Math.max(LEAST_MARK, widthOf(text) + MARK_PADDING);
  const left = share * (plot - width);
  return { left, right: left + width };
}

export function areApart(one: Place, other: Place): boolean {
  return one.right + GAP < other.left || other.right + GAP < one.left;
}
