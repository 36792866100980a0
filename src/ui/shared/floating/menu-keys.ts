// Where a key leads in a menu: pure, on the labels of its items.

/**
 * Arrows go round, Home and End go to the ends, a letter to the next item that begins with it; so does the
 * first consonant of a Korean syllable.
 * @param current index of the item that has the keyboard; -1: none
 * @returns the index to go to, `undefined` where the key is not for moving
 */
export function menuTarget(
  key: string,
  labels: readonly string[],
  current: number,
): number | undefined {
  const count = labels.length;
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return (current + 1) % count;
    case 'ArrowUp':
      return (Math.max(current, 0) + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return key.length === 1 && key !== ' ' ? nextBeginningWith(key, labels, current) : undefined;
  }
}

function nextBeginningWith(
  letter: string,
  labels: readonly string[],
  current: number,
): number | undefined {
  // In parts: 복 begins with ㅂ.
  const parts = (text: string) => text.trim().normalize('NFKD').toLocaleLowerCase();
  const inTurn = labels.map((_, step) => (current + 1 + step) % labels.length);
  return inTurn.find((index) => parts(labels[index] ?? '').startsWith(parts(letter)));
}
