import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isShallowJson } from '@/store/drafts/shallow-json';
import { runs } from '../../../support/runs';

test.each([
  ['', true],
  ['null', true],
  ['{"a":[{"b":1}]}', true],
  ['['.repeat(64), true],
  ['['.repeat(65), false],
  ['{"a":'.repeat(65), false],
  [`"${'['.repeat(100)}"`, true],
  [`"\\"${'['.repeat(100)}"`, true],
  [`"\\\\"${'['.repeat(100)}`, false],
  ['[]'.repeat(100_000), true],
  ['['.repeat(5_000_000), false],
  [`"${'\\"'.repeat(1_000_000)}`, true],
])('%.20s is shallow: %s', (json, isShallow) => {
  expect(isShallowJson(json)).toBe(isShallow);
});

test('any value within the limit is shallow', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 20 }), (value) => {
      expect(isShallowJson(JSON.stringify(value))).toBe(true);
    }),
    runs({ seed: 20261128 }),
  );
});
