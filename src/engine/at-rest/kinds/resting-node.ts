// A node at rest: what it takes, and from which kind of subnet.
import type { NodeAtRest, NodeDesign, NodeFootprint } from '@/engine/model';
import type { SubnetShare } from './subnet-share';

export interface RestingNode {
  readonly design: NodeDesign;
  /** Pods that want an address from the node's pool. */
  readonly pods: number;
  readonly atRest: NodeAtRest;
  readonly footprint: NodeFootprint;
  /** In the node's subnet, and in the one of its pods' ENIs where that is another. */
  readonly inNodeSubnet: SubnetShare;
  readonly inPodSubnet: SubnetShare | undefined;
  /** ENIs beyond the primary that may lie in any discovered subnet; then not in the two above. */
  readonly furtherEnis: readonly SubnetShare[];
  /** In each of the node's Multus subnets, in their order. */
  readonly inMultusSubnets: readonly SubnetShare[];
}
