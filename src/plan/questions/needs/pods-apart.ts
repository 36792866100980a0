import type { ClusterPlan } from '@/engine';

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
