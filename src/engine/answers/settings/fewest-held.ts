import { restMemory } from '@/engine/at-rest/kinds/rest';
import { checkPlan } from '@/engine/cluster/check-plan';
import type { ClusterPlan, CniSettings } from '@/engine/model';
import { type HeldUnder, hostsAll, settingsAtRest } from './settings-at-rest';
import { prefixSettings, secondarySettings } from './warm-candidates';

/** The settings of either mode under which nodes hold the fewest addresses at rest. */
export interface FewestHeld {
  /** Under the plan's own settings. */
  readonly planned: number;
  /** `undefined` where none hosts as many pods, or AWS or the VPC CNI refuses the plan with all. */
  readonly secondaryIp: HeldUnder | undefined;
  readonly prefix: HeldUnder | undefined;
}

const MOST_WARM_IPS = 16;

/**
 * WARM_IP_TARGET 1 to 16 without MINIMUM_IP_TARGET, and WARM_PREFIX_TARGET 1: those that hold least and
 * host no fewer pods. Of equal ones the most warm: WARM_PREFIX_TARGET, then the highest WARM_IP_TARGET.
 *
 * @throws PlanError for a plan that contradicts itself.
 */
export function fewestHeld(plan: ClusterPlan): FewestHeld {
  checkPlan(plan);
  const rest = restMemory();
  const planned = settingsAtRest(plan, plan.settings, rest);
  const least = (all: readonly CniSettings[]): HeldUnder | undefined => {
    const tried = all
      .map((settings) => settingsAtRest(plan, settings, rest))
      .filter((outcome) => hostsAll(outcome, planned));
    const [best] = tried.toSorted((a, b) => a.held - b.held);
    return best && { settings: best.settings, held: best.held };
  };
  const prefixes = prefixSettings(plan);
  return {
    planned: planned.held,
    secondaryIp: least(warmIps(secondarySettings(plan))),
    prefix: least([prefixes, ...warmIps(prefixes)]),
  };
}

/** The highest first. */
function warmIps(settings: CniSettings): readonly CniSettings[] {
  return Array.from({ length: MOST_WARM_IPS }, (_, index) => {
    return { ...settings, warmIpTarget: MOST_WARM_IPS - index };
  });
}
