import { expect, test } from 'vitest';
import { copyName } from '@/app/header/menus/copy-name';
import { MAX_NAME_LENGTH } from '@/plan';

test.each([
  ['payments', [], 'payments 2'],
  ['payments', ['payments', 'payments 2'], 'payments 3'],
  ['payments 2', ['payments'], 'payments 3'],
  ['payments 2', ['payments', 'payments 3'], 'payments 4'],
  ['eu-1', [], 'eu-1 2'],
])('a copy of %s beside %j is called %s', (name, taken, copy) => {
  expect(copyName(name, taken)).toBe(copy);
});

test.each([
  'x'.repeat(MAX_NAME_LENGTH),
  '😀'.repeat(MAX_NAME_LENGTH / 2),
  `a${'😀'.repeat(MAX_NAME_LENGTH / 2 - 1)}`,
])('a copy of a name of full length has a name that can be read: %s', (name) => {
  const copy = copyName(name, []);
  expect(copy.length).toBeLessThanOrEqual(MAX_NAME_LENGTH);
  expect(copy.isWellFormed()).toBe(true);
  expect(copy.endsWith(' 2')).toBe(true);
});
