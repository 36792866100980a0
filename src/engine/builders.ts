// Plain parts of a plan, for examples, tests and whoever uses the engine without the page: AWS's
// defaults, with what is to be different.
import {
  AWS_QUOTAS,
  type ClusterPlan,
  type InstanceLimits,
  NO_ENDS,
  NO_EXTRAS,
  type NodeGroup,
  SHIPPED_NETWORKING,
  SHIPPED_SETTINGS,
  type Subnet,
  type ZoneId,
} from './model';

/** A subnet for nodes and their pods, named like its zone. `prefixLength` is 16 to 28. */
export function plainSubnet(
  zone: ZoneId,
  prefixLength: number,
  changed: Partial<Subnet> = {},
): Subnet {
  return {
    label: zone,
    zone,
    prefixLength,
    cidr: undefined,
    usedByOthers: 0,
    use: 'nodes',
    prefixReservation: 0,
    reservedEnds: NO_ENDS,
    prefixRange: undefined,
    explicitReservation: 0,
    hostLocal: undefined,
    live: undefined,
    ...changed,
  };
}

/** Limits of a type on the default network card; the rest as most Nitro types have it. */
export type PlainLimits = Pick<InstanceLimits, 'maxEnis' | 'ipv4PerEni'> & Partial<InstanceLimits>;

/** A managed group of Linux nodes in zone a, named like its type; 1 node without pods unless told. */
export function plainGroup(
  instanceType: string,
  limits: PlainLimits,
  changed: Partial<NodeGroup> = {},
): NodeGroup {
  return {
    label: instanceType,
    kind: 'linux',
    instanceType,
    limits: {
      prefixCapable: true,
      vcpus: 2,
      networkCards: [limits.maxEnis],
      branchEnis: 0,
      ...limits,
    },
    nodes: 1,
    podsPerNode: 0,
    ...NO_EXTRAS,
    ownSettings: undefined,
    maxPods: { kind: 'formula', managedCap: true },
    takesClusterPods: true,
    ipv4PrefixSize: 'auto',
    zones: ['a'],
    ...changed,
  };
}

/** A cluster with AWS's settings; two pods on each node use its address, aws-node and kube-proxy. */
export function plainPlan(
  parts: Pick<ClusterPlan, 'subnets' | 'groups'> & Partial<ClusterPlan>,
): ClusterPlan {
  return {
    settings: SHIPPED_SETTINGS,
    networking: SHIPPED_NETWORKING,
    consumers: [],
    hostNetworkPodsPerNode: 2,
    systemPodsPerNode: 0,
    daemonPods: [],
    clusterPods: 0,
    quotas: AWS_QUOTAS,
    ...parts,
  };
}
