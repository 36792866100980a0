// What growth says is free at a count, and who waits, is what the picture at rest says of that plan.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer, type ClusterPlan, grownPlanOf, growth, growthOfGroup } from '@/engine';
import { countsThatStart, heldInGrowth, plainScenario } from '@/engine/over-time';
import { anyPlan } from '../../../../support/arbitraries/any-plan';
import { group, M5_LARGE, plan, smallProduction, subnet } from '../../../../support/builders';
import { heldBy, startScenario } from '../../../../support/held';
import { runs } from '../../../../support/runs';
import { tightPlans, WAYS } from '../../../../support/verdict/tight-plans';

const SEED = 1;
const NONE = [0, 0, 0];
const heldIn = (of: ClusterPlan, points?: number) => {
  const grown = growth(of, points);
  const planOf = (nodes: number) => grownPlanOf(of, nodes);
  const held = heldInGrowth(grown, { planOf, scenario: plainScenario(of), seed: SEED });
  return grown.points.map((point, index) => ({ ...point, heldAt: held[index] }));
};

describe('R9, R10, T5: three /24 with more and more nodes', () => {
  const points = heldIn(smallProduction());
  const at = (nodes: number) => points.find((point) => point.nodes === nodes);

  test('have 14, 14 and 11 addresses free with 18 nodes, and are 1, 1 and 19 short', () => {
    expect(at(18)?.heldAt).toEqual({ free: [14, 14, 11], waiting: 0, waitingIn: NONE });
    expect(at(18)?.missing).toEqual([1, 1, 19]);
  });

  test('let pods wait for an address from 19 nodes on', () => {
    const waiting = [18, 19, 20, 24, 28, 32, 36].map((nodes) => at(nodes)?.heldAt?.waiting);
    expect(waiting).toEqual([0, 12, 40, 116, 172, 286, 380]);
    expect(at(19)?.heldAt?.waitingIn).toEqual([12, 0, 0]);
  });

  test('have free what is wanted of them and is not, where all of it is there', () => {
    expect(at(14)?.heldAt).toEqual({ free: at(14)?.free, waiting: 0, waitingIn: NONE });
    expect(at(0)?.heldAt).toEqual({ free: [239, 239, 221], waiting: 0, waitingIn: NONE });
  });

  test('in one group alone too', () => {
    const of = smallProduction();
    const grown = growthOfGroup(of, 'c5.2xlarge');
    const planOf = (nodes: number) => grownPlanOf(of, nodes, 'c5.2xlarge');
    const held = heldInGrowth(grown, { planOf, scenario: plainScenario(of), seed: SEED });
    grown.points.forEach(({ nodes }, index) => {
      const alone = heldBy(planOf(nodes));
      expect(held[index]?.free, `${nodes}`).toEqual(alone?.subnets.map(({ free }) => free));
    });
  });
});

test('R39: over a quota above the subnets, and where nothing can start, it is not told', () => {
  const over = smallProduction({ quotas: { nau: 600, enis: 5_000 } });
  expect(heldIn(over).find(({ nodes }) => nodes === 18)?.heldAt).toBeUndefined();
  const of = smallProduction();
  const planOf = (nodes: number) => grownPlanOf(of, nodes);
  const held = heldInGrowth(growth(of), { planOf, scenario: undefined, seed: SEED });
  expect(held[18]).toBeUndefined();
  expect(held[14]?.free).toEqual([29, 29, 71]);
});

test('A subnet in which no node wants anything is not short, however many others are said to have', () => {
  const of = plan({
    subnets: [subnet('a', 26, 55), subnet('b', 24)],
    groups: [group('web', M5_LARGE, 2, 20, { zones: ['b'] })],
    consumers: [{ kind: 'alb', label: 'alb', count: 1, addresses: 8, zones: ['a'], subnet: 'a' }],
  });
  expect(answer(of).totals.short).toBe(0);
  expect(growth(of).points.map(({ missing }) => missing[0])).toEqual([0, 0, 0, 0, 0]);
});

describe('Of large plans', () => {
  const large = (nodes: number) =>
    plan({
      subnets: [subnet('a', 16)],
      groups: [group('web', M5_LARGE, nodes, 20, { zones: ['a'] })],
      quotas: { nau: 100_000_000, enis: 1_000_000 },
    });

  test('so many counts are told as may be started, the plan among them', () => {
    expect(countsThatStart(large(18))).toBe(60);
    expect(countsThatStart(plan())).toBe(60);
    const counts = countsThatStart(large(5_000)) ?? 0;
    expect(counts).toBeLessThan(30);
    expect(growth(large(5_000), counts).points.map(({ nodes }) => nodes)).toContain(5_000);
    expect(countsThatStart(large(100_000))).toBeUndefined();
  });

  test('nothing is told of counts that take too long to start', () => {
    const of = large(50_000);
    const planOf = (nodes: number) => grownPlanOf(of, nodes);
    const begun = performance.now();
    const held = heldInGrowth(growth(of, 20), { planOf, scenario: plainScenario(of), seed: SEED });
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(held[0]?.free).toEqual([65_531]);
    expect(held[20]).toBeUndefined();
  });
});

const drawn = fc.oneof(anyPlan, ...WAYS.map((way) => tightPlans(way).map((tight) => tight.plan)));

test('at the plan’s own count, as at each other, it is what is told of that plan at rest', () => {
  let short = 0;
  fc.assert(
    fc.property(drawn, fc.nat(8), (of, step) => {
      const planOf = (nodes: number) => grownPlanOf(of, nodes);
      const { points } = growth(of, 8);
      const one = points.filter(
        ({ nodes }, at) =>
          at === step || nodes === of.groups.reduce((sum, each) => sum + each.nodes, 0),
      );
      const held = heldInGrowth(
        { points: one },
        { planOf, scenario: startScenario(of), seed: SEED },
      );
      one.forEach(({ nodes, missing }, index) => {
        const told = heldBy(planOf(nodes), SEED);
        expect(held[index]?.free).toEqual(told?.subnets.map(({ free }) => free));
        expect(held[index]?.waiting).toBe(told?.waiting);
        const { totals, subnets } = answer(planOf(nodes));
        if (told?.isShort) short += 1;
        if (subnets.some(({ blocks }) => blocks !== undefined)) return;
        expect(missing.reduce((sum, each) => sum + each, 0)).toBe(totals.short);
      });
    }),
    runs({ seed: 14, numRuns: 30 }),
  );
  expect(short).toBeGreaterThan(20);
});
