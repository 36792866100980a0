import { describe, expect, test } from 'vitest';
import { answer, type Consumer, type Subnet } from '@/engine';
import { group, limits, plan, subnet } from '../../../support/builders';

function consumer(kind: Consumer['kind'], addresses: number, zones: readonly string[]): Consumer {
  return { kind, label: 'it', count: 1, addresses, zones, subnet: undefined };
}

/** Addresses of the consumer in each subnet, and the subnets that are too full for it. */
function placed(subnets: readonly Subnet[], consumers: readonly Consumer[]) {
  const { subnets: usages, findings } = answer(plan({ subnets, consumers }));
  return {
    addresses: usages.map((usage) =>
      usage.consumers.reduce((sum, each) => sum + each.addresses, 0),
    ),
    crowded: findings.flatMap((found) =>
      found.code === 'LOAD_BALANCER_ROOM' ? [found.subnet] : [],
    ),
  };
}

describe('R37: a load balancer with the choice of two subnets', () => {
  const one = [consumer('nlb', 2, ['a'])];
  const subnets = (first: number, second: number) => [
    subnet('a', 24, 251 - first, { label: 'first' }),
    subnet('a', 24, 251 - second, { label: 'second' }),
  ];

  test('takes the first with exactly 8 addresses free, however many the second has', () => {
    expect(placed(subnets(8, 251), one)).toEqual({ addresses: [2, 0], crowded: [] });
  });

  test('passes over it with 7', () => {
    expect(placed(subnets(7, 251), one)).toEqual({ addresses: [0, 2], crowded: [] });
  });

  test('is counted in the first where none has 8, which is told', () => {
    expect(placed(subnets(7, 1), one)).toEqual({ addresses: [2, 0], crowded: ['first'] });
  });

  test('is told of no crowd where exactly 8 are free', () => {
    expect(placed([subnet('a', 24, 243)], one).crowded).toEqual([]);
  });
});

/** Its nodes go to the subnet with most addresses free. */
const KARPENTER = { kind: 'karpenter', reservedEnis: 0 } as const;

describe('R37: load balancers come when the nodes are there', () => {
  const NODES = (nodes: number) =>
    group('m5.large', limits(3, 10), nodes, 5, { zones: ['a'], maxPods: KARPENTER });
  /** Which zones are left out, by the consumer; `no` where none is made. */
  const notMade = (
    subnets: readonly Subnet[],
    consumers: readonly Consumer[],
    nodes = 0,
  ): Readonly<Record<string, readonly string[] | 'no'>> => {
    const { findings } = answer(plan({ subnets, consumers, groups: [NODES(nodes)] }));
    return Object.fromEntries(
      findings.flatMap((found) =>
        found.code === 'LOAD_BALANCER_NOT_MADE'
          ? [[found.consumer, found.isMade ? found.zones : 'no']]
          : [],
      ),
    );
  };
  const named = (of: Consumer, label: string, changed: Partial<Consumer> = {}): Consumer => ({
    ...of,
    label,
    ...changed,
  });
  const nlb = consumer('nlb', 1, ['a']);

  test('and find no room where those left fewer than 8', () => {
    // A node holds 20; a /27 gives 27, one with 28 in use elsewhere 26.
    expect(notMade([subnet('a', 27)], [nlb], 1)).toEqual({ it: 'no' });
    expect(notMade([subnet('a', 27)], [nlb], 0)).toEqual({});
  });

  test('take another subnet of the zone when the nodes have filled the first', () => {
    const two = [subnet('a', 26, 0, { label: 'first' }), subnet('a', 28, 0, { label: 'second' })];
    const { subnets } = answer(plan({ subnets: two, consumers: [nlb], groups: [NODES(3)] }));
    expect(subnets.map(({ free, consumers }) => [free, consumers.length])).toEqual([
      [-1, 0],
      [10, 1],
    ]);
  });

  test('come one after the other, as listed: the one that finds 8 is made, the next is not', () => {
    const ten = consumer('nlb', 10, ['a']);
    const rows = [named(ten, 'one'), named(ten, 'two')];
    expect(notMade([subnet('a', 28, 1)], rows)).toEqual({ two: 'no' });
    expect(notMade([subnet('a', 27)], rows)).toEqual({});
    expect(notMade([subnet('a', 27)], [named(ten, 'three', { count: 3 })])).toEqual({
      three: 'no',
    });
  });

  test('are not judged by their own addresses, nor by those that come later', () => {
    expect(notMade([subnet('a', 28, 3)], [consumer('nlb', 8, ['a'])])).toEqual({});
  });

  test('leave out a zone without room, and an ALB needs two zones', () => {
    const two = [subnet('a', 24), subnet('b', 24, 244)];
    expect(notMade(two, [consumer('nlb', 1, ['a', 'b'])])).toEqual({ it: ['b'] });
    expect(notMade(two, [consumer('clb', 1, ['a', 'b'])])).toEqual({ it: ['b'] });
    expect(notMade(two, [consumer('alb', 1, ['a', 'b'])])).toEqual({ it: 'no' });
    expect(notMade([subnet('a', 24)], [consumer('alb', 1, ['a'])])).toEqual({ it: 'no' });
  });

  test('leave out a zone without a subnet for them where another zone has one', () => {
    const two = [
      subnet('a', 24),
      subnet('b', 24),
      subnet('b', 26, 0, { label: 'lb', use: 'other' }),
    ];
    expect(notMade(two, [consumer('nlb', 1, ['a', 'b'])])).toEqual({ it: ['a'] });
  });

  test('take a subnet that is named as it is', () => {
    const full = [subnet('a', 24, 250)];
    expect(notMade(full, [named(nlb, 'named', { subnet: 'a' })])).toEqual({});
    const { findings } = answer(
      plan({ subnets: full, consumers: [named(nlb, 'n', { subnet: 'a' })] }),
    );
    expect(findings.map(({ code }) => code)).not.toContain('LOAD_BALANCER_ROOM');
  });

  test('keep their addresses counted where they are not made', () => {
    const { subnets, verdict } = answer(
      plan({ subnets: [subnet('a', 24)], consumers: [consumer('alb', 9, ['a'])] }),
    );
    expect(subnets[0]?.free).toBe(242);
    expect(verdict.kind).toBe('fits');
  });
});

describe('R24: ENIs of the control plane', () => {
  const zones = ['a', 'b', 'c'];
  const three = zones.map((zone) => subnet(zone, 24));

  test.each([
    [3, [1, 1, 1]],
    [4, [2, 1, 1]],
    [5, [2, 2, 1]],
    [2, [1, 1, 0]],
  ])('%i lie evenly, the remainder in the subnets listed first', (enis, addresses) => {
    expect(placed(three, [consumer('control-plane', enis, zones)]).addresses).toEqual(addresses);
  });
});
