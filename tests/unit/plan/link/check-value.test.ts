import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLink } from '@/plan';
import { checkValue } from '@/plan/link/text/check-value';
import { runs } from '../../../support/runs';

describe('The check value', () => {
  // Fixed for ever: links carry it. FNV-1a and MurmurHash3's finaliser, computed elsewhere.
  test.each([
    ['', '2nkwz0b'],
    ['v=1', '1xcm5y1'],
    ['v=1&subnet=a:/23&node=m5.12xlarge:2:100&node=c5.2xlarge:1:30', '10nwwgq'],
  ])('of %j is %s', (text, value) => {
    expect(checkValue(text)).toBe(value);
  });

  test('differs for every other byte at every place', () => {
    const anyPlace = fc.tuple(
      fc.string({ unit: 'grapheme-ascii', minLength: 1 }),
      fc.nat(),
      fc.nat(),
    );
    fc.assert(
      fc.property(anyPlace, ([text, at, byte]) => {
        const place = at % text.length;
        const other = String.fromCharCode(32 + (byte % 95));
        fc.pre(other !== text.charAt(place));
        const changed = text.slice(0, place) + other + text.slice(place + 1);
        expect(checkValue(changed)).not.toBe(checkValue(text));
      }),
      runs({ seed: 20261108 }),
    );
  });

  test('proves nothing where nothing else is left of the link', () => {
    expect(parseLink(`c=${checkValue('')}`).status).toBe('refused');
    expect(parseLink(`c=${checkValue('')}&`).status).toBe('refused');
  });
});
