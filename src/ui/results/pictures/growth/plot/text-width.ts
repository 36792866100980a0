// How wide a text of 12 px is, where nothing can be measured: on paper, and before it is drawn.

/** Half bold: the width of a letter or a figure, and of a Korean letter. */
const LETTER = 6.9;
const WIDE_LETTER = 12;
const FIRST_WIDE = '\u1100';

export function textWidth(text: string): number {
  return [...text].reduce((sum, each) => sum + (each > FIRST_WIDE ? WIDE_LETTER : LETTER), 0);
}
