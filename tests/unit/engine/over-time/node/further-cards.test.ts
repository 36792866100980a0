import { describe, expect, test } from 'vitest';
import { answer, type ClusterPlan } from '@/engine';
import { plainScenario, simulate } from '@/engine/over-time';
import { group, limits, networking, plan, settings, subnet } from '../../../../support/builders';

/** One node with a further card of one ENI, with prefixes, in a /26 whose last two whole blocks are reserved. */
const withFurtherCard = (usedByOthers: number, prefixReservation: number): ClusterPlan =>
  plan({
    settings: settings({ prefixDelegation: true }),
    networking: networking({ multiNic: true }),
    subnets: [subnet('a', 26, usedByOthers, { prefixReservation })],
    groups: [group('it', limits(2, 10, { networkCards: [2, 1] }), 1, 0, { zones: ['a'] })],
  });

const launchesRefused = (of: ClusterPlan) => simulate(plainScenario(of), 1).figures.refusedLaunches;

describe('R29: a launch with a further card and prefixes', () => {
  test('takes the card’s block of a reservation, and needs no single addresses for it', () => {
    // 59 − 32 − 14 of others are free for single use, fewer than a block.
    const of = withFurtherCard(14, 2);
    expect(answer(of).verdict.kind).toBe('fits');
    expect(launchesRefused(of)).toBe(0);
  });

  test('needs a single address for each ENI beside them', () => {
    expect(launchesRefused(withFurtherCard(25, 2))).toBe(0);
    expect(launchesRefused(withFurtherCard(26, 2))).toBeGreaterThan(0);
  });
});
