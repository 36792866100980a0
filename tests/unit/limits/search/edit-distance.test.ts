import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editDistance } from '@/limits/search/edit-distance';
import { runs } from '../../../support/runs';

it.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['kitten', 'sitting', 3],
  ['saturday', 'sunday', 3],
  ['lagre', 'large', 1],
  ['ab', 'ba', 1],
  ['ca', 'abc', 3],
])('%j to %j takes %i edits', (a, b, edits) => {
  expect(editDistance(a, b, 10)).toBe(edits);
});

const word = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 8 });

it('is the same both ways, 0 for the same word only, and never more than the longer length', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const edits = editDistance(a, b, 8);
      expect(edits).toBe(editDistance(b, a, 8));
      expect(edits === 0).toBe(a === b);
      expect(edits).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
    runs({ seed: 20261130 }),
  );
});

it('stops early only where there are more edits than asked for', () => {
  fc.assert(
    fc.property(word, word, fc.nat({ max: 8 }), (a, b, most) => {
      const edits = editDistance(a, b, 8) ?? Number.NaN;
      expect(editDistance(a, b, most)).toBe(edits <= most ? edits : undefined);
    }),
    runs({ seed: 20261131 }),
  );
});
