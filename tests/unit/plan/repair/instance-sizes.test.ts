import { describe, expect, test } from 'vitest';
import { allInstanceTypes } from '@/limits';
import { SIZES, sizesAbove } from '@/plan/repair/instance-sizes';

const sizeOf = (name: string) => name.split('.')[1] ?? '';

describe('The order of the sizes of instance types', () => {
  test('has every size of AWS’s table but metal ones', () => {
    const all = allInstanceTypes().map(({ name }) => sizeOf(name));
    const missing = all.filter((size) => !size.startsWith('metal') && !SIZES.includes(size));
    expect([...new Set(missing)]).toEqual([]);
  });

  test('is that of their vCPUs within a family', () => {
    const known = allInstanceTypes().filter(({ name }) => SIZES.includes(sizeOf(name)));
    const families = new Set(known.map(({ name }) => name.split('.')[0]));
    expect(families.size).toBeGreaterThan(100);
    for (const family of families) {
      const vcpus = known
        .filter(({ name }) => name.startsWith(`${family}.`))
        .toSorted((a, b) => SIZES.indexOf(sizeOf(a.name)) - SIZES.indexOf(sizeOf(b.name)))
        .flatMap((type) => type.vcpus ?? []);
      expect(vcpus).toEqual(vcpus.toSorted((a, b) => a - b));
    }
  });

  test('knows none above a size that it does not have', () => {
    expect(sizesAbove('224xlarge')).toEqual([]);
    expect(sizesAbove('metal')).toEqual([]);
    expect(sizesAbove('')).toEqual([]);
    expect(sizesAbove('16xlarge')[0]).toBe('18xlarge');
  });
});
