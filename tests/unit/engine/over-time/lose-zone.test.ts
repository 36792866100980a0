import { describe, expect, test } from 'vitest';
import { judge } from '@/engine';
import { withoutZones } from '@/engine/answers/required/zones-to-lose';
import {
  graver,
  hardestLoss,
  hardestZones,
  loseZone,
  plainScenario,
  worstZoneLoss,
  zonesToLose,
} from '@/engine/over-time';
import { C5_2XLARGE, group, M5_LARGE, plan, settings, subnet } from '../../../support/builders';

const threeZones = (lengths: readonly [number, number, number], nodes = 6, pods = 15) =>
  plainScenario(
    plan({
      subnets: [subnet('a', lengths[0]), subnet('b', lengths[1]), subnet('c', lengths[2])],
      groups: [group('m5.large', M5_LARGE, nodes, pods, { zones: ['a', 'b', 'c'] })],
    }),
  );

/** Three /24 of which others take some. */
const usedZones = (nodes: number, pool: Parameters<typeof settings>[0] = {}) =>
  plan({
    settings: settings(pool),
    subnets: [
      { ...subnet('a', 24), usedByOthers: 12 },
      { ...subnet('b', 24), usedByOthers: 12 },
      { ...subnet('c', 24), usedByOthers: 30 },
    ],
    groups: [
      group('m5.large', M5_LARGE, nodes, 22, { zones: ['a', 'b', 'c'] }),
      group('c5.2xlarge', C5_2XLARGE, 6, 40, { zones: ['a', 'b', 'c'] }),
    ],
  });

/** Others leave few addresses in zone b. */
function crowded(one: ReturnType<typeof subnet>) {
  return one.zone === 'b' ? { ...one, usedByOthers: 230 } : one;
}

describe('The loss of a zone', () => {
  test('fits where the other zones have room for its nodes', () => {
    expect(worstZoneLoss(threeZones([24, 24, 24]), 1)).toMatchObject({ kind: 'fits' });
  });

  test('hurts most where the zones that are left are the smallest', () => {
    // Three nodes hold 90 addresses: of a /27 they have 27, of a /24 they have 251.
    expect(worstZoneLoss(threeZones([24, 27, 27], 4), 1)).toMatchObject({
      zone: 'a',
      kind: 'does-not-fit',
    });
  });

  test('is told of each zone with what its run came to, and the same zone is named the hardest', () => {
    const scenario = threeZones([24, 27, 27], 4);
    const losses = zonesToLose(scenario.plan).map((zone) => loseZone(scenario, zone, 1));
    expect(losses.map(({ zone }) => zone)).toEqual(['a', 'b', 'c']);
    for (const { kind, atRest, run } of losses) {
      expect(kind).toBe(graver(atRest.kind, run.kind));
      expect(run.watchedSeconds).toBe(29 * 60);
    }
    const hardest = hardestLoss(losses);
    expect(hardest).toEqual(worstZoneLoss(scenario, 1));
    const waits = losses.map(({ run }) => run.waits.pods);
    expect(hardest?.run.waits.pods).toBe(Math.max(...waits));
    expect(hardest?.run.waits.atEnd).toBeGreaterThan(0);
  });

  test('is told with the launches that EC2 refuses elsewhere, and the nodes that are missing still', () => {
    // Two /28 have room for one node each.
    const { launches } = loseZone(threeZones([24, 28, 28], 6, 5), 'a', 1);
    expect(launches.missing).toBe(2);
    expect(launches.refused).toBeGreaterThan(2);
    const roomy = loseZone(threeZones([24, 24, 24]), 'a', 1);
    expect(roomy.launches).toEqual({ refused: 0, missing: 0 });
  });

  test('of zones that are alike names the first, and one that leaves less before it', () => {
    const scenario = threeZones([24, 24, 24], 3);
    expect(worstZoneLoss(scenario, 1)?.zone).toBe('a');
    const losses = zonesToLose(scenario.plan).map((zone) => loseZone(scenario, zone, 1));
    const [a, b] = losses;
    if (a === undefined || b === undefined) throw new Error('zones are missing');
    const tight = { ...b, lowest: { subnet: 'c', free: 1 } };
    expect(hardestLoss([a, tight])?.zone).toBe('b');
    expect(hardestLoss([tight, { ...a, kind: 'warm-short' }])?.zone).toBe('a');
    const waits = (pods: number, atEnd: number) => ({ pods, atEnd, longestSeconds: 900 });
    const few = { ...a, run: { ...a.run, waits: waits(3, 3) } };
    const many = { ...b, run: { ...b.run, waits: waits(9, 0) } };
    expect(hardestLoss([few, many])?.zone).toBe('b');
    const longer = { ...b, run: { ...b.run, waits: waits(3, 4) } };
    expect(hardestLoss([few, longer])?.zone).toBe('b');
  });

  test('leaves no more than there is at rest again: pods that stay together on the way hold less', () => {
    const loss = loseZone(threeZones([24, 24, 24], 12, 20), 'a', 1);
    const left = loss.subnets.filter(({ zone }) => zone !== 'a').map(({ free }) => free);
    expect(left).toEqual([71, 71]);
    expect(loss).toMatchObject({ kind: 'fits', run: { lowest: { free: 91 } } });
    expect(loss.lowest).toEqual({ subnet: 'b', free: 71 });
  });

  test('leaves nothing in what is lost, however little was free there before', () => {
    const { plan: own } = threeZones([24, 24, 24], 3, 5);
    const scenario = plainScenario({ ...own, subnets: own.subnets.map(crowded) });
    const loss = loseZone(scenario, 'b', 1);
    expect(loss.run.lowest).toEqual({ subnet: 'b', free: 1 });
    expect(loss.lowest).toEqual({ subnet: 'a', free: 211 });
  });

  test('tells what nodes hold once it is over: pods that wait are those of its run, and no address is free below 0', () => {
    const scenario = plainScenario(usedZones(12, { warmIpTarget: 2, minimumIpTarget: 24 }));
    const losses = zonesToLose(scenario.plan).map((zone) => loseZone(scenario, zone, 1));
    for (const { zone, held = [], run, subnets } of losses) {
      expect(held.reduce((sum, { waiting }) => sum + waiting, 0)).toBe(run.waits.atEnd);
      for (const [index, { label, held: there, free, waiting }] of held.entries()) {
        const usage = subnets[index];
        expect(there + free).toBe((usage?.size ?? 0) - 5 - (usage?.usedByOthers ?? 0));
        expect(free).toBeGreaterThanOrEqual(0);
        expect(waiting > 0).toBe(label !== zone);
      }
    }
    expect(losses.map(({ run }) => run.waits.atEnd)).toEqual([90, 90, 72]);
    expect(hardestZones(losses)).toEqual(['a', 'b']);
    expect(hardestZones(losses.slice(2))).toEqual(['c']);
    expect(hardestZones([])).toEqual([]);
  });

  test('may not fit where pods wait at rest by their own number on each node, and spread by room none has waited', () => {
    const scenario = plainScenario(usedZones(6));
    const { kind, atRest, run, held } = loseZone(scenario, 'a', 1);
    const alone = judge(withoutZones(scenario.plan, ['a']));
    expect(alone.verdict).toMatchObject({ kind: 'does-not-fit', podsRunAtMost: 371 });
    expect(run.waits.pods).toBe(0);
    expect([kind, atRest.kind, atRest.podsRunAtMost]).toEqual(['may-not-fit', 'may-not-fit', 372]);
    expect(held?.map(({ waiting, isChance }) => [waiting, isChance])).toEqual([
      [0, true],
      [0, true],
      [0, true],
    ]);
    // Pods that have waited say that it does not fit.
    const many = loseZone(plainScenario(usedZones(12)), 'a', 1);
    expect([many.kind, many.run.waits.pods > 0]).toEqual(['does-not-fit', true]);
  });

  test('of a group that is in one zone alone takes the group away', () => {
    const scenario = plainScenario(
      plan({
        subnets: [subnet('a', 26), subnet('b', 26)],
        groups: [
          group('one', M5_LARGE, 1, 15, { zones: ['a'] }),
          group('two', M5_LARGE, 1, 15, { zones: ['b'] }),
        ],
      }),
    );
    expect(worstZoneLoss(scenario, 1)).toMatchObject({ kind: 'fits' });
  });

  test('of the only zone is no question', () => {
    const scenario = plainScenario(
      plan({
        subnets: [subnet('a', 24)],
        groups: [group('m5.large', M5_LARGE, 2, 15, { zones: ['a'] })],
      }),
    );
    expect(worstZoneLoss(scenario, 1)).toBeUndefined();
  });
});
