import type { Trial } from '@/engine/answers/required/trial';
import { effectiveCluster } from '@/engine/cluster/effective-cluster';
import type { Cidr, ClusterPlan } from '@/engine/model';
import { type SubnetsRepair, smallestThatFit } from './subnets-lane';

/** The range that AWS recommends for pods, beside any range of a VPC. */
const FOR_PODS: Cidr = { base: 100 * 2 ** 24 + 64 * 2 ** 16, prefixLength: 28 };

/**
 * Under custom networking, a subnet for pods in each zone whose nodes have none. First the smallest with
 * which the plan holds in the trial. Empty where no zone lacks one.
 *
 * @param most of them
 */
export function podSubnets(
  plan: ClusterPlan,
  most: number,
  trial: Trial,
): readonly SubnetsRepair[] {
  if (effectiveCluster(plan).podEnis !== 'pod-subnet') return [];
  const having = plan.subnets.filter(({ use }) => use === 'pods').map(({ zone }) => zone);
  const isLinux = plan.groups.filter(({ kind, nodes }) => kind === 'linux' && nodes > 0);
  const zones = new Set(isLinux.flatMap((group) => group.zones));
  const lacking = plan.subnets.filter(
    ({ use, zone }, index, all) =>
      use === 'nodes' &&
      zones.has(zone) &&
      !having.includes(zone) &&
      all.findIndex((other) => other.use === 'nodes' && other.zone === zone) === index,
  );
  if (lacking.length === 0) return [];
  const wanted = lacking.map(({ zone, cidr }) => ({
    zone,
    cidr: cidr && FOR_PODS,
    prefixLength: 28,
    use: 'pods' as const,
  }));
  return smallestThatFit(plan, wanted, most, trial);
}
