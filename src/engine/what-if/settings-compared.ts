import type { ClusterPlan, CniSettings, SettingsOutcome, SettingVariantName } from '@/engine/model';
import { SETTING_VARIANTS } from '@/engine/model';
import { placePods } from '@/engine/plan/place-pods';
import { planUsage } from '@/engine/plan/plan-usage';
import { usableAddresses } from '@/engine/subnets';

/**
 * The plan under a handful of settings, in the order of SETTING_VARIANTS. MAX_ENI stays as planned.
 * MINIMUM_IP_TARGET, where a variant sets it, is its WARM_IP_TARGET plus the fewest pods that a node
 * of any group has.
 */
export function compareSettings(plan: ClusterPlan): readonly SettingsOutcome[] {
  const fewestPods = fewestPodsPerNode(plan);
  return SETTING_VARIANTS.map((variant) => {
    const settings = variantSettings(variant, plan.settings, fewestPods);
    const { verdict, totals, subnets } = planUsage({ ...plan, settings });
    return {
      variant,
      settings,
      verdict,
      leastFreePercent: Math.min(
        ...subnets.map(({ free, prefixLength }) =>
          Math.floor((free * 100) / usableAddresses(prefixLength)),
        ),
      ),
      held: totals.held,
      podsHosted: totals.podsHosted,
      idle: totals.idle,
    };
  });
}

function fewestPodsPerNode(plan: ClusterPlan): number {
  const { groups } = placePods(plan);
  const pods = groups
    .filter((_, index) => (plan.groups[index]?.nodes ?? 0) > 0)
    .map((group) => group.placedPerNode);
  return pods.length === 0 ? 0 : Math.min(...pods);
}

function variantSettings(
  variant: SettingVariantName,
  planned: CniSettings,
  fewestPods: number,
): CniSettings {
  const secondary: CniSettings = {
    ...SHIPPED_TARGETS,
    prefixDelegation: false,
    maxEni: planned.maxEni,
  };
  const prefix: CniSettings = { ...secondary, prefixDelegation: true };
  const warmIp = (warmIpTarget: number) => ({ ...secondary, warmIpTarget });
  const withMinimum = (warmIpTarget: number) => ({
    ...warmIp(warmIpTarget),
    minimumIpTarget: warmIpTarget + fewestPods,
  });
  switch (variant) {
    case 'as-planned':
      return planned;
    case 'warm-eni-1':
      return secondary;
    case 'warm-ip-5-minimum':
      return withMinimum(5);
    case 'warm-ip-2-minimum':
      return withMinimum(2);
    case 'warm-ip-1-minimum':
      return withMinimum(1);
    case 'warm-ip-5':
      return warmIp(5);
    case 'warm-ip-2':
      return warmIp(2);
    case 'warm-ip-1':
      return warmIp(1);
    case 'prefix-warm-ip-5':
      return { ...prefix, warmIpTarget: 5 };
    case 'prefix-warm-prefix-1':
      return prefix;
  }
}

/** The targets of AWS's manifest (R4). */
const SHIPPED_TARGETS = {
  warmEniTarget: 1,
  warmIpTarget: undefined,
  minimumIpTarget: undefined,
  warmPrefixTarget: 1,
} as const;
