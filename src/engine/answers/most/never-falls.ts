import { type ClusterPlan, isForNodes } from '@/engine/model';

/**
 * Whether one node more never makes a plan hold less in any of its subnets: there are no replicas, of
 * which it would take some from other nodes, and a zone has one subnet of each use. Then whether so many
 * nodes fit can be bisected; otherwise each count has to be tried.
 */
export function neverFalls({
  clusterPods,
  subnets,
}: Pick<ClusterPlan, 'clusterPods' | 'subnets'>): boolean {
  const uses = subnets.map(
    (subnet) => `${isForNodes(subnet) ? 'nodes' : subnet.use} ${subnet.zone}`,
  );
  return clusterPods === 0 && new Set(uses).size === uses.length;
}
