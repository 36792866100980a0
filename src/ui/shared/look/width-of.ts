/** So many Latin letters wide, about; a Korean letter counts as `wide`. */
export function widthOf(text: string, wide = 2): number {
  return [...text].reduce((width, letter) => width + (letter > '\u1100' ? wide : 1), 0);
}
