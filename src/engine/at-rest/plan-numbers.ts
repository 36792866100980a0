import { type EffectiveCluster, effectiveCluster } from '@/engine/cluster/effective-cluster';
import type { EffectiveGroup } from '@/engine/cluster/effective-group';
import type { ClusterPlan, GroupUsage, PlanNumbers, SubnetUsage } from '@/engine/model';
import { designsOf } from '@/engine/nodes/design';
import { withSingleAddresses } from './auto-mode-singles';
import { tallyPlan } from './consumers';
import { groupUsage, nodeClasses } from './group-usage';
import { isInReach } from './in-reach';
import { checkInvariants } from './invariants';
import { type RestMemory, restMemory } from './kinds/rest';
import { placeLoadBalancers } from './load-balancers/place-load-balancers';
import { overflows, placeWithOverflow } from './placement/overflow';
import { type GroupPods, type PodPlacement, placePods } from './placement/place-pods';
import { type GroupToPlace, shareOrders } from './placement/share-order';
import { subnetsOfZones } from './placement/zone-subnets';
import { planTotals } from './plan-totals';
import { quotaUsages } from './quota-usage';
import { type SubnetTally, subnetUsage } from './subnet-usage';

/**
 * A plan at rest: what every subnet, group and node holds, as if subnets had no end.
 * Whole addresses. Costs as much as there are distinct kinds of node, not as there are nodes.
 *
 * @throws Error when the result contradicts itself (our mistake, never the plan's).
 */
export function planNumbers(
  plan: ClusterPlan,
  rest: RestMemory = restMemory(),
  cluster: EffectiveCluster = effectiveCluster(plan),
  placement: PodPlacement = placePods(cluster.groups, plan.clusterPods),
): PlanNumbers {
  const { groups, subnets, loadBalancers } = planAtRest(plan, rest, cluster, placement);
  const quotas = quotaUsages(plan, groups, subnets);
  const totals = planTotals(groups, subnets, placement, quotas);
  const numbers = { subnets, groups, totals, quotas, loadBalancers };
  checkInvariants(numbers);
  return numbers;
}

export interface PlanAtRest {
  readonly groups: readonly GroupUsage[];
  readonly subnets: readonly SubnetUsage[];
  readonly loadBalancers: PlanNumbers['loadBalancers'];
}

/** Pods placed, nodes at rest, subnets filled: the part of the result that is counted. */
export function planAtRest(
  plan: ClusterPlan,
  rest: RestMemory,
  { groups: effective }: EffectiveCluster = effectiveCluster(plan),
  placement: PodPlacement = placePods(effective, plan.clusterPods),
): PlanAtRest {
  const tallies = tallyPlan(plan);
  const zones = subnetsOfZones(tallies);
  const toPlace = effective.map((group, index): GroupToPlace => {
    return { group, pods: placement.groups[index] as GroupPods, designOf: designsOf(group) };
  });
  const orders = shareOrders(toPlace, zones, rest);
  const usages = toPlace.map((each) => {
    const classes = nodeClasses(each, orders.get(each) ?? [], zones, rest);
    return groupUsage(each.group, each.pods, classes);
  });
  if (!overflows(usages, tallies)) {
    return filled(plan, effective, usages, tallies);
  }
  const again = tallyPlan(plan);
  const classes = placeWithOverflow(usages, again, rest);
  const groups = effective.map((group, index) =>
    groupUsage(group, placement.groups[index] as GroupPods, classes[index] ?? []),
  );
  return filled(plan, effective, groups, again);
}

/** What follows when all nodes are in their subnets. */
function filled(
  plan: ClusterPlan,
  effective: readonly EffectiveGroup[],
  groups: readonly GroupUsage[],
  tallies: readonly SubnetTally[],
): PlanAtRest {
  const { tallies: placed, loadBalancers } = placeLoadBalancers(plan, tallies);
  const subnets = placed.map((tally) => subnetUsage(tally, isInReach(tally.subnet, effective)));
  return { groups: withSingleAddresses(groups, subnets), subnets, loadBalancers };
}
