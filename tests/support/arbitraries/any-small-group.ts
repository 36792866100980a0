import fc from 'fast-check';
import type { ClusterPlan } from '@/engine';
import { group, M5_LARGE, plan, settings, subnet, T3_MEDIUM } from '../builders';

const ZONES = ['a', 'b', 'c'];

/** One group, `mine`, in so small subnets that each count of its nodes can be run. */
export const anySmallGroup: fc.Arbitrary<ClusterPlan> = fc
  .record({
    lengths: fc.array(fc.integer({ min: 25, max: 27 }), { minLength: 1, maxLength: 3 }),
    used: fc.nat(20),
    limits: fc.constantFrom(M5_LARGE, T3_MEDIUM),
    pods: fc.nat(12),
    clusterPods: fc.constantFrom(0, 0, 15, 40),
    warmIpTarget: fc.constantFrom(undefined, undefined, 2),
    prefixDelegation: fc.constantFrom(false, false, true),
  })
  .map(({ lengths, used, limits, pods, clusterPods, warmIpTarget, prefixDelegation }) => {
    const zones = ZONES.slice(0, lengths.length);
    return plan({
      subnets: lengths.map((length, index) => subnet(ZONES[index] ?? 'a', length, used)),
      groups: [group('mine', limits, 2, pods, { zones })],
      clusterPods,
      settings: settings({ warmIpTarget, prefixDelegation }),
    });
  });
