import { describe, expect, test } from 'vitest';
import { type ClusterPlan, compareSettings, type SettingVariantName } from '@/engine';
import {
  group,
  M5_LARGE,
  plan,
  settings,
  smallProduction,
  subnet,
} from '../../../../support/builders';

function outcome(variant: SettingVariantName, of: ClusterPlan) {
  return compareSettings(of).find((each) => each.variant === variant);
}

const minimum = (of: ClusterPlan) => outcome('warm-ip-5-minimum', of)?.settings.minimumIpTarget;

describe('The settings compared', () => {
  test("are the plan's own, and AWS's with one thing changed", () => {
    const own = settings({ warmEniTarget: 4, warmPrefixTarget: 3, maxEni: 2 });
    const shipped = { ...settings(), maxEni: 2 };
    const byName = compareSettings(plan({ settings: own })).map((each) => [
      each.variant,
      each.settings,
    ]);
    expect(byName).toEqual([
      ['as-planned', own],
      ['warm-eni-1', shipped],
      ['warm-ip-5-minimum', { ...shipped, warmIpTarget: 5, minimumIpTarget: 5 }],
      ['warm-ip-2-minimum', { ...shipped, warmIpTarget: 2, minimumIpTarget: 2 }],
      ['warm-ip-1-minimum', { ...shipped, warmIpTarget: 1, minimumIpTarget: 1 }],
      ['warm-ip-5', { ...shipped, warmIpTarget: 5 }],
      ['warm-ip-2', { ...shipped, warmIpTarget: 2 }],
      ['warm-ip-1', { ...shipped, warmIpTarget: 1 }],
      ['prefix-warm-ip-5', { ...shipped, prefixDelegation: true, warmIpTarget: 5 }],
      ['prefix-warm-prefix-1', { ...shipped, prefixDelegation: true }],
    ]);
  });

  test('MINIMUM_IP_TARGET follows the least busy node, be there one; groups without nodes do not count', () => {
    const groups = [
      group('busy', M5_LARGE, 5, 12),
      group('quiet', M5_LARGE, 1, 8),
      group('none', M5_LARGE, 0, 2),
    ];
    expect(minimum(plan({ groups }))).toBe(13);
    expect(minimum(plan({ groups: groups.slice(2) }))).toBe(5);
  });

  test('MINIMUM_IP_TARGET counts the pods that have a place without prefixes', () => {
    const groups = [group('m5.large', M5_LARGE, 3, 60)];
    expect(minimum(plan({ groups, settings: settings({ prefixDelegation: true }) }))).toBe(32);
  });

  test('the least share that a subnet has free is in whole percent, rounded down', () => {
    // 249 of 251 addresses.
    const of = plan({
      subnets: [subnet('a', 24), subnet('b', 23)],
      groups: [group('m5.large', M5_LARGE, 1, 0, { zones: ['a'] })],
    });
    expect(outcome('warm-ip-1', of)?.leastFreePercent).toBe(99);
    // 23 of 251, and 19 short of them.
    expect(outcome('warm-ip-2', smallProduction())?.leastFreePercent).toBe(9);
    expect(outcome('as-planned', smallProduction())?.leastFreePercent).toBe(-8);
  });
});
