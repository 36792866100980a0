import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Arrivals, type CniSettings, type GrowthStop, nodeAtRest } from '@/engine';
import { limits, settings } from '../../../../support/builders';
import { runs } from '../../../../support/runs';

type Size = readonly [maxEnis: number, ipv4PerEni: number];
const M5_LARGE: Size = [3, 10];
const M5_4XLARGE: Size = [8, 30];

function atRest(
  size: Size,
  changed: Partial<CniSettings>,
  pods: number,
  { maxPods = 110, arrivals = 'burst' as Arrivals } = {},
) {
  const node = { limits: limits(...size), settings: settings(changed), maxPods, pods };
  return nodeAtRest(node, arrivals);
}

/** Each end as prefixes and how many of them have a pod. */
function ends({ states }: ReturnType<typeof nodeAtRest>): readonly string[] {
  return states.map(({ prefixes, enis }) => {
    const occupied = enis.reduce((sum, eni) => sum + eni.occupied, 0);
    return `${prefixes} (${occupied})`;
  });
}

describe('The ENIs of a node', () => {
  test('R9: the first is the primary one, and pods fill one after the other', () => {
    expect(atRest(M5_LARGE, {}, 10).states.map((state) => state.enis)).toEqual([
      [
        { slots: 9, occupied: 9, isPrimary: true },
        { slots: 9, occupied: 1, isPrimary: false },
        { slots: 9, occupied: 0, isPrimary: false },
      ],
    ]);
  });

  test('R9: pods that come one by one fill the first ENI while others are there', () => {
    const node = atRest(M5_LARGE, { minimumIpTarget: 27 }, 3, { arrivals: 'ramp' });
    expect(node.states[0]?.enis.map((eni) => eni.occupied)).toEqual([3, 0, 0]);
  });

  test('R13: hold prefixes in prefix mode only', () => {
    expect(atRest(M5_LARGE, {}, 3).states[0]).toMatchObject({ pool: 18, prefixes: 0 });
    expect(atRest(M5_LARGE, { prefixDelegation: true }, 3).states[0]).toMatchObject({
      pool: 32,
      prefixes: 2,
    });
  });
});

describe('Why a pool is no larger', () => {
  test.each<[string, Size, Partial<CniSettings>, number, number, GrowthStop]>([
    ['it has its target', M5_LARGE, {}, 9, 110, 'target'],
    ['R11: no ENI is left', M5_LARGE, {}, 19, 110, 'eni-limit'],
    ['R8: it holds max pods', M5_4XLARGE, {}, 50, 58, 'max-pods'],
    ['R8: it holds more than max pods', M5_4XLARGE, {}, 100, 110, 'max-pods'],
    ['R6: MINIMUM_IP_TARGET alone asks no more', M5_LARGE, { minimumIpTarget: 5 }, 9, 29, 'target'],
  ])('%s', (_, size, changed, pods, maxPods, stop) => {
    expect(atRest(size, changed, pods, { maxPods }).stop).toBe(stop);
  });
});

describe('Ends that chance decides', () => {
  const prefixes = (warmPrefixTarget: number) => ({ prefixDelegation: true, warmPrefixTarget });

  test('none with a single pod: it begins one prefix', () => {
    expect(ends(atRest(M5_4XLARGE, prefixes(5), 1))).toEqual(['6 (1)']);
  });

  test('none with WARM_PREFIX_TARGET 1, however pods come', () => {
    expect(ends(atRest(M5_LARGE, prefixes(1), 20))).toEqual(['3 (2)']);
    expect(ends(atRest(M5_LARGE, prefixes(1), 20, { arrivals: 'ramp' }))).toEqual(['3 (2)']);
  });

  test('of ends that hold the same the last has its pods packed', () => {
    const node = atRest([2, 6], prefixes(2), 7, { maxPods: 58, arrivals: 'ramp' });
    expect(ends(node)).toEqual(['3 (3)', '3 (2)', '3 (1)']);
  });

  test('R9: the first step comes before the first pod', () => {
    const node = atRest([5, 3], prefixes(4), 4, { maxPods: 68, arrivals: 'ramp' });
    expect(new Set(node.states.map((state) => state.prefixes))).toEqual(new Set([5]));
  });

  test('R13: pods have as many prefixes as they need, and never more than there are pods', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 5 }),
        fc.integer({ min: 0, max: 70 }),
        fc.constantFrom('burst' as const, 'ramp' as const),
        (warmPrefixTarget, pods, arrivals) => {
          const { states } = atRest([3, 20], prefixes(warmPrefixTarget), pods, { arrivals });
          for (const { enis, assigned } of states) {
            const occupied = enis.reduce((sum, eni) => sum + eni.occupied, 0);
            expect(occupied * 16).toBeGreaterThanOrEqual(assigned);
            expect(occupied).toBeLessThanOrEqual(assigned);
            expect(enis.every((eni) => eni.occupied >= 0)).toBe(true);
          }
        },
      ),
      runs({ seed: 3 }),
    );
  });
});

describe('Pools that never come to rest', () => {
  test('R15, R16: with WARM_PREFIX_TARGET 0 and a full ENI the prefix goes first, then its ENI', () => {
    const node = atRest([4, 10], { prefixDelegation: true, warmPrefixTarget: 0 }, 144, {
      maxPods: 194,
    });
    expect(node.comesToRest).toBe(false);
    expect(node.states.map(({ enis, held }) => `${enis.map((eni) => eni.slots)}: ${held}`)).toEqual(
      ['9: 145', '9,0: 146', '9,1: 162'],
    );
  });
});
