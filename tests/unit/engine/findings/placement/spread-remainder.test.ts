import { describe, expect, test } from 'vitest';
import { answer, type ClusterPlan, type NodeGroup } from '@/engine';
import { group, M5_LARGE, plan, settings, subnet } from '../../../../support/builders';

const told = (of: ClusterPlan) =>
  answer(of).findings.flatMap((each) =>
    each.code === 'SPREAD_REMAINDER'
      ? [`${each.groups.join(' ')} to ${each.zone}: ${each.subnet} ${each.short} short`]
      : [],
  );

/** Nodes that hold 30 addresses each. */
const nodes = (count: number, label = 'm5.large', changed: Partial<NodeGroup> = {}) =>
  group(label, M5_LARGE, count, 20, changed);

const free = (zone: string, addresses: number, label = zone) =>
  subnet(zone, 24, 251 - addresses, { label });

describe('R21: a remainder that another zone could not hold', () => {
  test('none without a remainder', () => {
    expect(
      told(plan({ subnets: [free('a', 251), free('b', 60), free('c', 60)], groups: [nodes(6)] })),
    ).toEqual([]);
  });

  test('every zone but those that have it', () => {
    const of = plan({ subnets: [free('a', 60), free('b', 30), free('c', 30)], groups: [nodes(4)] });
    expect(told(of)).toEqual(['m5.large to b: b 30 short', 'm5.large to c: c 30 short']);
  });

  test('none where it does not fit as it is spread', () => {
    const of = plan({ subnets: [free('a', 30), free('b', 30), free('c', 30)], groups: [nodes(4)] });
    expect(answer(of).verdict.kind).toBe('does-not-fit');
    expect(told(of)).toEqual([]);
  });

  test('none where another zone is short of warm already', () => {
    const of = plan({
      subnets: [free('a', 60), free('b', 30), free('c', 30), free('d', 39)],
      groups: [
        nodes(4, 'm5.large', { zones: ['a', 'b', 'c'] }),
        group('d', M5_LARGE, 2, 8, { zones: ['d'] }),
      ],
    });
    expect(answer(of).verdict.kind).toMatch(/warm-short|may-not-fit/);
    expect(told(of)).toEqual([]);
  });

  test('no zone that the group does not use', () => {
    const groups = [nodes(3, 'm5.large', { zones: ['a', 'b'] })];
    expect(told(plan({ subnets: [free('a', 251), free('b', 251), free('c', 0)], groups }))).toEqual(
      [],
    );
  });

  test('not again in a zone that is short already', () => {
    const subnets = [free('a', 251), free('b', 10, 'b-1'), free('b', 5, 'b-2')];
    const groups = [nodes(3, 'm5.large', { zones: ['a', 'b'] })];
    const usage = answer(plan({ subnets, groups }));
    expect(usage.subnets.map((each) => each.free)).toEqual([191, -20, 5]);
    expect(told(plan({ subnets, groups }))).toEqual([]);
  });

  test('the remainders of all groups may come to the same zone', () => {
    const groups = [nodes(4, 'web'), nodes(1, 'batch'), nodes(3, 'queue')];
    const of = (left: number) =>
      told(plan({ subnets: [free('a', 251), free('b', 251), free('c', 60 + left)], groups }));
    expect(of(60)).toEqual([]);
    expect(of(59)).toEqual(['web batch to c: c 1 short']);
  });

  test('the largest node of a group may be the one that comes', () => {
    // Two nodes with 10 pods hold 30, the others with 9 hold 20.
    const groups = [group('m5.large', M5_LARGE, 4, 0)];
    const of = (left: number) =>
      told(
        plan({
          subnets: [free('a', 251), free('b', 251), free('c', left)],
          groups,
          clusterPods: 38,
        }),
      );
    expect(of(20 + 30)).toEqual([]);
    expect(of(20 + 29)).toEqual(['m5.large to c: c 1 short']);
  });

  test('each comes to the subnet with the fewest nodes', () => {
    // The remainder of z lies in zone b: those of x and y are in zone a.
    const groups = ['x', 'y', 'z'].map((name) => nodes(1, name, { zones: ['a', 'b'] }));
    const of = (first: number, second: number) =>
      told(
        plan({
          subnets: [free('a', 251), free('b', first, 'b-1'), free('b', second, 'b-2')],
          groups,
        }),
      );
    expect(of(40, 200)).toEqual(['x y to b: b-1 20 short']);
    expect(of(60, 29)).toEqual(['x y to b: b-2 1 short']);
    expect(of(60, 30)).toEqual([]);
    const three = [nodes(3, 'x', { zones: ['a', 'b'] })];
    const subnets = [free('a', 251), free('b', 200, 'b-1'), free('b', 20, 'b-2')];
    expect(told(plan({ subnets, groups: three }))).toEqual(['x to b: b-2 10 short']);
  });

  test('Karpenter’s nodes have no remainder: their zones are told of otherwise', () => {
    const groups = [nodes(4, 'k', { maxPods: { kind: 'karpenter', reservedEnis: 0 } })];
    const subnets = [free('a', 60), free('b', 30), free('c', 30)];
    expect(told(plan({ subnets, groups }))).toEqual([]);
  });

  test('a subnet for pods alone takes no node', () => {
    const groups = [nodes(3, 'x', { zones: ['a', 'b'] })];
    const pods = subnet('b', 28, 11, { label: 'pods', use: 'pods' });
    const networking = { ...plan().networking, subnetDiscovery: false };
    const subnets = [free('a', 251), free('b', 60), pods];
    expect(told(plan({ subnets, groups, networking }))).toEqual([]);
  });

  test('prefixes of a node that comes take of a reservation for them', () => {
    // Of 33 addresses that a node holds 32 lie in prefixes; b has 12 single ones, and 48 that are kept.
    const reserved = (zone: string) => subnet(zone, 25, 30, { prefixReservation: 5 });
    const of = (count: number) =>
      plan({
        settings: settings({ prefixDelegation: true }),
        subnets: [reserved('a'), reserved('b')],
        groups: [group('m5.large', M5_LARGE, count, 16, { zones: ['a', 'b'] })],
      });
    expect(answer(of(3)).subnets[1]).toMatchObject({ free: 12, keptForPrefixes: 48 });
    expect(told(of(3))).toEqual([]);
  });
});
