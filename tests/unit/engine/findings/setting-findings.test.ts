import { describe, expect, test } from 'vitest';
import { answer, type CniSettings, type InstanceLimits } from '@/engine';
import { group, limits, M5_LARGE, plan, settings } from '../../../support/builders';

const PREFIXES = { prefixDelegation: true };
const XEN = limits(3, 10, { prefixCapable: false });

/** What is told of settings, with one group of each type. */
function told(changed: Partial<CniSettings>, types: readonly InstanceLimits[] = [M5_LARGE]) {
  const groups = types.map((type, index) => group(`g${index}`, type, 1, 1));
  return answer(plan({ groups, settings: settings(changed) })).findings.flatMap((each) => {
    if (each.code === 'TARGET_IGNORED') return [`${each.ignored} by ${each.because}`];
    if (each.code === 'POOL_FROZEN') return [`frozen at ${each.minimumIpTarget}`];
    return each.code === 'AWS_NODE_ENDS' ? [each.code] : [];
  });
}

describe('R5: a target without effect', () => {
  test.each<[string, Partial<CniSettings>, readonly string[]]>([
    ['AWS ships 1, which nobody means', { warmIpTarget: 5 }, []],
    ['unset is what it was', { warmIpTarget: 5, warmEniTarget: undefined }, []],
    ['0 is a choice', { warmIpTarget: 5, warmEniTarget: 0 }, ['WARM_ENI_TARGET by WARM_IP_TARGET']],
    [
      'both are overruled by an IP target',
      { ...PREFIXES, warmIpTarget: 1, minimumIpTarget: 1, warmEniTarget: 2, warmPrefixTarget: 0 },
      ['WARM_ENI_TARGET by WARM_IP_TARGET', 'WARM_PREFIX_TARGET by WARM_IP_TARGET'],
    ],
    [
      'an IP target comes before the switch',
      { minimumIpTarget: 1, warmIpTarget: 0, warmPrefixTarget: 3 },
      ['frozen at 1', 'WARM_PREFIX_TARGET by MINIMUM_IP_TARGET'],
    ],
    [
      'WARM_PREFIX_TARGET while prefixes are off',
      { warmPrefixTarget: 3 },
      ['WARM_PREFIX_TARGET by ENABLE_PREFIX_DELEGATION'],
    ],
    ['WARM_PREFIX_TARGET unset while prefixes are off', { warmPrefixTarget: undefined }, []],
    ['WARM_ENI_TARGET while it rules', { warmEniTarget: 3 }, []],
    ['WARM_PREFIX_TARGET while it rules', { ...PREFIXES, warmPrefixTarget: 3 }, []],
    [
      'WARM_ENI_TARGET while prefixes are on',
      { ...PREFIXES, warmEniTarget: 3 },
      ['WARM_ENI_TARGET by ENABLE_PREFIX_DELEGATION'],
    ],
  ])('%s', (_, changed, expected) => {
    expect(told(changed)).toEqual(expected);
  });

  test('R19: WARM_ENI_TARGET has one where a type without Nitro is among the groups', () => {
    const changed = { ...PREFIXES, warmEniTarget: 3 };
    expect(told(changed, [M5_LARGE, XEN])).toEqual([]);
  });

  test('is not told, nor that the pool stops, where no node reads it', () => {
    for (const kind of ['auto-mode', 'windows', 'fargate'] as const) {
      const groups = [group('g', M5_LARGE, 1, 1, { kind })];
      const changed = { minimumIpTarget: 10, warmEniTarget: 3, warmPrefixTarget: 3 };
      const { findings } = answer(plan({ groups, settings: settings(changed) }));
      const told = findings.filter(({ code }) => /^(TARGET_IGNORED|POOL_FROZEN)$/.test(code));
      expect(told, kind).toEqual([]);
    }
  });

  test('is told of a plan without node groups too', () => {
    expect(told({ ...PREFIXES, warmEniTarget: 3 }, [])).toHaveLength(1);
  });
});

describe('A target that is missing', () => {
  test.each<[string, Partial<CniSettings>, readonly string[]]>([
    ['WARM_PREFIX_TARGET unset', { ...PREFIXES, warmPrefixTarget: undefined }, ['AWS_NODE_ENDS']],
    ['WARM_PREFIX_TARGET 0', { ...PREFIXES, warmPrefixTarget: 0 }, ['AWS_NODE_ENDS']],
    [
      'all three 0',
      { ...PREFIXES, warmPrefixTarget: 0, warmIpTarget: 0, minimumIpTarget: 0 },
      ['AWS_NODE_ENDS'],
    ],
    [
      'no matter while MINIMUM_IP_TARGET alone rules',
      { ...PREFIXES, warmPrefixTarget: undefined, minimumIpTarget: 3 },
      ['frozen at 3'],
    ],
    ['no matter for single addresses', { warmPrefixTarget: undefined }, []],
    [
      'no matter while an IP target rules',
      { ...PREFIXES, warmPrefixTarget: undefined, warmIpTarget: 1 },
      [],
    ],
    ['WARM_IP_TARGET beside MINIMUM_IP_TARGET', { minimumIpTarget: 12 }, ['frozen at 12']],
    ['no matter without MINIMUM_IP_TARGET', { minimumIpTarget: 0 }, []],
    ['no matter with WARM_IP_TARGET 1', { minimumIpTarget: 12, warmIpTarget: 1 }, []],
  ])('%s', (_, changed, expected) => {
    expect(told(changed)).toEqual(expected);
  });
});
