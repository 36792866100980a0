import { describe, expect, test } from 'vitest';
import { answer } from '@/engine';
import { plainScenario, roomInRun, simulate } from '@/engine/over-time';
import { toScenario } from '@/plan';
import {
  group,
  M5_LARGE,
  plan,
  settings,
  smallProduction,
  subnet,
} from '../../../../support/builders';
import { LOOKUP, planOfLink } from '../../../../support/plan-texts';
import { PREFIX_UPGRADE } from '../../../../support/upgrades';

describe('Whole /28 blocks of a run', () => {
  test('R20: the fewest of each subnet are those of its course, and of the time between samples too', () => {
    const { subnets } = simulate(PREFIX_UPGRADE, 1).timeline;
    for (const { freeBlocks, lowestBlocks } of subnets) {
      const sampled = Math.min(...freeBlocks);
      expect(lowestBlocks?.blocks).toBeLessThanOrEqual(sampled);
      expect(lowestBlocks?.blocks).toBeLessThan(freeBlocks[0] ?? 0);
      expect(lowestBlocks?.at).toBeGreaterThanOrEqual(60);
      expect(lowestBlocks?.at).toBeLessThan(2_700);
    }
  });

  test('where nothing happens they are what the nodes leave from the start', () => {
    const { subnets } = simulate({ ...PREFIX_UPGRADE, events: [] }, 1).timeline;
    for (const { freeBlocks, lowestBlocks } of subnets) {
      expect(lowestBlocks).toEqual({ blocks: freeBlocks[0], at: 0 });
    }
  });

  test('R20: those that are whole wherever single addresses lie are counted as at rest, and an upgrade takes of them', () => {
    const link =
      'ENABLE_PREFIX_DELEGATION=true&WARM_IP_TARGET=5&subnet=a:10.0.0.0/22:20;prefix-reservation=10.0.2.0/23&subnet=b:10.0.4.0/22:20;prefix-reservation=10.0.6.0/23&node=m5.large:16:40';
    const rest = toScenario(planOfLink(`${link}&event=none`), LOOKUP);
    const upgrade = toScenario(planOfLink(link), LOOKUP);
    if (rest === undefined || upgrade === undefined) throw new Error('no scenario');
    const { verdict: atRest } = answer(rest.plan);
    expect(atRest).toMatchObject({ constraint: 'blocks', left: 10 });
    const still = simulate(rest, 1);
    expect(still.timeline.subnets.map(({ sureBlocks }) => sureBlocks)).toEqual([10, 10]);
    expect(roomInRun(still.verdict, atRest)).toEqual({ subnet: 'a', left: 10, unit: 'blocks' });
    // Two nodes more in each zone: three prefixes and a primary ENI each.
    const run = simulate(upgrade, 1);
    expect(run.timeline.subnets.map(({ sureBlocks }) => sureBlocks)).toEqual([2, 2]);
    expect(roomInRun(run.verdict, atRest)).toEqual({ subnet: 'a', left: 2, unit: 'blocks' });
    // Never do nodes hold more than are.
    expect(run.timeline.subnets.map(({ unsure }) => unsure)).toEqual([undefined, undefined]);
    for (const { sureBlocks, lowestBlocks } of run.timeline.subnets) {
      expect(sureBlocks).toBeLessThanOrEqual(lowestBlocks?.blocks ?? -1);
    }
  });

  test('they are told of no subnet in which nobody asks for a prefix', () => {
    const { subnets } = simulate(plainScenario(smallProduction()), 1).timeline;
    expect(subnets.map(({ lowestBlocks }) => lowestBlocks)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('a subnet that gives no block to the first that asks tells that it has none', () => {
    const full = plan({
      settings: settings({ prefixDelegation: true }),
      subnets: [subnet('a', 24, 200)],
      groups: [group('m5.large', M5_LARGE, 1, 20, { zones: ['a'] })],
    });
    const scattered = { ...plainScenario(full), othersLie: 'scattered' } as const;
    const [a] = simulate(scattered, 1).timeline.subnets;
    expect(a?.freeBlocks[0]).toBe(0);
    expect(a?.lowestBlocks).toEqual({ blocks: 0, at: 0 });
  });
});
