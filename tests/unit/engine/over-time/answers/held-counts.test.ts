import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClusterPlan, judge } from '@/engine';
import { withNodesOf } from '@/engine/answers/most/most-nodes';
import {
  autoscalingMaximum,
  heldNodes,
  heldReplicas,
  loseZone,
  plainScenario,
  zonesToLose,
} from '@/engine/over-time';
import { gravestPeak, upgradeIn } from '@/engine/over-time/answers/needed/strains';
import { anySmallGroup } from '../../../../support/arbitraries/any-small-group';
import { group, limits, M5_LARGE, plan, subnet } from '../../../../support/builders';
import { runs } from '../../../../support/runs';

/** What the ladder and the cell of a lost zone say of a plan. */
function kindsOf(of: ClusterPlan) {
  const scenario = plainScenario(of);
  return {
    upgrade: [gravestPeak(scenario)?.kind ?? 'fits', upgradeIn(scenario, 1)?.kind ?? 'fits'],
    zoneLoss: zonesToLose(of).map((zone) => loseZone(scenario, zone, 1).kind),
  };
}

const fits = (kinds: readonly string[]) => kinds.every((kind) => kind === 'fits');

/** The example of the sheets, on /24 and on /23. */
const production = (prefixLength: number, nodes: number) =>
  plan({
    subnets: [
      subnet('a', prefixLength, 12),
      subnet('b', prefixLength, 12),
      subnet('c', prefixLength, 30),
    ],
    groups: [group('m5.large', M5_LARGE, nodes, 22), group('c5.2xlarge', limits(4, 15), 6, 40)],
  });

describe('A count of nodes holds as the page says of the plan with so many', () => {
  test('at rest, in an upgrade, and with any zone lost; and one more does not', () => {
    fc.assert(
      fc.property(anySmallGroup, (small) => {
        const held = heldNodes(plainScenario(small), 'mine', 1);
        const { atRest, upgrade, zoneLoss, maximum } = held;
        const asked = autoscalingMaximum(plainScenario(small), 'mine', 1);
        expect(atRest).toBe(asked.atRest);
        expect(upgrade.count).toBeLessThanOrEqual(asked.duringUpgrade);
        expect(zoneLoss === undefined).toBe(asked.afterZoneLoss === undefined);
        if (maximum !== undefined) {
          const planned = withNodesOf(small, 'mine', maximum);
          expect(judge(planned).verdict.kind).toBe('fits');
          const kinds = kindsOf(planned);
          expect([...kinds.upgrade, ...kinds.zoneLoss].filter((kind) => kind !== 'fits')).toEqual(
            [],
          );
        }
        if (upgrade.count >= 0 && upgrade.count < asked.duringUpgrade) {
          expect(fits(kindsOf(withNodesOf(small, 'mine', upgrade.count + 1)).upgrade)).toBe(false);
        }
        if (zoneLoss && zoneLoss.count >= 0 && zoneLoss.count < (asked.afterZoneLoss ?? 0)) {
          const kinds = kindsOf(withNodesOf(small, 'mine', zoneLoss.count + 1)).zoneLoss;
          expect(fits(kinds)).toBe(false);
          expect(kinds).toContain(zoneLoss.next);
        }
      }),
      runs({ seed: 2304, numRuns: 20 }),
    );
  });

  test('where a lost zone is told as one that may not fit, though its run refuses nothing', () => {
    const { zoneLoss, maximum } = heldNodes(plainScenario(production(23, 12)), 'm5.large', 1);
    expect(zoneLoss).toEqual({ count: 19, next: 'may-not-fit' });
    expect(maximum).toBe(19);
    expect(autoscalingMaximum(plainScenario(production(23, 12)), 'm5.large', 1).maximum).toBe(21);
  });

  test('none where another group’s upgrade is short without any of it', () => {
    const { atRest, upgrade, maximum } = heldNodes(plainScenario(production(24, 3)), 'm5.large', 1);
    expect(atRest).toBe(9);
    expect(upgrade).toEqual({ count: -1, next: 'may-not-fit' });
    expect(maximum).toBeUndefined();
  });
});

describe('Replicas are counted by the same rule', () => {
  const roomy = plan({
    subnets: [subnet('a', 25), subnet('b', 25)],
    groups: [group('mine', M5_LARGE, 6, 4, { zones: ['a', 'b'] })],
  });
  test('no more than start at rest, and fewer where a lost zone leaves less room', () => {
    const atRest = 40;
    const { maximum = 0, zoneLoss } = heldReplicas(plainScenario(roomy), atRest, 1);
    expect(maximum).toBeLessThanOrEqual(atRest);
    const held = { ...roomy, clusterPods: maximum };
    expect(fits([...kindsOf(held).upgrade, ...kindsOf(held).zoneLoss])).toBe(true);
    const more = { ...roomy, clusterPods: maximum + 1 };
    if (maximum < atRest) {
      expect(fits([...kindsOf(more).upgrade, ...kindsOf(more).zoneLoss])).toBe(false);
    }
    expect(zoneLoss?.count).toBe(maximum);
  });

  test('none where the plan does not hold as it is', () => {
    const { maximum, upgrade } = heldReplicas(plainScenario(production(24, 3)), 111, 1);
    expect([maximum, upgrade.count]).toEqual([undefined, -1]);
  });
});
