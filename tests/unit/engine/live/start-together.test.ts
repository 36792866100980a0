// What nodes get on subnets that end is counted; here it is held against the simulator's start.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClusterPlan } from '@/engine';
import { restMemory } from '@/engine/at-rest/kinds/rest';
import { planNumbers } from '@/engine/at-rest/plan-numbers';
import { heldTogether } from '@/engine/live/start-together';
import { plainScenario, simulate } from '@/engine/over-time';
import { group, limits, plan, settings, subnet } from '../../../support/builders';
import { runs } from '../../../support/runs';
import { tightPlans, WAYS } from '../../../support/verdict/tight-plans';

function gets(of: ClusterPlan): readonly number[] {
  return heldTogether(of, planNumbers(of), restMemory());
}

function started(of: ClusterPlan): readonly (number | undefined)[] {
  const { timeline } = simulate(plainScenario(of, { events: [], durationSeconds: 1 }), 1);
  return timeline.subnets.map(({ held }) => held[0]);
}

const M5_2XLARGE = limits(4, 15);

function twentyIn(prefixLength: number, pods: number, nodes = 20): ClusterPlan {
  return plan({
    subnets: [subnet('a', prefixLength)],
    groups: [group('m5.2xlarge', M5_2XLARGE, nodes, pods, { zones: ['a'] })],
  });
}

describe('R9, R10: nodes that start together', () => {
  test('get all that they want where there is room', () => {
    expect(gets(twentyIn(22, 20))).toEqual([900]);
  });

  test('get whole ENIs as long as there is room for one: 67 of 80 in a /22', () => {
    expect(gets(twentyIn(22, 40))).toEqual([1005]);
  });

  test('take the last address where an IP target sizes the pool', () => {
    const { groups, ...rest } = twentyIn(22, 55);
    const of = { ...rest, groups, settings: settings({ warmIpTarget: 2, minimumIpTarget: 50 }) };
    expect(gets(of)).toEqual([1019]);
  });

  test('take single addresses where no /28 is whole: Auto Mode in the pod subnet, beside their ENI’s own', () => {
    const of = plan({
      subnets: [subnet('a', 24), subnet('a', 27, 14, { label: 'pods', use: 'pods' })],
      groups: [
        group('m5.large', limits(3, 10), 1, 20, {
          kind: 'auto-mode',
          maxPods: { kind: 'auto-mode' },
          zones: ['a'],
        }),
      ],
    });
    expect(gets(of)).toEqual([1, 13]);
    expect(started(of)).toEqual([1, 13]);
  });

  test('are counted as fast whether they are twenty or a hundred thousand', () => {
    const start = performance.now();
    expect(gets(twentyIn(16, 40, 100_000))).toEqual([65_531]);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

/** What is held in the subnets of a zone that have one use, and how much an ENI of its types takes. */
function byZone(of: ClusterPlan, held: readonly (number | undefined)[]): Map<string, number> {
  const sums = new Map<string, number>();
  of.subnets.forEach(({ zone, use }, index) => {
    const key = `${zone} ${use}`;
    sums.set(key, (sums.get(key) ?? 0) + (held[index] ?? Number.NaN));
  });
  return sums;
}

/** Where blocks lie is chance, and a target of 0 never rests. */
function isCounted(of: ClusterPlan): boolean {
  const pools = [of.settings, ...of.groups.map(({ ownSettings }) => ownSettings)];
  return (
    pools.every((pool) => pool?.warmEniTarget !== 0) &&
    planNumbers(of).subnets.every(({ blocks }) => blocks === undefined)
  );
}

/** Auto Mode nodes hold blocks. */
const COUNTED = WAYS.filter((way) => way !== 'auto-mode');

test.each(COUNTED)(
  '%s: what they get is what the simulator’s start shows, but for one ENI',
  (way) => {
    fc.assert(
      fc.property(tightPlans(way, isCounted), ({ plan: of }) => {
        fc.pre(planNumbers(of).subnets.some(({ free }) => free < 0));
        const seen = byZone(of, started(of));
        const eni = Math.max(0, ...of.groups.map(({ limits: { ipv4PerEni } }) => ipv4PerEni));
        for (const [key, held] of byZone(of, gets(of))) {
          expect(Math.abs(held - (seen.get(key) ?? Number.NaN)), key).toBeLessThanOrEqual(eni);
        }
        const isOrdered = of.groups.length === 1 && seen.size === of.subnets.length;
        if (isOrdered) expect(byZone(of, gets(of))).toEqual(seen);
      }),
      runs({ seed: 12, numRuns: 9 }),
    );
  },
);
