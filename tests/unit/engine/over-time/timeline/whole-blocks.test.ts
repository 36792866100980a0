import { describe, expect, test } from 'vitest';
import { plainScenario, simulate } from '@/engine/over-time';
import {
  group,
  M5_LARGE,
  plan,
  settings,
  smallProduction,
  subnet,
} from '../../../../support/builders';
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
