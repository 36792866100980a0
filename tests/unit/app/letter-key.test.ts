import { expect, test } from 'vitest';
import { letterKeyOf } from '@/app/keys/letter-key';

const NONE = { altKey: false, ctrlKey: false, metaKey: false, repeat: false };

function pressed(key: string, code = '', how: Partial<typeof NONE> = {}) {
  return letterKeyOf({ ...NONE, ...how, key, code, defaultPrevented: false });
}

test('a letter is the same in small and capital, and on a Korean keyboard', () => {
  expect(pressed('e', 'KeyE')).toBe('E');
  expect(pressed('E', 'KeyE')).toBe('E');
  expect(pressed('ㄷ', 'KeyE')).toBe('E');
  expect(pressed('?', 'Slash')).toBe('?');
  expect(pressed('？', 'Slash')).toBe('?');
  expect(pressed('／', 'Slash')).toBe('/');
  expect(pressed('Ｎ', 'KeyN')).toBe('N');
  expect(pressed('3', 'Numpad3')).toBe('3');
});

test('on a keyboard of other places the letter counts, not where it stands', () => {
  expect(pressed('c', 'KeyI')).toBe('C');
  expect(pressed('o', 'KeyC')).toBeUndefined();
});

test('with Ctrl, Alt or ⌘, and held down, a letter is not ours', () => {
  for (const how of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { repeat: true }]) {
    expect(pressed('c', 'KeyC', how)).toBeUndefined();
  }
});
