import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InstanceType } from '@/limits';
import { decodeTable } from '@/limits/table-text';
import { compareTypeNames } from '../../../scripts/limits/compare-type-names';
import { formatTable } from '../../../scripts/limits/format-table';
import { runs } from '../../support/runs';

const family = fc.constantFrom('m5', 'm5a', 'u-12tb1', 'c7i-flex', 'mac-m4max');
const size = fc.constantFrom('nano', 'large', 'xlarge', '2xlarge', '12xlarge', 'metal-24xl');
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });

const instanceType: fc.Arbitrary<InstanceType> = fc
  .record({
    family,
    size,
    networkCards: fc.array(fc.integer({ min: 1, max: 24 }), { minLength: 1, maxLength: 4 }),
    ipv4PerEni: fc.integer({ min: 2, max: 64 }),
    prefixCapable: fc.boolean(),
    vcpus: maybe(fc.nat({ max: 896 })),
    memoryMiB: maybe(fc.nat({ max: 33_554_432 })),
    arch: maybe(fc.constantFrom('amd64' as const, 'arm64' as const)),
    branchEnis: maybe(fc.nat({ max: 120 })),
    inControllerTable: fc.boolean(),
    limitsFrom: fc.constantFrom('cni' as const, 'controller' as const),
  })
  .map(({ family, size, networkCards, ...rest }) => {
    return { name: `${family}.${size}`, networkCards, maxEnis: networkCards[0] ?? 0, ...rest };
  });

describe('the text form of the table', () => {
  it('is read back as it was written, whatever the types', () => {
    const tables = fc
      .uniqueArray(instanceType, { selector: (type) => type.name })
      .map((types) => types.sort((a, b) => compareTypeNames(a.name, b.name)));
    fc.assert(
      fc.property(tables, (types) => {
        expect(decodeTable(formatTable(types))).toEqual(types);
      }),
      runs({ seed: 20261129 }),
    );
  });

  it('says once what all types of a family share', () => {
    const text = 'm3 3.75/vcpu amd64 no-prefixes,medium 2x6 1 = 0,large 3x10 2 = 0';
    expect(formatTable(decodeTable(text))).toBe(text);
    expect(decodeTable(text).map((type) => type.prefixCapable)).toEqual([false, false]);
    expect(decodeTable(text).map((type) => type.memoryMiB)).toEqual([3840, 7680]);
  });

  it('says of each type what only some share', () => {
    const text = 'x9 not-in-controller,large 3/3x10 2 8 9 arm64,metal 15x50 ? ? ?';
    expect(formatTable(decodeTable(text))).toBe(text);
    expect(decodeTable(text)).toMatchObject([
      { name: 'x9.large', networkCards: [3, 3], arch: 'arm64', inControllerTable: false },
      { name: 'x9.metal', vcpus: undefined, arch: undefined, branchEnis: undefined },
    ]);
  });

  it.each([
    'm5,large 3x 2 8 9',
    'm5,large 3x10 two 8 9',
    'm5,large 3x10 2 8',
    'm5,large 3x10 2 = 8',
    'm5 4/vcpu,large 3x10 ? = 8',
    'm5 four/vcpu,large 3x10 2 = 8',
    'm5,large',
    'm5,large 3x? 2 8 9',
  ])('that was damaged is not read as something else: %s', (text) => {
    expect(() => decodeTable(text)).toThrow('m5.large');
  });
});

describe('the order of the table', () => {
  it('goes from small to large sizes', () => {
    const sizes =
      'nano micro small medium large xlarge 2xlarge 9xlarge 16xlarge 112xlarge metal metal-24xl metal-48xl';
    const names = sizes.split(' ').map((size) => `m5.${size}`);
    expect([...names].sort().sort(compareTypeNames)).toEqual(names);
  });

  it('takes numbers in the names of families as numbers', () => {
    const families = 'c1 c3 c5 c5a c5ad c10 u7i-6tb u-6tb1 u-12tb1';
    const names = families.split(' ').map((family) => `${family}.large`);
    expect([...names].sort().sort(compareTypeNames)).toEqual(names);
  });
});
