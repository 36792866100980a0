import { describe, expect, test } from 'vitest';
import {
  answer,
  type ClusterPlan,
  type CniSettings,
  type Finding,
  type InstanceLimits,
  type NodeGroup,
  SHIPPED_NETWORKING,
} from '@/engine';
import {
  group,
  limits,
  M5_LARGE,
  networking,
  plan,
  settings,
  subnet,
} from '../../../support/builders';

const XEN = limits(3, 10, { prefixCapable: false });
const PREFIXES = { prefixDelegation: true };

function roomy(
  groups: readonly NodeGroup[],
  changed: Partial<CniSettings> = {},
  rest: Partial<ClusterPlan> = {},
): ClusterPlan {
  const subnets = [subnet('a', 18), subnet('b', 18), subnet('c', 18)];
  return plan({ subnets, groups, settings: settings(changed), ...rest });
}

function findings(code: Finding['code'], of: ClusterPlan): readonly Finding[] {
  return answer(of).findings.filter((each) => each.code === code);
}

const fixed = (maxPods: number): Partial<NodeGroup> => ({ maxPods: { kind: 'fixed', maxPods } });

describe('Pending pods', () => {
  const pending = (of: ClusterPlan) => findings('PODS_PENDING', of);

  test('none, none told', () => {
    const groups = [group('full', M5_LARGE, 2, 20), group('none', M5_LARGE, 0, 90)];
    expect(pending(roomy(groups, {}, { clusterPods: 14 }))).toEqual([]);
  });

  test('beyond max pods, and beyond the addresses of the ENIs, are told apart', () => {
    const groups = [group('m5.large', M5_LARGE, 1, 40, fixed(32))];
    const values = { group: 'm5.large', maxPods: 32, supply: 27 };
    expect(pending(roomy(groups))).toEqual([
      { code: 'PODS_PENDING', ...values, pods: 10, reason: 'max-pods', remedy: 'prefixes' },
      { code: 'PODS_PENDING', ...values, pods: 3, reason: 'address-supply', remedy: 'prefixes' },
    ]);
  });

  test('need room too where the subnets have too little for so many, whatever hosts them', () => {
    const needsRoom = (of: ClusterPlan) =>
      pending(of).map((found) => found.code === 'PODS_PENDING' && (found.needsRoom ?? false));
    const groups = [group('m5.large', M5_LARGE, 2, 40, fixed(20))];
    expect(needsRoom(roomy(groups))).toEqual([false]);
    // 60 wanted of 33: none is left for the 40 pods without a place.
    const subnets = ['a', 'b', 'c'].map((zone) => subnet(zone, 28));
    expect(needsRoom({ ...roomy(groups), subnets })).toEqual([true]);
    const replicas = { ...roomy([group('m5.large', M5_LARGE, 2, 0)]), clusterPods: 60 };
    expect(needsRoom(replicas)).toEqual([false]);
    expect(needsRoom({ ...replicas, subnets })).toEqual([true]);
  });

  test('say what would host them, which then hosts more', () => {
    const remedyOf = (of: ClusterPlan) => {
      const [found] = pending(of);
      return found?.code === 'PODS_PENDING' ? found.remedy : undefined;
    };
    const hosted = (of: ClusterPlan) => answer(of).totals.podsHosted;
    const plan = (
      type: InstanceLimits,
      maxPods: number,
      changed: Partial<CniSettings> = {},
      pods = 100,
    ) => roomy([group('g', type, 2, pods, fixed(maxPods))], changed);
    const old = { ...M5_LARGE, prefixCapable: false };
    const cases = [
      [M5_LARGE, 12, {}, 'max-pods'],
      [M5_LARGE, 29, {}, 'prefixes'],
      [old, 29, {}, 'none'],
      [old, 20, {}, 'max-pods'],
      [M5_LARGE, 110, { prefixDelegation: true }, 'none'],
      [M5_LARGE, 50, { prefixDelegation: true }, 'max-pods'],
    ] as const;
    for (const [type, maxPods, changed, remedy] of cases) {
      const pods = maxPods === 110 ? 130 : 100;
      const of = plan(type, maxPods, changed, pods);
      expect(remedyOf(of), `${maxPods}`).toBe(remedy);
      const isMore = hosted(plan(type, 110, changed, pods)) > hosted(of);
      expect(isMore, `raised from ${maxPods}`).toBe(remedy === 'max-pods');
      const withPrefixes = plan(type, 110, { ...changed, prefixDelegation: true }, pods);
      if (remedy === 'prefixes') expect(hosted(withPrefixes)).toBeGreaterThan(hosted(of));
      if (remedy === 'none') expect(hosted(withPrefixes)).toBe(hosted(of));
    }
  });

  test('beyond the addresses of the ENIs are hosted by prefixes, where the type can have them', () => {
    const xen = { ...M5_LARGE, prefixCapable: false };
    const of = (type: InstanceLimits, kind: NodeGroup['kind'], prefixDelegation = false) =>
      roomy(
        [group('g', type, 2, 40, { ...fixed(60), kind })],
        { prefixDelegation },
        {
          networking: networking({
            windows: { ...SHIPPED_NETWORKING.windows, prefixDelegation },
          }),
        },
      );
    for (const kind of ['linux', 'windows'] as const) {
      const told = pending(of(M5_LARGE, kind));
      expect(told).toMatchObject([{ reason: 'address-supply', remedy: 'prefixes' }]);
      expect(pending(of(M5_LARGE, kind, true))).toEqual([]);
      expect(pending(of(xen, kind))).toMatchObject([{ remedy: 'none' }]);
      expect(pending(of(xen, kind, true))).not.toEqual([]);
    }
    // AWS's controller does not know the type.
    const unknown = { ...M5_LARGE, branchEnis: undefined };
    expect(pending(of(unknown, 'windows'))).toMatchObject([{ supply: 0, remedy: 'none' }]);
  });

  test('of the whole cluster are hosted by what changes least on any of its nodes', () => {
    const groups = [group('full', M5_LARGE, 2, 0), group('low', M5_LARGE, 1, 0, fixed(12))];
    expect(pending(roomy(groups, {}, { clusterPods: 200 }))).toMatchObject([
      { group: undefined, reason: 'max-pods', remedy: 'max-pods' },
    ]);
    expect(pending(roomy(groups.slice(0, 1), {}, { clusterPods: 200 }))).toMatchObject([
      { group: undefined, remedy: 'prefixes' },
    ]);
  });

  test('of a group and of the whole cluster are told beside each other', () => {
    const groups = [group('m5.large', M5_LARGE, 2, 30), group('none', M5_LARGE, 0, 0)];
    expect(pending(roomy(groups, {}, { clusterPods: 1 }))).toEqual([
      expect.objectContaining({ group: 'm5.large', pods: 6, reason: 'max-pods' }),
      expect.objectContaining({ group: undefined, pods: 1, maxPods: 58, supply: 54 }),
    ]);
  });

  test('R6: wait for MINIMUM_IP_TARGET alone only where the ENIs had more', () => {
    const reasonOf = (minimumIpTarget: number) =>
      pending(
        roomy([group('m5.large', M5_LARGE, 1, 30, fixed(60))], {
          warmIpTarget: 0,
          minimumIpTarget,
        }),
      );
    expect(reasonOf(26)).toMatchObject([{ pods: 4, reason: 'pool-frozen' }]);
    expect(reasonOf(40)).toMatchObject([{ pods: 3, reason: 'address-supply' }]);
  });
});

describe('Instance types', () => {
  test('R19: without Nitro are told where prefixes are on, and only these', () => {
    const groups = [group('m4.large', XEN, 1, 1), group('m5.large', M5_LARGE, 1, 1)];
    expect(findings('NOT_PREFIX_CAPABLE', roomy(groups))).toEqual([]);
    expect(findings('NOT_PREFIX_CAPABLE', roomy(groups, PREFIXES))).toEqual([
      { code: 'NOT_PREFIX_CAPABLE', group: 'm4.large', instanceType: 'm4.large' },
    ]);
  });

  test('R18: with unknown vCPUs matter where the cap is', () => {
    const unknown = limits(8, 30, { vcpus: undefined });
    const of = (changed: Partial<NodeGroup>) =>
      findings('VCPUS_UNKNOWN', roomy([group('p3.2xlarge', unknown, 1, 1, changed)]));
    expect(of({})).toHaveLength(1);
    expect(of({ maxPods: { kind: 'formula', managedCap: false } })).toEqual([]);
    expect(of(fixed(200))).toEqual([]);
  });
});

describe('Max pods that stayed at the number of single addresses', () => {
  const low = (type: typeof M5_LARGE, maxPods: number, changed: Partial<CniSettings>) =>
    findings('PREFIX_MAX_PODS_LOW', roomy([group('it', type, 1, 1, fixed(maxPods))], changed));

  test('with MAX_ENI, its number and the one of the type', () => {
    const changed = { ...PREFIXES, maxEni: 2 };
    expect(low(M5_LARGE, 20, changed)).toMatchObject([{ maxPods: 20, possible: 110 }]);
    expect(low(M5_LARGE, 29, changed)).toMatchObject([{ maxPods: 29, possible: 110 }]);
    expect(low(M5_LARGE, 28, changed)).toEqual([]);
  });

  test('nothing is low without prefixes, on a type that has none, or by the formula', () => {
    expect(low(M5_LARGE, 29, {})).toEqual([]);
    expect(low(XEN, 29, PREFIXES)).toEqual([]);
    const byFormula = roomy([group('m5.large', M5_LARGE, 1, 1)], PREFIXES);
    expect(findings('PREFIX_MAX_PODS_LOW', byFormula)).toEqual([]);
  });

  test('nothing is low where prefixes allow no more', () => {
    expect(low(limits(12, 10), 110, PREFIXES)).toEqual([]);
    expect(low(limits(8, 30), 234, PREFIXES)).toEqual([]);
  });
});

describe('R8: addresses beyond max pods', () => {
  const beyond = (of: ClusterPlan) => findings('HELD_BEYOND_MAX_PODS', of);

  test('single ones from the first on', () => {
    const of = (maxPods: number) => beyond(roomy([group('it', M5_LARGE, 1, 0, fixed(maxPods))]));
    expect(of(8)).toMatchObject([{ perNode: 1, pool: 9, maxPods: 8 }]);
    expect(of(9)).toEqual([]);
  });

  test('prefixes from a whole one on', () => {
    const of = (maxPods: number) =>
      beyond(
        roomy([group('it', M5_LARGE, 1, 0, fixed(maxPods))], { ...PREFIXES, minimumIpTarget: 96 }),
      );
    expect(of(80)).toMatchObject([{ perNode: 16, pool: 96 }]);
    expect(of(81)).toEqual([]);
  });

  test('the largest node of the group counts', () => {
    // 9 pods hold a pool of 18, 10 pods one of 27.
    const of = roomy([group('it', M5_LARGE, 3, 0, fixed(20))], {}, { clusterPods: 28 });
    expect(beyond(of)).toMatchObject([{ perNode: 7, pool: 27 }]);
  });
});

describe('Pools', () => {
  test('R19: without Nitro flap by WARM_ENI_TARGET though prefixes are on', () => {
    const groups = [group('m4.large', XEN, 1, 9)];
    const changed = { ...PREFIXES, warmEniTarget: 0 };
    expect(findings('POOL_FLAPS', roomy(groups, changed))).toMatchObject([
      { variable: 'WARM_ENI_TARGET', held: [10, 20] },
    ]);
  });

  test('that flap are told by the node with most pods, and not as chance', () => {
    const of = roomy([group('t', limits(4, 2), 2, 0)], { warmEniTarget: 0 }, { clusterPods: 3 });
    expect(findings('POOL_FLAPS', of)).toMatchObject([{ held: [4, 6] }]);
    expect(findings('CHANCE_DECIDES', of)).toEqual([]);
  });

  test('that chance decides are told by the node with most pods', () => {
    const changed = { ...PREFIXES, warmPrefixTarget: 3 };
    const of = (clusterPods: number) =>
      findings('CHANCE_DECIDES', roomy([group('it', M5_LARGE, 2, 0)], changed, { clusterPods }));
    expect(of(9)).toMatchObject([{ low: 65, high: 97 }]);
    expect(of(2)).toEqual([]);
  });

  test('R11: have no spare ENI cut off but by WARM_ENI_TARGET and the ENI limit', () => {
    const cut = (changed: Partial<CniSettings>, type = M5_LARGE, pods = 27, maxPods = 110) =>
      findings('WARM_ENI_CUT', roomy([group('it', type, 1, pods, fixed(maxPods))], changed));
    expect(cut({ warmEniTarget: 3 })).toMatchObject([{ warmEniTarget: 3, usableEnis: 3 }]);
    expect(cut({ warmEniTarget: undefined })).toMatchObject([{ warmEniTarget: 1 }]);
    expect(cut(PREFIXES, XEN)).toMatchObject([{ warmEniTarget: 1 }]);
    expect(cut({ warmEniTarget: 0 })).toEqual([]);
    expect(cut({ warmIpTarget: 5 })).toEqual([]);
    expect(cut(PREFIXES, limits(1, 2), 16)).toEqual([]);
    expect(cut({}, M5_LARGE, 20, 22)).toEqual([]);
  });
});
