import { rulingSettings } from '@/engine/answers/ruling-settings';
import { type ClusterPlan, type CniSettings, SHIPPED_SETTINGS } from '@/engine/model';
import { podsPerNode } from './pods-per-node';

const WARM_IPS = [1, 2, 5, 10];
const WARM_IPS_WITH_PREFIXES = [1, 5];

/** Settings of secondary IP mode; MAX_ENI as the plan has it. */
export function secondarySettings({ settings }: Pick<ClusterPlan, 'settings'>): CniSettings {
  return { ...SHIPPED_SETTINGS, maxEni: settings.maxEni };
}

/** And with prefixes. */
export function prefixSettings(plan: Pick<ClusterPlan, 'settings'>): CniSettings {
  return { ...secondarySettings(plan), prefixDelegation: true };
}

/**
 * Settings worth a look, the plainest first: WARM_ENI_TARGET 1; WARM_IP_TARGET 1, 2, 5 and 10; the same
 * with a MINIMUM_IP_TARGET of as much more as a node has pods: of the group with the fewest, of the one
 * with the most, of that twice. With prefixes WARM_PREFIX_TARGET 1, and WARM_IP_TARGET 1 and 5 alike.
 *
 * Never among them: MINIMUM_IP_TARGET alone, which freezes the pool; WARM_ENI_TARGET 0, which never
 * rests; what aws-node does not start with. Of settings that come to the same the first.
 */
export function warmCandidates(plan: ClusterPlan): readonly CniSettings[] {
  const secondary = secondarySettings(plan);
  const { fewest, most } = podsPerNode({ ...plan, settings: secondary });
  const minimums = [...new Set([fewest, most, 2 * most])].filter((pods) => pods > 0);
  const withTargets = (settings: CniSettings, warmIps: readonly number[]) =>
    warmIps.flatMap((warmIpTarget) => [
      { ...settings, warmIpTarget },
      ...minimums.map((pods) => {
        return { ...settings, warmIpTarget, minimumIpTarget: warmIpTarget + pods };
      }),
    ]);
  const prefixes = prefixSettings(plan);
  const all = [
    secondary,
    ...withTargets(secondary, WARM_IPS),
    prefixes,
    ...withTargets(prefixes, WARM_IPS_WITH_PREFIXES),
  ];
  const keys = all.map(rulingSettings);
  return all.filter((_, index) => keys.indexOf(keys[index] as string) === index);
}

/**
 * Whether settings may stand among candidates whatever they cost: not with MINIMUM_IP_TARGET alone, with
 * a WARM_ENI_TARGET of 0 that has a say, or with prefixes and no target, so that aws-node does not start.
 */
export function isAdvisable(settings: CniSettings): boolean {
  const { warmIpTarget = 0, minimumIpTarget = 0, warmPrefixTarget = 0 } = settings;
  if (warmIpTarget > 0) return true;
  if (minimumIpTarget > 0) return false;
  return settings.prefixDelegation ? warmPrefixTarget > 0 : (settings.warmEniTarget ?? 1) > 0;
}
