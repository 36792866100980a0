// Pods that a group's nodes are to have.
import type { ClusterPlan, NodeGroup } from '@/engine/model';
import { arePodsNodes } from './fargate-pods';

/** A Fargate pod is its own node. */
export function ownPodsOf(spec: NodeGroup): number {
  return arePodsNodes(spec) ? 0 : spec.nodes * spec.podsPerNode;
}

/** Pods with security groups of their own, where the cluster lets them have branch ENIs. */
export function branchPodsOf(
  { networking }: Pick<ClusterPlan, 'networking'>,
  spec: NodeGroup,
): number {
  return networking.podEni && spec.kind === 'linux' ? spec.nodes * spec.branchPodsPerNode : 0;
}
