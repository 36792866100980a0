import { describe, expect, test } from 'vitest';
import { cidrsOverlap } from '@/engine';
import { formatPlan, PRESET_IDS, presetText, toCluster } from '@/plan';
import { groupText, LOOKUP, planOf, planText, subnetText } from '../../support/plan-texts';

function clusterOf(changed: Parameters<typeof planText>[0]) {
  return toCluster(planOf(planText(changed)), LOOKUP);
}

function subnetLabels(rows: readonly (readonly [zone: string, name: string])[]) {
  const subnets = rows.map(([zone, name], index) =>
    subnetText({ id: `s${index}`, zone, name, range: '/24' }),
  );
  return clusterOf({ subnets }).subnets.map(({ label }) => label);
}

describe('A subnet is called', () => {
  test('by its zone when it is alone there', () => {
    expect(
      subnetLabels([
        ['a', ''],
        ['b', ''],
      ]),
    ).toEqual(['a', 'b']);
  });
  test('by zone and place when the zone has several', () => {
    expect(
      subnetLabels([
        ['a', ''],
        ['b', ''],
        ['a', ''],
      ]),
    ).toEqual(['a-1', 'b', 'a-2']);
  });
  test('by its name when it has one', () => {
    expect(
      subnetLabels([
        ['a', 'left'],
        ['a', ''],
      ]),
    ).toEqual(['left', 'a-2']);
  });
  test('by no label that another has', () => {
    expect(
      subnetLabels([
        ['a', 'b'],
        ['b', ''],
        ['c', 'b (2)'],
      ]),
    ).toEqual(['b', 'b (2)', 'b (2) (2)']);
  });
});

describe('What the engine is told', () => {
  test('groups are called by name or type, each once', () => {
    const groups = ['', 'web', '', ''].map((name, index) => groupText({ id: `g${index}`, name }));
    expect(clusterOf({ groups }).groups.map(({ label }) => label)).toEqual([
      'm5.large',
      'web',
      'm5.large (2)',
      'm5.large (3)',
    ]);
  });

  test('addresses available become addresses in use', () => {
    const subnets = [subnetText({ usedAs: 'available', used: '239' })];
    expect(clusterOf({ subnets }).subnets[0]?.usedByOthers).toBe(12);
  });

  test('a group without zones goes to all, in listed order and once each', () => {
    const subnets = ['b', 'a', 'b'].map((zone, index) =>
      subnetText({ id: `s${index}`, zone, range: '/24' }),
    );
    expect(clusterOf({ subnets }).groups[0]?.zones).toEqual(['b', 'a']);
    const groups = [groupText({ zones: 'ab' })];
    expect(clusterOf({ subnets, groups }).groups[0]?.zones).toEqual(['a', 'b']);
  });

  test('limits come from the table, and nothing else of it', () => {
    expect(clusterOf({}).groups[0]?.limits).toEqual({
      maxEnis: 3,
      ipv4PerEni: 10,
      prefixCapable: true,
      vcpus: 2,
    });
  });

  test('limits by hand count as capable of prefixes, with unknown vCPUs', () => {
    const groups = [groupText({ instanceType: 'x9.huge', maxEnis: '4', ipv4PerEni: '15' })];
    expect(clusterOf({ groups }).groups[0]).toMatchObject({
      instanceType: 'x9.huge',
      limits: { maxEnis: 4, ipv4PerEni: 15, prefixCapable: true, vcpus: undefined },
    });
  });

  test('max pods follow the formula with or without the cap, or are set by hand', () => {
    const policy = (changed: Parameters<typeof planText>[0]) =>
      clusterOf(changed).groups[0]?.maxPods;
    expect(policy({})).toEqual({ kind: 'formula', managedCap: true });
    expect(policy({ managedCap: false })).toEqual({ kind: 'formula', managedCap: false });
    expect(policy({ groups: [groupText({ maxPods: '58' })] })).toEqual({
      kind: 'fixed',
      maxPods: 58,
    });
  });

  test('a type that the table has lost is our own mistake', () => {
    const plan = planOf(planText());
    expect(() => toCluster(plan, { findInstanceType: () => undefined })).toThrow('m5.large');
  });
});

describe('Each example', () => {
  test.each(PRESET_IDS)('%s can be read, and is written as it stands', (id) => {
    const text = presetText(id);
    expect(formatPlan(planOf(text))).toEqual(text);
  });

  test.each(PRESET_IDS)('%s has subnets that do not overlap', (id) => {
    const cidrs = planOf(presetText(id)).subnets.flatMap(({ cidr }) => cidr ?? []);
    for (const [index, cidr] of cidrs.entries()) {
      for (const other of cidrs.slice(index + 1)) expect(cidrsOverlap(cidr, other)).toBe(false);
    }
  });
});
