// Words of the search for instance types that a click writes as well as a hand.

/** Of each group one at most holds. */
export const WORD_GROUPS = [
  ['arm', 'x86'],
  ['nitro'],
  ['most pods', 'fewest pods', 'most eni', 'most ip', 'fewest vcpu'],
] as const;

export type SearchWord = (typeof WORD_GROUPS)[number][number];

/** The words as the page's language has them; the English ones are read in every language. */
export type SaidWords = Readonly<Record<SearchWord, string>>;

export function hasWord(query: string, word: SearchWord, said: SaidWords): boolean {
  return spellings(word, said).some((each) => spaced(query).toLowerCase().includes(` ${each} `));
}

/** The query with the word at its end in the place of others of its group, or without it where it was there. */
export function toggledWord(query: string, word: SearchWord, said: SaidWords): string {
  const group: readonly SearchWord[] = WORD_GROUPS.find((words) =>
    words.some((each) => each === word),
  ) ?? [word];
  let rest = spaced(query);
  for (const each of group.flatMap((one) => spellings(one, said))) {
    rest = rest.replaceAll(new RegExp(` ${each} `, 'gi'), ' ');
  }
  rest = rest.trim();
  return hasWord(query, word, said) ? rest : `${rest} ${said[word]}`.trim();
}

function spellings(word: SearchWord, said: SaidWords): readonly string[] {
  return [word, said[word].toLowerCase()];
}

function spaced(query: string): string {
  return ` ${query.split(/\s+/).join(' ')} `;
}
