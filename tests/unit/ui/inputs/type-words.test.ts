import { expect, test } from 'vitest';
import { searchInstanceTypes } from '@/limits';
import { hasWord, toggledWord, WORD_GROUPS } from '@/ui/inputs/types/type-words';

test('a word is written behind what was typed, and taken out again', () => {
  const arm = toggledWord('m5 >=4 eni', 'arm');
  expect(arm).toBe('m5 >=4 eni arm');
  expect(hasWord(arm, 'arm')).toBe(true);
  expect(toggledWord(arm, 'arm')).toBe('m5 >=4 eni');
  expect(toggledWord('', 'nitro')).toBe('nitro');
});

test('a word takes the place of another of its group', () => {
  expect(toggledWord('arm m5', 'x86')).toBe('m5 x86');
  expect(toggledWord('most pods m5  nitro', 'fewest vcpu')).toBe('m5 nitro fewest vcpu');
});

test('a part of a name is no word', () => {
  expect(hasWord('charm', 'arm')).toBe(false);
  expect(toggledWord('armx', 'arm')).toBe('armx arm');
});

test('each word narrows or orders the list, as if it were typed', () => {
  const all = searchInstanceTypes('', { most: 9_999 });
  for (const word of WORD_GROUPS.flat()) {
    const found = searchInstanceTypes(word, { most: 9_999 });
    expect(found.total, word).toBeGreaterThan(0);
    expect(found.matches, word).not.toEqual(all.matches);
  }
});
