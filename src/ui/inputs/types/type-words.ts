// Words of the search for instance types that a click writes as well as a hand.

/** Of each group one at most holds. */
export const WORD_GROUPS = [
  ['arm', 'x86'],
  ['nitro'],
  ['most pods', 'fewest pods', 'most eni', 'most slots', 'fewest vcpu'],
] as const;

export type SearchWord = (typeof WORD_GROUPS)[number][number];

export function hasWord(query: string, word: SearchWord): boolean {
  return spaced(query).includes(` ${word} `);
}

/** The query with the word at its end in the place of others of its group, or without it where it was there. */
export function toggledWord(query: string, word: SearchWord): string {
  const group: readonly SearchWord[] = WORD_GROUPS.find((words) =>
    words.some((each) => each === word),
  ) ?? [word];
  let rest = spaced(query);
  for (const each of group) rest = rest.replaceAll(` ${each} `, ' ');
  rest = rest.trim();
  return hasWord(query, word) ? rest : `${rest} ${word}`.trim();
}

function spaced(query: string): string {
  return ` ${query.toLowerCase().split(/\s+/).join(' ')} `;
}
