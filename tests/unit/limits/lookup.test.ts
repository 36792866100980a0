import { describe, expect, it } from 'vitest';
import { allInstanceTypes, findCommonType, findInstanceType, instanceTypeCount } from '@/limits';
import { closestInstanceTypes } from '@/limits/search/closest';
import { PRESET_IDS, presetText } from '@/plan';

describe('finding a type', () => {
  it.each([
    ['m5.large', 3, 10, 2, true],
    ['t3.medium', 3, 6, 2, true],
    ['t3.large', 3, 12, 2, true],
    ['d3.xlarge', 4, 3, 4, true],
    ['m4.4xlarge', 8, 30, 16, false],
    ['m5.12xlarge', 8, 30, 48, true],
    ['g5.48xlarge', 7, 50, 192, true],
    ['i3en.metal', 15, 50, 96, true],
    ['c8gn.48xlarge', 12, 50, 192, true],
  ])('%s has %i ENIs of %i addresses, %i vCPUs', (name, maxEnis, ipv4PerEni, vcpus, prefixes) => {
    expect(findInstanceType(name)).toMatchObject({
      name,
      maxEnis,
      ipv4PerEni,
      vcpus,
      prefixCapable: prefixes,
    });
  });

  it('gives everything that AWS publishes of m5.large', () => {
    expect(findInstanceType('m5.large')).toEqual({
      name: 'm5.large',
      maxEnis: 3,
      ipv4PerEni: 10,
      prefixCapable: true,
      vcpus: 2,
      networkCards: [3],
      memoryMiB: 8192,
      arch: 'amd64',
      branchEnis: 9,
      inControllerTable: true,
      limitsFrom: 'cni',
    });
  });

  it('keeps odd amounts of memory exact', () => {
    expect(findInstanceType('t3.nano')?.memoryMiB).toBe(512);
    expect(findInstanceType('c1.medium')?.memoryMiB).toBe(1740);
  });

  it.each(['m9.huge', 'm5', '', 'M5.LARGE', ' m5.large', '__proto__', 'constructor'])(
    'does not know %j',
    (name) => {
      expect(findInstanceType(name)).toBeUndefined();
    },
  );

  it('reads the table once', () => {
    expect(allInstanceTypes()).toBe(allInstanceTypes());
    expect(findInstanceType('m5.large')).toBe(findInstanceType('m5.large'));
  });

  it('counts the types of the table', () => {
    expect(instanceTypeCount()).toBe(allInstanceTypes().length);
  });

  it('says of a common type what the whole table says, and nothing of others', () => {
    const common = allInstanceTypes().filter(({ name }) => findCommonType(name));
    for (const type of common) expect(findCommonType(type.name)).toEqual(type);
    expect(common.map(({ name }) => name)).toContain('m5.large');
    expect(findCommonType('p5.48xlarge')).toBeUndefined();
  });

  it('knows all types of the examples from the start', () => {
    const types = PRESET_IDS.flatMap((id) => presetText(id).groups)
      .filter(({ kind }) => kind !== 'fargate')
      .map(({ instanceType }) => instanceType);
    expect(types.length).toBeGreaterThan(0);
    expect(types.filter((name) => findCommonType(name) === undefined)).toEqual([]);
  });

  it('finds each type of the table, the same as among all', () => {
    for (const type of allInstanceTypes()) expect(findInstanceType(type.name)).toBe(type);
  });
});

describe('the closest types to a name that the table lacks', () => {
  const closest = (name: string) => closestInstanceTypes(name).map((type) => type.name);

  it.each([
    ['two letters swapped', 'm5.lagre', 'm5.large'],
    ['capitals and blanks', ' M5.Large ', 'm5.large'],
    ['no dot', 'm5large', 'm5.large'],
    ['a missing letter', 't3.medum', 't3.medium'],
    ['a half-known size', 'm5.12large', 'm5.12xlarge'],
    ['a size between two, the smaller first', 'c5.3xlarge', 'c5.2xlarge'],
    ['a generation to come', 'p7.48xlarge', 'p5.48xlarge'],
    ['a family that needs a letter behind it', 'm6.xlarge', 'm6a.xlarge'],
    ['a size that no family has', 'm9.huge', 'm9g.large'],
    ['a name of another service', 'db.m5.large', 'm5.large'],
  ])('%s: %s → %s', (_, typed, name) => {
    expect(closest(typed)[0]).toBe(name);
  });

  it('begin with what is typed so far, smallest first', () => {
    expect(closest('t3')).toEqual(['t3.nano', 't3.micro', 't3.small']);
    expect(closest('m5.1')).toEqual(['m5.12xlarge', 'm5.16xlarge']);
  });

  it('are at most as many as asked for', () => {
    expect(closestInstanceTypes('m5.lrge', 1)).toHaveLength(1);
  });

  it.each(['', '   ', 'zz', 'hello world', '__proto__', 'x'.repeat(1_000_000)])(
    'are none for %.20j',
    (typed) => {
      expect(closest(typed)).toEqual([]);
    },
  );
});
