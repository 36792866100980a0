import { MOST_MORE_IN_ZONE } from '@/engine/at-rest/placement/share-order';
import { type ClusterPlan, isForNodes } from '@/engine/model';

/**
 * Whether one node more never makes a plan hold less in any of its subnets: there are no replicas, of
 * which it would take some from other nodes, a zone has one subnet of each use, and no remainder of a
 * group makes room for that of another (R21). Then whether so many nodes fit can be bisected; otherwise
 * each count has to be tried.
 */
export function neverFalls({
  clusterPods,
  subnets,
  groups,
}: Pick<ClusterPlan, 'clusterPods' | 'subnets' | 'groups'>): boolean {
  const uses = subnets.map(
    (subnet) => `${isForNodes(subnet) ? 'nodes' : subnet.use} ${subnet.zone}`,
  );
  const inSeveralZones = groups.filter(({ zones }) => zones.length > 1).length;
  return (
    clusterPods === 0 && new Set(uses).size === uses.length && inSeveralZones <= MOST_MORE_IN_ZONE
  );
}
