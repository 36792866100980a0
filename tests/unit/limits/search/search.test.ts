import { describe, expect, it } from 'vitest';
import {
  allInstanceTypes,
  findInstanceType,
  type InstanceType,
  searchInstanceTypes,
} from '@/limits';
import { parseSearchQuery } from '@/limits/search/search-query';

/** A formula of the test's own: the published number, capped at 110 or 250. */
function cappedMaxPods({ maxEnis, ipv4PerEni, vcpus = 0 }: InstanceType): number {
  return Math.min(maxEnis * (ipv4PerEni - 1) + 2, vcpus > 30 ? 250 : 110);
}

const all = allInstanceTypes();
const search = (query: string, most = Number.POSITIVE_INFINITY) =>
  searchInstanceTypes(query, { most });
const found = (query: string) => search(query).matches.map((type) => type.name);
const having = (condition: (type: InstanceType) => boolean) =>
  all.filter(condition).map((type) => type.name);

describe('typing a part of a name', () => {
  it('finds every type when nothing is typed, in the order of the table', () => {
    expect(search('').matches).toEqual(all);
    expect(search('  ').total).toBe(1442);
  });

  it('finds a whole name first, then what begins with it', () => {
    expect(found('c5.metal')).toEqual(['c5.metal']);
    expect(found('m5.large')).toEqual(['m5.large']);
    expect(found('c7i.metal')).toEqual(['c7i.metal-24xl', 'c7i.metal-48xl']);
  });

  it('lists the family itself before its relatives, small sizes first', () => {
    const names = found('m5');
    expect(names.slice(0, 9).join(' ')).toBe(
      'm5.large m5.xlarge m5.2xlarge m5.4xlarge m5.8xlarge m5.12xlarge m5.16xlarge m5.24xlarge m5.metal',
    );
    expect(names[9]).toBe('m5a.large');
    expect(names).toEqual([...new Set(names)]);
    expect([...names].sort()).toEqual(having((type) => type.name.includes('m5')).sort());
  });

  it('lists nano before micro before small', () => {
    expect(found('t3').slice(0, 7).join(' ')).toBe(
      't3.nano t3.micro t3.small t3.medium t3.large t3.xlarge t3.2xlarge',
    );
  });

  it('takes a size alone, whole sizes before those that contain it', () => {
    const names = found('large');
    const firstOther = names.findIndex((name) => !name.endsWith('.large'));
    expect(firstOther).toBe(having((type) => type.name.endsWith('.large')).length);
    expect(names).toHaveLength(having((type) => type.name.includes('large')).length);
  });

  it('takes several words in any order and case', () => {
    expect(found('large M5')[0]).toBe('m5.large');
    expect(found('m5 24')).toEqual(found('24 m5'));
  });

  it('finds nothing for a name that is no type', () => {
    expect(search('m9.huge')).toEqual({ matches: [], total: 0 });
  });

  it('counts all matches, and returns as many as asked for', () => {
    expect(search('large', 5).matches).toHaveLength(5);
    expect(search('large', 5).total).toBe(found('large').length);
    expect(searchInstanceTypes('').matches).toHaveLength(50);
  });
});

describe('numeric filters', () => {
  it.each<[string, (type: InstanceType) => boolean]>([
    ['>=8 eni', (type) => type.maxEnis >= 8],
    ['>= 8 enis', (type) => type.maxEnis >= 8],
    ['≥8eni', (type) => type.maxEnis >= 8],
    ['8 eni', (type) => type.maxEnis === 8],
    ['8enis', (type) => type.maxEnis === 8],
    ['<3 ENI', (type) => type.maxEnis < 3],
    ['<=4 vcpu', (type) => type.vcpus !== undefined && type.vcpus <= 4],
    ['≤ 4 vCPUs', (type) => type.vcpus !== undefined && type.vcpus <= 4],
    ['=96 cpu', (type) => type.vcpus === 96],
    ['=15 ip', (type) => type.ipv4PerEni === 15],
    ['>50 ipv4', (type) => type.ipv4PerEni > 50],
    ['>100 pods', (type) => cappedMaxPods(type) > 100],
    ['=110 pods', (type) => cappedMaxPods(type) === 110],
    ['>=4 eni <=4 eni', (type) => type.maxEnis === 4],
    ['pods>=100', (type) => cappedMaxPods(type) >= 100],
    ['pods >= 100 arm', (type) => cappedMaxPods(type) >= 100 && type.arch === 'arm64'],
    ['max pods > 100', (type) => cappedMaxPods(type) > 100],
    ['maxPods>100', (type) => cappedMaxPods(type) > 100],
    ['eni>=8 vcpu<=16', (type) => type.maxEnis >= 8 && (type.vcpus ?? 99) <= 16],
    ['slots 30', (type) => type.ipv4PerEni === 30],
    ['파드>=100', (type) => cappedMaxPods(type) >= 100],
    ['<1,000 pods large', (type) => type.name.includes('large')],
    ['＞＝８\u200b ｅｎｉ', (type) => type.maxEnis >= 8],
    ['graviton', (type) => type.arch === 'arm64'],
    ['arm', (type) => type.arch === 'arm64'],
    ['arm64', (type) => type.arch === 'arm64'],
    ['x86', (type) => type.arch === 'amd64'],
    ['nitro', (type) => type.prefixCapable],
    ['m5 >=4 eni', (type) => type.name.includes('m5') && type.maxEnis >= 4],
    ['>=4 eni m5', (type) => type.name.includes('m5') && type.maxEnis >= 4],
    [
      'arm large <=2 vcpu >20 pods',
      (type) =>
        type.arch === 'arm64' &&
        type.name.includes('large') &&
        (type.vcpus ?? 99) <= 2 &&
        cappedMaxPods(type) > 20,
    ],
  ])('%s', (query, condition) => {
    const expected = having(condition);
    expect(expected.length).toBeGreaterThan(0);
    expect([...found(query)].sort()).toEqual(expected.sort());
    expect(search(query).unknownFilter).toBeUndefined();
  });

  it('leave out types of which the number is not published', () => {
    expect(findInstanceType('p3.8xlarge')?.vcpus).toBeUndefined();
    expect(found('p3.8xlarge >=0 vcpu')).toEqual([]);
    expect(found('p3.8xlarge x86')).toEqual([]);
  });

  it('compare the max pods that the page shows', () => {
    const one = searchInstanceTypes('m5.large =290 pods', { maxPodsOf: () => 290 });
    expect(one.matches.map((type) => type.name)).toEqual(['m5.large']);
  });

  it('are read while the unit is half typed', () => {
    expect(found('>=8 e')).toEqual(found('>=8 eni'));
    expect(found('<=4 v')).toEqual(found('<=4 vcpu'));
    expect(found('>100p')).toEqual(found('>100 pods'));
  });

  it.each([
    ['>=', '>='],
    ['>=8', '>=8'],
    ['>=8 m5', '>=8'],
    ['>= eight eni', '>='],
    ['<4gb m5', '<4gb'],
    ['m5 >', '>'],
  ])('%s is named when it cannot be read', (query, unknownFilter) => {
    expect(search(query).unknownFilter).toBe(unknownFilter);
  });

  it('are no name while only their unit is there', () => {
    for (const typed of ['m5 pods', 'm5 pods >', 'm5 eni >=', 'm5 슬롯']) {
      expect(found(typed)).toEqual(found('m5'));
    }
  });

  it('that cannot be read leave the rest of the query as it is', () => {
    expect(found('m5 >=8')).toEqual(found('m5'));
  });

  it('never read a name as a filter', () => {
    expect(parseSearchQuery('m5.8xlarge 12x')).toEqual({
      words: ['m5.8xlarge', '12x'],
      filters: [],
      order: undefined,
      unknownFilter: undefined,
    });
  });
});

describe('an order', () => {
  const pods = (query: string) => search(query).matches.map(cappedMaxPods);

  it('puts the most or the fewest first, of equals the better name', () => {
    const most = pods('m5 most pods');
    expect(most).toEqual([...most].sort((a, b) => b - a));
    const fewest = pods('fewest pods m5');
    expect(fewest).toEqual([...fewest].sort((a, b) => a - b));
    expect([...found('m5 most pods')].sort()).toEqual([...found('m5')].sort());
    expect(found('m5 fewest eni').slice(0, 2)).toEqual(['m5.large', 'm5a.large']);
    expect(search('c7g most slots arm').matches[0]?.ipv4PerEni).toBe(50);
    expect(found('m5 least eni')).toEqual(found('m5 fewest eni'));
    expect(search('m5 most pods').order).toEqual({ first: 'most', quantity: 'pods' });
  });

  it('of which the number is not published comes last', () => {
    const vcpus = search('p3 most vcpu').matches.map((type) => type.vcpus);
    expect(vcpus[0]).toBeDefined();
    expect(vcpus.at(-1)).toBeUndefined();
    expect(search('p3 fewest vcpu').matches.at(-1)?.vcpus).toBeUndefined();
  });

  it('is the last one that was typed', () => {
    expect(found('m5 most pods fewest vcpu')).toEqual(found('m5 fewest vcpu'));
  });

  it('that is half typed leaves the list as it is', () => {
    expect(found('m5 mo')).toEqual(found('m5'));
    expect(found('m5 fewest')).toEqual(found('m5'));
    expect(found('m5 most p')).toEqual(found('m5 most pods'));
    expect(having((type) => /mo|few/.test(type.name))).toEqual([]);
  });
});

describe('any text', () => {
  it.each(['__proto__', '.*', '\\', '[', 'x'.repeat(1_000_000)])(
    'is searched as it stands: %.12j',
    (query) => expect(search(query).total).toBe(0),
  );

  it('of half a million half typed limits leaves the list as it is', () => {
    expect(search('> '.repeat(500_000)).total).toBe(search('').total);
    expect(search('').total).toBeGreaterThan(0);
  });
});
