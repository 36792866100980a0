import { expect, test } from 'vitest';
import { MESSAGES } from '@/i18n/all-messages';
import { searchInstanceTypes } from '@/limits';
import * as typeWords from '@/ui/inputs/types/type-words';
import { type SearchWord, WORD_GROUPS } from '@/ui/inputs/types/type-words';

const ENGLISH = MESSAGES.en.typePicker.words;
const KOREAN = MESSAGES.ko.typePicker.words;
const hasWord = (query: string, word: SearchWord) => typeWords.hasWord(query, word, ENGLISH);
const toggledWord = (query: string, word: SearchWord) =>
  typeWords.toggledWord(query, word, ENGLISH);

test('a word is written behind what was typed, and taken out again', () => {
  const arm = toggledWord('m5 >=4 eni', 'arm');
  expect(arm).toBe('m5 >=4 eni Arm');
  expect(hasWord(arm, 'arm')).toBe(true);
  expect(toggledWord(arm, 'arm')).toBe('m5 >=4 eni');
  expect(toggledWord('', 'nitro')).toBe('Nitro');
});

test('the words are AWS’s, and stay as they are written when another comes', () => {
  const said = [ENGLISH, KOREAN].flatMap((words) => Object.values(words));
  for (const name of ['Arm', 'Nitro', 'ENI', 'IP', 'vCPU']) {
    const written = said.flatMap((each) => each.match(new RegExp(`\\b${name}`, 'gi')) ?? []);
    expect([...new Set(written)]).toEqual([name]);
  }
  expect(toggledWord('M5 most ENIs', 'nitro')).toBe('M5 most ENIs Nitro');
  expect(toggledWord('m5 NITRO most ENIs', 'nitro')).toBe('m5 most ENIs');
});

test('a word takes the place of another of its group', () => {
  expect(toggledWord('arm m5', 'x86')).toBe('m5 x86');
  expect(toggledWord('most pods m5  nitro', 'fewest vcpu')).toBe('m5 nitro fewest vCPUs');
});

test('a part of a name is no word', () => {
  expect(hasWord('charm', 'arm')).toBe(false);
  expect(toggledWord('armx', 'arm')).toBe('armx Arm');
});

test('each word narrows or orders the list, as if it were typed', () => {
  const all = searchInstanceTypes('', { most: 9_999 });
  for (const word of WORD_GROUPS.flat()) {
    const found = searchInstanceTypes(word, { most: 9_999 });
    expect(found.total, word).toBeGreaterThan(0);
    expect(found.matches, word).not.toEqual(all.matches);
  }
});

test('in Korean the words are Korean, find the same types, and take the place of English ones', () => {
  for (const word of WORD_GROUPS.flat()) {
    const found = searchInstanceTypes(KOREAN[word], { most: 9_999 });
    expect(found.matches, word).toEqual(searchInstanceTypes(word, { most: 9_999 }).matches);
  }
  expect(typeWords.toggledWord('m5 most pods', 'most eni', KOREAN)).toBe('m5 ENI 많은 순');
  expect(typeWords.hasWord('m5 eni 많은 순', 'most eni', KOREAN)).toBe(true);
  expect(typeWords.toggledWord('m5 eni 많은 순', 'most eni', KOREAN)).toBe('m5');
  const half = ['m5', 'm5 파드', 'm5 파드 많', 'm5 파드 많은'].map(
    (query) => searchInstanceTypes(query, { most: 9_999 }).total,
  );
  expect(new Set(half).size).toBe(1);
  expect(searchInstanceTypes('>=58파드').total).toBe(searchInstanceTypes('>=58 pods').total);
});
