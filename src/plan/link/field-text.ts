// One field of a link: what it says, what it means when it is not there.

import type { LinkPair } from '@/plan/link/text/pairs';
import type { Field } from '@/plan/table/field-table';
import type { LinkProblem } from './link-problem';

/** Where the reading of a link leaves what the form has no place to show. */
export interface LinkNotes {
  readonly errors: LinkProblem[];
  readonly warnings: LinkProblem[];
}

/** What a link says of a field; `undefined`: nothing. */
export function toLink(
  { form, usual }: Field<unknown, unknown>,
  held: unknown,
  kind = '',
): string | undefined {
  switch (form) {
    case 'text':
    case 'setting':
      return String(held).trim() || (usual?.(kind) ?? '');
    case 'word':
    case 'flag':
      return String(held);
    case 'mark':
      return held === true ? '' : undefined;
  }
}

/** `undefined`: nothing that the form could hold; it is noted. */
export function fromLink(
  { form, words = [] }: Field<unknown, unknown>,
  text: string,
  pair: LinkPair,
  notes: LinkNotes,
): unknown {
  switch (form) {
    case 'text':
    case 'setting':
      return text;
    case 'word':
      return readWord(pair, text, words.map(String), notes);
    case 'flag':
      if (text === 'true' || text === 'false') return text === 'true';
      notes.errors.push({ code: 'LINK_NOT_BOOLEAN', ...whereInLink(pair) });
      return undefined;
    case 'mark':
      if (text === '') return true;
      notes.errors.push({ code: 'LINK_NOT_BOOLEAN', ...whereInLink(pair) });
      return undefined;
  }
}

export function fieldDefault(
  { form, blank }: Field<unknown, unknown>,
  ofVersion: string | undefined,
) {
  if (ofVersion !== undefined) return ofVersion;
  if (form === 'mark') return undefined;
  return form === 'word' || form === 'flag' ? String(blank) : '';
}

/** Empty where the form reads that as the version does; the version's own text where it does not. */
export function whenAbsent(
  { form, blank, usual }: Field<unknown, unknown>,
  ofVersion: string | undefined,
  kind = '',
): unknown {
  switch (form) {
    case 'text':
    case 'setting':
      return ofVersion === undefined || ofVersion === usual?.(kind) ? '' : ofVersion;
    case 'flag':
      return ofVersion === undefined ? blank : ofVersion === 'true';
    case 'word':
      return ofVersion ?? blank;
    case 'mark':
      return blank;
  }
}

/** The word of a list; `undefined`, with an error noted, for another one. */
export function readWord<Word extends string>(
  pair: LinkPair,
  text: string,
  words: readonly Word[],
  notes: LinkNotes,
): Word | undefined {
  const word = words.find((each) => each === text);
  if (word !== undefined) return word;
  const known = words.filter((each) => each !== '');
  notes.errors.push({ code: 'LINK_WORD_UNKNOWN', ...whereInLink(pair), word: text, known });
  return undefined;
}

export function whereInLink({ key, raw }: LinkPair): {
  readonly key: string;
  readonly raw: string;
} {
  return { key, raw };
}
