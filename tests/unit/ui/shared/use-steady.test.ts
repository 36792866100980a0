import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptWhereAlike } from '@/ui/shared/browser/use-steady';

describe('What says the same as before', () => {
  const before = { label: 'a', rows: [{ nodes: 6 }, { nodes: 8 }], none: undefined };

  test('is the same object', () => {
    expect(keptWhereAlike(before, structuredClone(before))).toBe(before);
  });

  test('is kept in what says something else', () => {
    const next = { ...structuredClone(before), label: 'b' };
    const kept = keptWhereAlike(before, next);
    expect(kept).toEqual(next);
    expect(kept).not.toBe(before);
    expect(kept.rows).toBe(before.rows);
  });

  test.each([
    ['a part more', { ...before, more: 1 }],
    ['a part less', { label: before.label, rows: before.rows }],
    ['a part that is named otherwise', { label: 'a', rows: before.rows, nothing: undefined }],
    ['a row more', { ...before, rows: [...before.rows, { nodes: 1 }] }],
    ['a row less', { ...before, rows: before.rows.slice(1) }],
    ['rows in another order', { ...before, rows: before.rows.toReversed() }],
    ['another kind of thing', { ...before, rows: new Map() }],
    ['a function of its own', { ...before, none: () => '' }],
  ])('is not what has %s', (_, next) => {
    expect(keptWhereAlike(before, next)).toStrictEqual(next);
    expect(keptWhereAlike(before, next)).not.toBe(before);
    expect(keptWhereAlike(next, before)).not.toBe(next);
  });

  test('is what it is, whatever was before', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (a, b) => {
        expect(keptWhereAlike(a, b)).toStrictEqual(b);
        expect(keptWhereAlike(a, a)).toBe(a);
      }),
    );
  });
});
