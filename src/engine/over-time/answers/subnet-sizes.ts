import { type NextLimit, nextLimit, withNodesOf } from '@/engine/answers/most/most-nodes';
import { grownPlan } from '@/engine/answers/sizes/grown-plan';
import { oneOfEachUse } from '@/engine/answers/sizes/one-of-each-use';
import {
  LARGEST_SUBNET,
  type NeededSize,
  smallestSubnets,
  withSizes,
} from '@/engine/answers/sizes/smallest-subnets';
import { judge } from '@/engine/judge';
import type { ClusterPlan } from '@/engine/model';
import type { Scenario } from '@/engine/over-time/scenario/scenario';
import { groupUpgrade, nodesInSurge, upgradeScenario } from './group-upgrade';
import { refusedIn } from './is-refused';

export interface SubnetSizes {
  readonly atRest: readonly NeededSize[];
  /** For every plan in which one group has the nodes more that its upgrade adds; confirmed by its run. */
  readonly withUpgrade: readonly NeededSize[];
  /** The most nodes that the upgrade of one group adds. */
  readonly surge: number;
  /** What larger subnets would not mend; `undefined`: the plan fits into these, with an upgrade too. */
  readonly blocked: NextLimit | undefined;
  /** The plan that was asked for, grown, with the subnets of `withUpgrade`. */
  readonly plan: ClusterPlan;
}

export interface SizeWishes {
  /** Whole percent of nodes and replicas more. */
  readonly growth: number;
  /** Addresses that are to stay free in each subnet at rest. */
  readonly keepFree: number;
}

/**
 * The smallest subnets for a plan that has grown, at rest and through the upgrade of each of its groups.
 * Several subnets of one use in a zone are asked for as one.
 *
 * @param seed of the runs
 * @throws Error as `simulate` does.
 */
export function subnetSizes(
  scenario: Scenario,
  seed: number,
  { growth, keepFree }: SizeWishes,
): SubnetSizes {
  const grown = oneOfEachUse(grownPlan(scenario.plan, growth));
  const surges = grown.groups.map((group) =>
    nodesInSurge(group, groupUpgrade(scenario, group.label), group.nodes),
  );
  const peaks = grown.groups.flatMap(({ label, nodes }, index) => {
    const surge = surges[index] ?? 0;
    return surge === 0 ? [] : [withNodesOf(grown, label, nodes + surge)];
  });
  const atRest = smallestSubnets([grown], keepFree);
  const counted = peaks.length === 0 ? atRest : largest(atRest, smallestSubnets(peaks, 0));
  const withUpgrade = confirmed(scenario, seed, grown, counted);
  const plan = withSizes(grown, withUpgrade);
  const lacking = [plan, ...peaks.map((peak) => withSizes(peak, withUpgrade))]
    .map(judge)
    .find(({ verdict }) => verdict.kind !== 'fits');
  return {
    atRest,
    withUpgrade,
    surge: Math.max(0, ...surges),
    blocked: lacking && nextLimit(lacking),
    plan,
  };
}

function largest(
  sizes: readonly NeededSize[],
  others: readonly NeededSize[],
): readonly NeededSize[] {
  return sizes.map((size, index) => {
    const other = others[index] ?? size;
    const isLarger = (other.prefixLength ?? 0) < (size.prefixLength ?? 0);
    return isLarger ? other : size;
  });
}

/** One size larger where the run of an upgrade is refused, until none is. */
function confirmed(
  scenario: Scenario,
  seed: number,
  grown: ClusterPlan,
  counted: readonly NeededSize[],
): readonly NeededSize[] {
  let sizes = counted;
  for (;;) {
    if (sizes.some(({ prefixLength }) => prefixLength === undefined)) return sizes;
    const plan = withSizes(grown, sizes);
    if (judge(plan).verdict.kind !== 'fits') return sizes;
    const subnet = plan.groups
      .filter(({ nodes }) => nodes > 0)
      .map(({ label }) => upgradeScenario(scenario, plan, groupUpgrade(scenario, label)))
      .map((run) => refusedIn(run, seed))
      .find((label) => label !== undefined);
    if (subnet === undefined) return sizes;
    sizes = sizes.map((size) => (size.subnet === subnet ? oneLarger(size) : size));
  }
}

function oneLarger(size: NeededSize): NeededSize {
  const { prefixLength = LARGEST_SUBNET } = size;
  const length = prefixLength === LARGEST_SUBNET ? undefined : prefixLength - 1;
  return { ...size, prefixLength: length, smaller: undefined };
}
