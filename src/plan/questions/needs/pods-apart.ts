import type { ClusterPlan, SubnetUse } from '@/engine';

/**
 * Whether no pod has its address in the subnets of nodes: under custom networking, where all nodes are Linux
 * nodes with IPv4 pods.
 */
export function arePodsApart({
  networking,
  groups,
}: Pick<ClusterPlan, 'networking' | 'groups'>): boolean {
  return (
    networking.customNetworking &&
    networking.ipFamily === 'ipv4' &&
    groups.every(({ kind }) => kind === 'linux')
  );
}

/** What a subnet is for, as it is told: without pods apart those of nodes are for pods too. */
export function toldUse(
  use: SubnetUse,
  cluster: Pick<ClusterPlan, 'networking' | 'groups'>,
): SubnetUse | 'nodes-alone' {
  return use === 'nodes' && arePodsApart(cluster) ? 'nodes-alone' : use;
}
