import { describe, expect, test } from 'vitest';
import { answer, type ClusterPlan, type NodeGroup, type NodeKindName } from '@/engine';
import { group, M5_LARGE, networking, plan, settings, subnet } from '../../../support/builders';

const codes = (of: ClusterPlan) => answer(of).findings.map((each) => each.code);
const findings = (of: ClusterPlan, code: string) =>
  answer(of).findings.filter((each) => each.code === code);

const prefixes = settings({ prefixDelegation: true });

describe('Addresses', () => {
  test('none left is nearly full, not short', () => {
    const of = plan({ subnets: [subnet('a', 24, 251), subnet('b', 24)] });
    expect(codes(of)).toContain('SUBNET_NEARLY_FULL');
    expect(codes(of)).not.toContain('SUBNET_SHORT');
  });

  test('a tenth of a /16 is 6,553.1 addresses', () => {
    const free = (addresses: number) =>
      codes(plan({ subnets: [subnet('a', 16, 65_531 - addresses), subnet('b', 16)] }));
    expect(free(6_553)).toContain('SUBNET_NEARLY_FULL');
    expect(free(6_554)).not.toContain('SUBNET_NEARLY_FULL');
  });

  test('a short subnet and a nearly full one also tell their blocks', () => {
    const of = (inUse: number) =>
      plan({
        subnets: [subnet('a', 24, inUse)],
        groups: [group('m5.large', M5_LARGE, 2, 1, { zones: ['a'] })],
        settings: prefixes,
      });
    expect(codes(of(180))).toEqual(
      expect.arrayContaining(['SUBNET_NEARLY_FULL', 'BLOCKS_MAY_BE_SHORT']),
    );
    expect(codes(of(200))).toEqual(expect.arrayContaining(['SUBNET_SHORT', 'BLOCKS_SHORT']));
  });
});

describe('Whether warm addresses of a short subnet are held by settings', () => {
  const told = (
    kind: NodeKindName,
    changed: Partial<ClusterPlan> = {},
    own: Partial<NodeGroup> = {},
  ) => {
    const of = plan({
      subnets: [subnet('a', 28)],
      groups: [group('m5.large', M5_LARGE, 20, 5, { zones: ['a'], kind, ...own })],
      ...changed,
    });
    return answer(of).findings.flatMap((found) =>
      found.code === 'SUBNET_SHORT' || found.code === 'BLOCKS_SHORT' ? [found.warmBySettings] : [],
    );
  };
  const larger = { subnets: [subnet('a', 25)] };

  test('is so of Linux nodes and of Windows nodes, with prefixes too', () => {
    expect(told('linux')).toEqual([true]);
    expect(told('windows')).toEqual([true]);
    expect(told('linux', { ...larger, settings: prefixes })).toEqual([true, true]);
  });

  test('is not so of Auto Mode, of Fargate and of IPv6', () => {
    expect(told('auto-mode', larger)).toEqual([false, false]);
    expect(told('fargate')).toEqual([false]);
    const ipv6 = networking({ ipFamily: 'ipv6' });
    expect(told('linux', { networking: ipv6, settings: prefixes })).toEqual([false]);
  });

  test('is not so where pods have all that nodes hold', () => {
    expect(told('linux', {}, { podsPerNode: 27 })).toEqual([false]);
  });

  test('R25: is so of a pod subnet, and not of the subnet of the nodes beside it', () => {
    const custom = {
      subnets: [subnet('a', 28), subnet('a', 26, 0, { label: 'pods', use: 'pods' })],
      networking: networking({ customNetworking: true }),
    };
    expect(told('linux', custom)).toEqual([false, true]);
  });
});

describe('R20: /28 blocks', () => {
  const of = (prefixLength: number, nodes: number, inUse = 0, pods = 14) =>
    codes(
      plan({
        subnets: [subnet('a', prefixLength, inUse)],
        groups: [group('m5.large', M5_LARGE, nodes, pods, { zones: ['a'] })],
        settings: prefixes,
      }),
    );

  test('are enough while the worst case has as many', () => {
    expect(of(24, 2, 6, 30)).not.toContain('BLOCKS_MAY_BE_SHORT');
    expect(of(24, 2, 7, 30)).toContain('BLOCKS_MAY_BE_SHORT');
  });

  test('may be enough while the best case has as many', () => {
    expect(of(24, 7)).toContain('BLOCKS_MAY_BE_SHORT');
    expect(of(24, 7)).not.toContain('BLOCKS_SHORT');
  });

  test('a /26 has two, a /27 and a /28 have none', () => {
    expect(of(26, 1)).not.toContain('PREFIX_IMPOSSIBLE_SUBNET');
    expect(of(27, 1)).toContain('PREFIX_IMPOSSIBLE_SUBNET');
    expect(of(28, 1)).toContain('PREFIX_IMPOSSIBLE_SUBNET');
  });

  test('single addresses of nodes without prefixes and of others spoil some', () => {
    const { subnets } = answer(
      plan({
        subnets: [subnet('a', 22, 10)],
        groups: [
          group('m4.large', { ...M5_LARGE, maxEnis: 2, prefixCapable: false }, 1, 5, {
            zones: ['a'],
          }),
          group('m5.large', M5_LARGE, 1, 5, { zones: ['a'] }),
        ],
        settings: prefixes,
      }),
    );
    // 10 of others, 3 ENI primaries and a pool of 18.
    expect(subnets[0]?.blocks).toEqual({ wanted: 2, freeWorst: 62 - 31, freeBest: 61 });
  });

  test('are told where a node holds a prefix, be it one', () => {
    const of = (warmPrefixTarget: number, prefixDelegation: boolean) =>
      answer(
        plan({
          subnets: [subnet('a', 24)],
          groups: [group('m5.large', M5_LARGE, 1, 0, { zones: ['a'] })],
          settings: settings({ warmPrefixTarget, prefixDelegation }),
        }),
      ).subnets[0]?.blocks;
    expect(of(1, true)).toEqual({ wanted: 1, freeWorst: 13, freeBest: 14 });
    expect(of(1, false)).toBeUndefined();
  });
});

describe('One subnet more than 20 points above the mean', () => {
  const uneven = (...used: readonly number[]) =>
    findings(
      plan({ subnets: used.map((addresses, index) => subnet(`s${index}`, 24, addresses)) }),
      'SUBNET_UNEVEN',
    );

  test('is told in whole percent', () => {
    // 42 % and 0 %.
    expect(uneven(105, 0)).toEqual([
      { code: 'SUBNET_UNEVEN', subnet: 's0', usedPercent: 42, meanPercent: 21 },
    ]);
    // 31 %, 0 % and 0 %.
    expect(uneven(0, 78, 0)).toEqual([
      { code: 'SUBNET_UNEVEN', subnet: 's1', usedPercent: 31, meanPercent: 10 },
    ]);
  });

  test('20 points are not more than 20', () => {
    // 41 % and 0 %: 21 % on average.
    expect(uneven(104, 0)).toEqual([]);
  });

  test('is compared with subnets of the same use alone', () => {
    const of = (...pods: readonly number[]) =>
      findings(
        plan({
          subnets: [
            subnet('a', 24, 5),
            subnet('b', 24, 5),
            ...pods.map((used, index) =>
              subnet('a', 24, used, { label: `p${index}`, use: 'pods' }),
            ),
          ],
        }),
        'SUBNET_UNEVEN',
      );
    expect(of(150)).toEqual([]);
    expect(of(150, 150)).toEqual([]);
    expect(of(150, 0)).toMatchObject([{ subnet: 'p0', usedPercent: 60, meanPercent: 30 }]);
  });

  test('what nodes hold counts as what others use does', () => {
    const of = plan({
      subnets: [subnet('a', 24, 20), subnet('b', 24, 20)],
      groups: [group('m5.large', M5_LARGE, 4, 27, { zones: ['a'] })],
    });
    expect(findings(of, 'SUBNET_UNEVEN')).toMatchObject([{ usedPercent: 56, meanPercent: 32 }]);
  });
});
