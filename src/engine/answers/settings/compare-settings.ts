import { restMemory } from '@/engine/at-rest/kinds/rest';
import { checkPlan } from '@/engine/cluster/check-plan';
import { judgeChecked } from '@/engine/judge';
import {
  type ClusterPlan,
  type CniSettings,
  SETTING_VARIANTS,
  type SettingsOutcome,
  type SettingVariantName,
  usableAddresses,
} from '@/engine/model';
import { podsPerNode } from './pods-per-node';
import { secondarySettings } from './warm-candidates';

/**
 * The plan under a handful of settings, in the order of SETTING_VARIANTS. MAX_ENI stays as planned.
 * MINIMUM_IP_TARGET, where a variant sets it, is its WARM_IP_TARGET plus the fewest pods that a node
 * of any group has in secondary IP mode.
 *
 * @throws PlanError for a plan that contradicts itself.
 */
export function compareSettings(plan: ClusterPlan): readonly SettingsOutcome[] {
  checkPlan(plan);
  const secondary = secondarySettings(plan);
  const fewestPods = podsPerNode({ ...plan, settings: secondary }).fewest;
  const rest = restMemory();
  return SETTING_VARIANTS.map((variant) => {
    const settings = variantSettings(variant, plan.settings, secondary, fewestPods);
    const { verdict, numbers } = judgeChecked({ ...plan, settings }, rest);
    const { totals, subnets } = numbers;
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

function variantSettings(
  variant: SettingVariantName,
  planned: CniSettings,
  secondary: CniSettings,
  fewestPods: number,
): CniSettings {
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
