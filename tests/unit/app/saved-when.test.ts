import { expect, test } from 'vitest';
import { savedWhen } from '@/app/header/menus/saved-when';

const NOW = new Date(2026, 10, 29, 12, 0);
const at = (...time: [number, number, number, number, number]) => new Date(...time).getTime();

test.each([
  ['today', at(2026, 10, 29, 9, 5), 'en', '09:05 AM'],
  ['the day before', at(2026, 10, 28, 9, 5), 'en', 'Nov 28, 2026'],
  ['nobody knows when', 0, 'en', undefined],
] as const)('a plan kept %s', (_, savedAt, language, shown) => {
  expect(savedWhen(savedAt, NOW, language)).toBe(shown);
});
