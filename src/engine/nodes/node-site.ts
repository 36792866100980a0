/** Where a node lies, as far as it decides what the node is. */
export interface NodeSite {
  /** The node's own subnet is excluded for pods. */
  readonly isExcludedForPods: boolean;
  /** The zone has subnets for pods alone. */
  readonly hasPodSubnet: boolean;
  /** Multus subnets of the zone, in listed order: does a host-local range give out addresses? */
  readonly multus: readonly { readonly isHostLocal: boolean }[];
}
