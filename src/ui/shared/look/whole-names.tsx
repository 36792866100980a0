import type { ReactNode } from 'react';

/** Longer names need more than a line of a cell. */
const MOST_WHOLE = 20;

/** A text in which names stay whole: a browser would end a line at the hyphen of `a-1`. */
export function wholeNames(text: string): readonly ReactNode[] {
  return text.split(/(\S+-\S+)/).map((piece, at) => {
    const key = `${at} ${piece}`;
    return at % 2 === 0 || piece.length > MOST_WHOLE ? (
      piece
    ) : (
      <span key={key} className="whitespace-nowrap">
        {piece}
      </span>
    );
  });
}
