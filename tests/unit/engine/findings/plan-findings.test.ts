import { describe, expect, test } from 'vitest';
import { answer, type ClusterPlan, type Finding, type FindingCode } from '@/engine';
import {
  group,
  limits,
  M5_LARGE,
  plan,
  settings,
  smallProduction,
  subnet,
} from '../../../support/builders';

function finding<C extends FindingCode>(
  code: C,
  of: ClusterPlan,
): Extract<Finding, { code: C }> | undefined {
  return answer(of).findings.find(
    (each): each is Extract<Finding, { code: C }> => each.code === code,
  );
}

const roomy = [subnet('a', 20), subnet('b', 20), subnet('c', 20)];

describe('Subnets', () => {
  test('a short subnet is named with the number that it lacks', () => {
    const short = answer(smallProduction()).findings.filter((each) => each.code === 'SUBNET_SHORT');
    expect(short).toEqual([
      { code: 'SUBNET_SHORT', subnet: 'a', short: 1, warmBySettings: true },
      { code: 'SUBNET_SHORT', subnet: 'b', short: 1, warmBySettings: true },
      { code: 'SUBNET_SHORT', subnet: 'c', short: 19, warmBySettings: true },
    ]);
  });

  test('less than a tenth left is nearly full, a tenth is not', () => {
    const nearly = (inUse: number) =>
      finding('SUBNET_NEARLY_FULL', plan({ subnets: [subnet('a', 24, inUse), subnet('b', 24)] }));
    expect(nearly(251 - 25)).toMatchObject({ subnet: 'a', free: 25, usable: 251 });
    expect(nearly(251 - 26)).toBeUndefined();
  });

  test('one subnet more than 20 points above the mean is uneven', () => {
    const uneven = (inUse: number) =>
      finding('SUBNET_UNEVEN', plan({ subnets: [subnet('a', 24, inUse), subnet('b', 24)] }));
    expect(uneven(110)).toMatchObject({ subnet: 'a', usedPercent: 44, meanPercent: 22 });
    expect(uneven(100)).toBeUndefined();
  });

  test('R24: fewer than 5 free in all cluster subnets leave no room for a control-plane upgrade', () => {
    const room = (inUse: number) =>
      finding(
        'CONTROL_PLANE_ROOM',
        plan({ subnets: [subnet('a', 24, 249), subnet('b', 24, inUse)] }),
      );
    expect(room(249)).toMatchObject({ free: 4, wanted: 5 });
    expect(room(248)).toBeUndefined();
  });

  test('R24: what nodes want and have not got is room for a control-plane upgrade', () => {
    // 14, 14 and 11 stay free of what 1, 1 and 19 more are wanted: an ENI takes 15 at once.
    expect(finding('CONTROL_PLANE_ROOM', smallProduction())).toBeUndefined();
    // With 16 in each subnet nodes start until the last of them is taken.
    const full = ['a', 'b', 'c'].map((zone) => subnet(zone, 24, 235));
    expect(finding('CONTROL_PLANE_ROOM', smallProduction({ subnets: full }))).toMatchObject({
      free: 0,
      wanted: 5,
    });
  });

  test('R24: a plan of one zone is told of the second one, and not of the room', () => {
    const full = plan({ subnets: [subnet('a', 24, 250)] });
    expect(finding('SECOND_ZONE', full)).toMatchObject({ zone: 'a' });
    expect(finding('CONTROL_PLANE_ROOM', full)).toBeUndefined();
    const two = plan({ subnets: [subnet('a', 24), subnet('b', 28)] });
    expect(finding('SECOND_ZONE', two)).toBeUndefined();
  });

  test('R20: prefixes are impossible in a /27', () => {
    const of = plan({
      subnets: [subnet('a', 27)],
      groups: [group('m5.large', M5_LARGE, 1, 1, { zones: ['a'] })],
      settings: settings({ prefixDelegation: true }),
    });
    expect(finding('PREFIX_IMPOSSIBLE_SUBNET', of)).toMatchObject({
      subnet: 'a',
      prefixLength: 27,
    });
    expect(finding('BLOCKS_SHORT', of)).toBeUndefined();
  });

  test('R20: blocks that run out in every case are short, in the worst case may be short', () => {
    const of = (nodes: number) =>
      plan({
        subnets: [subnet('a', 24)],
        groups: [group('m5.large', M5_LARGE, nodes, 14, { zones: ['a'] })],
        settings: settings({ prefixDelegation: true }),
      });
    expect(finding('BLOCKS_MAY_BE_SHORT', of(5))).toMatchObject({
      wanted: 10,
      freeWorst: 9,
      freeBest: 14,
    });
    expect(finding('BLOCKS_SHORT', of(8))).toMatchObject({ wanted: 16, free: 14 });
    expect(finding('BLOCKS_MAY_BE_SHORT', of(4))).toBeUndefined();
  });

  test('R21: a remainder that would not fit in another zone is told', () => {
    const of = (inUseInC: number) =>
      plan({
        subnets: [subnet('a', 24), subnet('b', 24), subnet('c', 24, inUseInC)],
        groups: [group('m5.large', M5_LARGE, 7, 20)],
      });
    // Two nodes of 30 in c; a third would need 90.
    expect(finding('SPREAD_REMAINDER', of(251 - 89))).toMatchObject({
      groups: ['m5.large'],
      zone: 'c',
      subnet: 'c',
      short: 1,
    });
    expect(finding('SPREAD_REMAINDER', of(251 - 90))).toBeUndefined();
  });
});

describe('Settings', () => {
  const groups = [group('m5.large', M5_LARGE, 3, 5)];

  test('R6: MINIMUM_IP_TARGET without WARM_IP_TARGET freezes the pool', () => {
    const of = (warmIpTarget: number | undefined) =>
      plan({ groups, settings: settings({ minimumIpTarget: 10, warmIpTarget }) });
    expect(finding('POOL_FROZEN', of(undefined))).toMatchObject({ minimumIpTarget: 10 });
    expect(finding('POOL_FROZEN', of(0))).toBeDefined();
    expect(finding('POOL_FROZEN', of(1))).toBeUndefined();
  });

  test('R7: WARM_ENI_TARGET 0 flaps when the pods fill whole ENIs, and not otherwise', () => {
    const of = (pods: number) =>
      plan({
        groups: [group('m5.large', M5_LARGE, 3, pods)],
        settings: settings({ warmEniTarget: 0 }),
      });
    expect(finding('POOL_FLAPS', of(9))).toEqual({
      code: 'POOL_FLAPS',
      group: 'm5.large',
      held: [10, 20],
      variable: 'WARM_ENI_TARGET',
    });
    expect(finding('POOL_FLAPS', of(8))).toBeUndefined();
  });

  test('R40: prefixes without any target are told, and no pool that flaps', () => {
    const of = (warmPrefixTarget: number | undefined) =>
      plan({
        groups: [group('m5.large', M5_LARGE, 3, 16)],
        settings: settings({ prefixDelegation: true, warmPrefixTarget }),
      });
    expect(finding('AWS_NODE_ENDS', of(undefined))).toEqual({
      code: 'AWS_NODE_ENDS',
      group: 'm5.large',
    });
    expect(finding('POOL_FLAPS', of(undefined))).toBeUndefined();
    expect(finding('AWS_NODE_ENDS', of(1))).toBeUndefined();
  });

  test('R5: a target that another one overrules is named, with the one that rules', () => {
    const ignored = (changed: Parameters<typeof settings>[0]) =>
      finding('TARGET_IGNORED', plan({ groups, settings: settings(changed) }));
    expect(ignored({ warmEniTarget: 2, warmIpTarget: 5 })).toMatchObject({
      ignored: 'WARM_ENI_TARGET',
      because: 'WARM_IP_TARGET',
    });
    expect(ignored({ warmEniTarget: 2, minimumIpTarget: 5 })).toMatchObject({
      because: 'MINIMUM_IP_TARGET',
    });
    expect(ignored({ warmEniTarget: 2, prefixDelegation: true })).toMatchObject({
      because: 'ENABLE_PREFIX_DELEGATION',
    });
    expect(ignored({ warmPrefixTarget: 3, prefixDelegation: true, warmIpTarget: 5 })).toMatchObject(
      { ignored: 'WARM_PREFIX_TARGET', because: 'WARM_IP_TARGET' },
    );
    expect(ignored({ warmIpTarget: 5 })).toBeUndefined();
  });
});

describe('Node groups', () => {
  test('R11: a spare ENI that the limit cuts off', () => {
    const of = (pods: number) => plan({ groups: [group('m5.large', M5_LARGE, 3, pods)] });
    expect(finding('WARM_ENI_CUT', of(22))).toMatchObject({ warmEniTarget: 1, usableEnis: 3 });
    expect(finding('WARM_ENI_CUT', of(9))).toBeUndefined();
  });

  test('prefixes are on, but max pods is still the number of secondary IP mode', () => {
    const of = (maxPods: number) =>
      plan({
        subnets: roomy,
        groups: [group('m5.large', M5_LARGE, 3, 5, { maxPods: { kind: 'fixed', maxPods } })],
        settings: settings({ prefixDelegation: true }),
      });
    expect(finding('PREFIX_MAX_PODS_LOW', of(29))).toMatchObject({ maxPods: 29, possible: 110 });
    expect(finding('PREFIX_MAX_PODS_LOW', of(40))).toBeUndefined();
  });

  test('R8: whole slots beyond max pods can never have a pod', () => {
    const of = (maxPods: number) =>
      plan({
        subnets: roomy,
        groups: [
          group('m5.4xlarge', limits(8, 30), 3, 88, { maxPods: { kind: 'fixed', maxPods } }),
        ],
      });
    expect(finding('HELD_BEYOND_MAX_PODS', of(110))).toMatchObject({
      perNode: 6,
      pool: 116,
      maxPods: 110,
    });
    expect(finding('HELD_BEYOND_MAX_PODS', of(234))).toBeUndefined();
  });

  test('R18: unknown vCPUs count as 30 or fewer, and are told', () => {
    const unknown = limits(8, 30, { vcpus: undefined });
    const of = plan({ subnets: roomy, groups: [group('p3.2xlarge', unknown, 1, 5)] });
    expect(finding('VCPUS_UNKNOWN', of)).toMatchObject({ instanceType: 'p3.2xlarge' });
    expect(answer(of).groups[0]?.maxPods).toBe(110);
  });
});
