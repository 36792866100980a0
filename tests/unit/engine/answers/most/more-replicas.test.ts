import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClusterPlan, judge, moreReplicas } from '@/engine';
import { anyPlan } from '../../../../support/arbitraries/any-plan';
import { group, M5_LARGE, plan, settings, subnet } from '../../../../support/builders';
import { runs } from '../../../../support/runs';

function isRunning(of: ClusterPlan, more: number, keepFree = 0): boolean {
  const { verdict, subnets } = judge({ ...of, clusterPods: of.clusterPods + more });
  const { kind, podsPending } = verdict;
  const isKept = subnets.every(
    ({ use, free }) => use === 'other' || keepFree === 0 || free >= keepFree,
  );
  return kind === 'fits' && podsPending === 0 && isKept;
}

const TRIED = 80;

const roomy = (changed: Partial<ClusterPlan> = {}) =>
  plan({
    subnets: [subnet('a', 22)],
    groups: [group('m5.large', M5_LARGE, 4, 5, { zones: ['a'] })],
    ...changed,
  });

describe('V9: How many more replicas start where addresses have to stay free', () => {
  test('is the most with which they do, as every count tried alone says', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(60), fc.integer({ min: 1, max: 200 }), (any, pods, keepFree) => {
        const of = { ...any, clusterPods: pods };
        const { more, next } = moreReplicas(of, keepFree);
        const found = Array.from({ length: TRIED }, (_, count) => isRunning(of, count, keepFree));
        const first = found.indexOf(false);
        if (first < 0) expect(more).toBeGreaterThanOrEqual(TRIED - 1);
        else {
          expect(more).toBe(first === 0 ? undefined : first - 1);
          expect(found.lastIndexOf(true)).toBe(first - 1);
          if (isRunning(of, first)) {
            expect(next).toMatchObject({ why: 'limit', limit: { verdict: 'fits' } });
          }
        }
      }),
      runs({ seed: 2211, numRuns: 20 }),
    );
  });
});

describe('How many more replicas start', () => {
  test('is the most with which the plan runs, as every count tried alone says', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(60), (any, clusterPods) => {
        const of = { ...any, clusterPods };
        const { more, next } = moreReplicas(of);
        const found = Array.from({ length: TRIED }, (_, count) => isRunning(of, count));
        const first = found.indexOf(false);
        if (first < 0) expect(more).toBeGreaterThanOrEqual(TRIED - 1);
        else {
          expect(more).toBe(first === 0 ? undefined : first - 1);
          // None starts again after the first that does not.
          expect(found.lastIndexOf(true)).toBe(first - 1);
          const { verdict } = judge({ ...of, clusterPods: clusterPods + first });
          expect(next?.why).toBe(verdict.kind === 'fits' ? 'pending' : 'limit');
        }
      }),
      runs({ seed: 2201, numRuns: 20 }),
    );
  });

  test('ends at max pods, though addresses are left', () => {
    const { more, next, free } = moreReplicas(roomy());
    expect(more).toBeGreaterThan(0);
    expect(next).toEqual({ why: 'pending', reason: 'max-pods', maxPods: [29] });
    expect(free[0]?.free).toBeGreaterThan(500);
  });

  test('ends at once where MINIMUM_IP_TARGET alone freezes the pool', () => {
    const frozen = roomy({ settings: settings({ minimumIpTarget: 5, warmEniTarget: 0 }) });
    expect(moreReplicas(frozen).next).toMatchObject({ why: 'pending', reason: 'pool-frozen' });
  });

  test('is none where no node takes them', () => {
    const tainted = roomy({
      groups: [group('m5.large', M5_LARGE, 4, 5, { zones: ['a'], takesClusterPods: false })],
    });
    const { more, next } = moreReplicas(tainted);
    expect(more).toBe(0);
    expect(next).toEqual({ why: 'pending', reason: 'max-pods', maxPods: [] });
  });

  test('is not told where the plan does not run as it is', () => {
    const { more, next } = moreReplicas(roomy({ subnets: [subnet('a', 28)] }));
    expect(more).toBeUndefined();
    expect(next).toMatchObject({ why: 'limit', limit: { subnet: 'a', verdict: 'does-not-fit' } });
  });
});
