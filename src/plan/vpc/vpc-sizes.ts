import { planInZones, type ZoneId } from '@/engine';
import {
  type NeededSubnets,
  type NeedsWishes,
  neededSubnets,
  needsSearch,
} from '@/engine/over-time';
import type { Plan } from '@/plan/plan';
import type { ClusterSources } from '@/plan/plan-sources';
import { leastWishes } from '@/plan/questions/needs/needs-wishes';
import { runOfRead } from '@/plan/scenario/run-of';

/** The smallest subnets for a plan in these zones. */
export type VpcSizes = Pick<NeededSubnets, 'needed' | 'blocked'>;

/**
 * The sizes that the plan needs in these zones, each run.
 *
 * @throws Error as `toScenario` and `simulate` do; for a faulty scenario.
 */
export function vpcSizes(
  plan: Plan,
  zones: readonly ZoneId[],
  wishes: NeedsWishes,
  lookup: ClusterSources,
): VpcSizes {
  const { scenario, seeds } = runOfRead(plan, lookup);
  const inZones = { ...scenario, plan: planInZones(scenario.plan, zones) };
  const steps = neededSubnets(needsSearch(inZones, seeds, leastWishes(wishes, plan.requirements)));
  for (;;) {
    const { done, value } = steps.next();
    const { needed, blocked } = value;
    // What is around the sizes that are needed is not asked for.
    if (done || needed !== undefined) return { needed, blocked };
  }
}
