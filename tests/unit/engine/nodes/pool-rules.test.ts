import { describe, expect, test } from 'vitest';
import type { CniSettings } from '@/engine';
import type { PoolPolicy } from '@/engine/model';
import {
  areTargetsMetBy,
  growthStep,
  isPoolTooLow,
  poolPolicy,
  surplusSlots,
  triesToRemoveEni,
} from '@/engine/nodes/pool-rules';
import { limits, settings } from '../../../support/builders';

/** An m5.large: 3 ENIs with 9 slots each. */
function policy(changed: Partial<CniSettings>, maxPods = 110): PoolPolicy {
  return poolPolicy({ limits: limits(3, 10), settings: settings(changed), maxPods });
}

const pool = (slots: number, assigned: number, freeSlots = slots - assigned) => ({
  slots,
  assigned,
  freeSlots,
});

const PREFIXES = { prefixDelegation: true };
const UNSET = { warmEniTarget: undefined, warmPrefixTarget: undefined };

describe('R4, R5: what sizes the pool', () => {
  test('with nothing set: one warm ENI', () => {
    expect(policy(UNSET)).toMatchObject({
      mode: 'secondary-ip',
      unit: 1,
      slotsPerEni: 9,
      usableEnis: 3,
      maxPods: 110,
      target: { rule: 'warm-eni', warmEnis: 1 },
      warmPrefixes: 0,
    });
  });

  test('with prefixes on and nothing else set: no warm prefix', () => {
    expect(policy({ ...UNSET, ...PREFIXES })).toMatchObject({
      mode: 'prefix',
      unit: 16,
      target: { rule: 'warm-prefix', warmPrefixes: 0 },
      warmPrefixes: 0,
    });
  });

  test('either IP target alone, the other then counts as 0', () => {
    const byWarm = { rule: 'ip-targets', warmIps: 4, minimumIps: 0 };
    const byMinimum = { rule: 'ip-targets', warmIps: 0, minimumIps: 6 };
    expect(policy({ warmIpTarget: 4 }).target).toEqual(byWarm);
    expect(policy({ minimumIpTarget: 6 }).target).toEqual(byMinimum);
  });

  test('IP targets of 0 are no targets', () => {
    const zero = { warmIpTarget: 0, minimumIpTarget: 0 };
    expect(policy({ ...zero, warmEniTarget: 2 }).target).toEqual({ rule: 'warm-eni', warmEnis: 2 });
  });

  test('R2: MAX_ENI lowers the ENIs and never raises them; 0 is no limit', () => {
    const usable = [0, 1, 2, 9].map((maxEni) => policy({ maxEni }).usableEnis);
    expect(usable).toEqual([3, 1, 2, 3]);
  });

  test('R16: WARM_PREFIX_TARGET is remembered beside IP targets, in prefix mode only', () => {
    const targets = { warmIpTarget: 5, warmPrefixTarget: 3 };
    expect(policy({ ...targets, ...PREFIXES }).warmPrefixes).toBe(3);
    expect(policy(targets).warmPrefixes).toBe(0);
  });
});

describe('R6–R8: the pool is too low', () => {
  test.each([
    ['WARM_IP_TARGET 5, 4 available', { warmIpTarget: 5 }, pool(10, 6), true],
    ['WARM_IP_TARGET 5, 5 available', { warmIpTarget: 5 }, pool(10, 5), false],
    ['MINIMUM_IP_TARGET 10, 9 in the pool', { minimumIpTarget: 10 }, pool(9, 0), true],
    [
      'MINIMUM_IP_TARGET 10, 10 in the pool, all taken',
      { minimumIpTarget: 10 },
      pool(10, 10),
      false,
    ],
    ['WARM_ENI_TARGET 1, 8 of 9 available', {}, pool(9, 1), true],
    ['WARM_ENI_TARGET 1, 9 available', {}, pool(18, 9), false],
    ['WARM_ENI_TARGET 0, none available', { warmEniTarget: 0 }, pool(9, 9), true],
    ['WARM_ENI_TARGET 0, one available', { warmEniTarget: 0 }, pool(9, 8), false],
    ['WARM_PREFIX_TARGET 1, 15 available', PREFIXES, pool(2, 17, 0), true],
    ['WARM_PREFIX_TARGET 1, 16 available', PREFIXES, pool(2, 16, 1), false],
    ['WARM_PREFIX_TARGET 0, none available', { ...UNSET, ...PREFIXES }, pool(1, 16, 0), true],
    ['WARM_PREFIX_TARGET 0, one available', { ...UNSET, ...PREFIXES }, pool(1, 15, 0), false],
  ])('%s', (_, changed, counts, isLow) => {
    expect(isPoolTooLow(policy(changed), counts)).toBe(isLow);
  });

  test('never at max pods', () => {
    expect(isPoolTooLow(policy({}, 10), pool(9, 9))).toBe(true);
    expect(isPoolTooLow(policy({}, 9), pool(9, 9))).toBe(false);
  });
});

describe('R9–R11: one growth step', () => {
  test.each([
    ['fills up the open ENI with the shortfall', { warmIpTarget: 5 }, pool(5, 3), 1, 4, 'extend 3'],
    ['is cut at the edge of the open ENI', { warmIpTarget: 5 }, pool(7, 7), 1, 2, 'extend 2'],
    ['brings a new ENI with the shortfall', { warmIpTarget: 5 }, pool(9, 9), 1, 0, 'create 5'],
    ['fills a new ENI at most', { minimumIpTarget: 30 }, pool(9, 0), 1, 0, 'create 9'],
    ['brings a whole ENI with WARM_ENI_TARGET', {}, pool(9, 1), 1, 0, 'create 9'],
    ['brings no ENI past the limit', {}, pool(27, 20), 3, 0, 'none'],
    ['still fills the last ENI', { warmIpTarget: 9 }, pool(20, 18), 3, 7, 'extend 7'],
    [
      'asks for as many prefixes as cover the shortfall',
      { ...PREFIXES, warmIpTarget: 20 },
      pool(1, 13, 0),
      1,
      8,
      'extend 2',
    ],
    [
      'asks for what the wholly free prefixes leave of WARM_PREFIX_TARGET',
      { ...PREFIXES, warmPrefixTarget: 3 },
      pool(3, 6, 2),
      1,
      6,
      'extend 1',
    ],
    [
      'asks for all of WARM_PREFIX_TARGET when no prefix is wholly free',
      { ...PREFIXES, warmPrefixTarget: 3 },
      pool(3, 6, 0),
      1,
      6,
      'extend 3',
    ],
    [
      'asks for one prefix with WARM_PREFIX_TARGET 0',
      { ...PREFIXES, warmPrefixTarget: 0 },
      pool(1, 16, 0),
      1,
      8,
      'extend 1',
    ],
  ])('%s', (_, changed, counts, enis, emptySlots, expected) => {
    const step = growthStep(policy(changed), counts, enis, emptySlots);
    expect(step.kind === 'none' ? 'none' : `${step.kind} ${step.slots}`).toBe(expected);
  });
});

describe('R15: what goes back', () => {
  test.each([
    ['nothing with WARM_ENI_TARGET', {}, pool(27, 1), 0],
    ['prefixes above WARM_PREFIX_TARGET', PREFIXES, pool(5, 17, 3), 2],
    ['no prefix that WARM_PREFIX_TARGET wants', PREFIXES, pool(5, 64, 0), 0],
    ['addresses above WARM_IP_TARGET', { warmIpTarget: 2 }, pool(10, 5), 3],
    ['none below MINIMUM_IP_TARGET', { warmIpTarget: 2, minimumIpTarget: 9 }, pool(10, 5), 1],
    ['none when the pool is short', { warmIpTarget: 2 }, pool(6, 5), 0],
    [
      'prefixes that neither IP target needs',
      { ...PREFIXES, warmIpTarget: 5, minimumIpTarget: 40 },
      pool(6, 20, 4),
      3,
    ],
    [
      'prefixes above WARM_IP_TARGET, rounded up',
      { ...PREFIXES, warmIpTarget: 13 },
      pool(6, 20, 4),
      3,
    ],
    ['no prefix with a pod', { ...PREFIXES, warmIpTarget: 5 }, pool(6, 20, 2), 2],
  ])('%s', (_, changed, counts, surplus) => {
    expect(surplusSlots(policy(changed), counts)).toBe(surplus);
  });
});

describe('R16: an ENI is looked for that may go', () => {
  test.each([
    ['always with an IP target', { warmIpTarget: 5 }, pool(9, 9), false, true],
    ['with WARM_ENI_TARGET 1 from two free ENIs on', {}, pool(27, 9), false, true],
    ['not one address before', {}, pool(27, 10), true, false],
    ['with prefixes as soon as an ENI has no pod', PREFIXES, pool(2, 1, 1), true, true],
    ['with prefixes from two whole ENIs free on', PREFIXES, pool(20, 32, 17), false, true],
    ['not one address before that', PREFIXES, pool(20, 33, 17), false, false],
  ])('%s', (_, changed, counts, hasIdleEni, tries) => {
    expect(triesToRemoveEni(policy(changed), counts, hasIdleEni)).toBe(tries);
  });

  test.each([
    ['WARM_IP_TARGET holds', { warmIpTarget: 5 }, pool(9, 4), true],
    ['one short of WARM_IP_TARGET', { warmIpTarget: 5 }, pool(9, 5), false],
    ['MINIMUM_IP_TARGET holds', { minimumIpTarget: 9 }, pool(9, 9), true],
    ['one short of MINIMUM_IP_TARGET', { minimumIpTarget: 10 }, pool(9, 0), false],
    [
      'WARM_IP_TARGET rounded up to a prefix',
      { ...PREFIXES, warmIpTarget: 5 },
      pool(2, 16, 1),
      true,
    ],
    ['part of a prefix is too little', { ...PREFIXES, warmIpTarget: 5 }, pool(3, 33, 1), false],
    ['MINIMUM_IP_TARGET in prefixes', { ...PREFIXES, minimumIpTarget: 40 }, pool(3, 1, 2), true],
    ['a prefix short of it', { ...PREFIXES, minimumIpTarget: 40 }, pool(2, 1, 1), false],
    [
      'WARM_PREFIX_TARGET too, though IP targets rule',
      { ...PREFIXES, warmIpTarget: 5 },
      pool(2, 4, 0),
      false,
    ],
    ['WARM_ENI_TARGET asks no more', {}, pool(9, 9), true],
  ])('the other ENIs alone: %s', (_, changed, others, areMet) => {
    expect(areTargetsMetBy(policy(changed), others)).toBe(areMet);
  });
});
