// What an import yields, as it is shown: groups instead of nodes, counts instead of pods.
import type {
  Facts,
  NodeKind,
  NodeRange,
  ReservationFact,
  SettingEvidence,
  SubnetFact,
} from '@/import/facts/facts';
import type { Refusal } from '@/import/facts/import-warning';

/** `inUse`: usable addresses of the range that are not free. */
export interface ImportedSubnet extends SubnetFact {
  readonly inUse?: number | undefined;
}

/** Nodes that are alike. */
export interface ImportedGroup {
  readonly name?: string | undefined;
  /** null: not known. Fargate has none, and none stands where `types` does. */
  readonly type?: string | null | undefined;
  readonly types?: readonly string[] | undefined;
  readonly kind?: NodeKind | undefined;
  /** null: not known. */
  readonly count: number | null;
  readonly zones?: Readonly<Record<string, number>> | undefined;
  readonly zonesAllowed?: readonly string[] | undefined;
  readonly range?: NodeRange | undefined;
  readonly atMost?: number | undefined;
  readonly maxPods?: number | undefined;
  readonly maxPodsSetBy?: string | undefined;
  readonly subnets?: readonly string[] | undefined;
  /** A number that the text states. */
  readonly podsPerNode?: number | undefined;
  /** Pods that hold an address of their node's pool, over the nodes of the group. */
  readonly pods?:
    | { readonly total: number; readonly min: number; readonly max: number }
    | undefined;
  /** The same without replicas of add-ons, which a plan counts for the whole cluster. */
  readonly podsBesideReplicas?:
    | { readonly total: number; readonly min: number; readonly max: number }
    | undefined;
  /** The most on a node. */
  readonly hostNetworkPods?: number | undefined;
}

export interface NodePods {
  readonly node: string;
  readonly pods: number;
  readonly hostNetworkPods: number;
}

export interface ObservedNode {
  readonly instance: string;
  readonly enis: number;
  readonly secondaryAddresses: number;
  readonly prefixes: number;
  readonly trunk?: number | undefined;
  /** All addresses that the node takes from its subnets, the first of each ENI included. */
  readonly held: number;
}

export interface ImportedReservation extends ReservationFact {
  readonly blocks?: number | undefined;
  readonly addresses?: number | undefined;
}

/** A value as text, null where it is known to be unset, or why it is probably so. */
export type ImportedSetting = string | null | SettingEvidence;

/** What can't be known from the text. */
export type UnknownPart =
  | 'how-many-nodes-run-now'
  | 'instance-types'
  | 'max-pods'
  | 'names'
  | 'nodes'
  | 'pods'
  | 'pods-per-node'
  | 'range-and-free-addresses-of-the-subnet'
  | 'range-and-size-of-each-subnet'
  | 'ranges-of-the-pod-subnets'
  | 'ranges-of-the-subnets'
  | 'settings'
  | 'subnet-ranges'
  | 'subnets'
  | 'types'
  | 'whether-each-instance-is-a-node-of-one-cluster'
  | 'zones';

/** What is shown as it was read. */
type ShownFacts = Pick<
  Facts,
  | 'formats'
  | 'cniVersion'
  | 'nodeCount'
  | 'consumers'
  | 'podSubnets'
  | 'subnetIds'
  | 'types'
  | 'upgrade'
  | 'cluster'
  | 'warnings'
>;

export interface Imported extends ShownFacts {
  readonly subnets: readonly ImportedSubnet[];
  readonly nodes: readonly ImportedGroup[];
  /** Groups with a number that may mean another: not among `nodes` until somebody says so. */
  readonly doubtful: readonly ImportedGroup[];
  readonly podsPerNode: readonly NodePods[];
  readonly podsTotal: number | undefined;
  readonly pendingPods: number | undefined;
  /** Pods with an ENI of their own, by their node. */
  readonly branchPods: Readonly<Record<string, number>>;
  /** Pods of add-ons, by the names of their workloads. */
  readonly addons: Readonly<Record<string, number>>;
  /** Replicas of add-ons on nodes that are known, by the names of their workloads. */
  readonly replicas: Readonly<Record<string, number>>;
  readonly settings: Readonly<Record<string, ImportedSetting>>;
  readonly observed: readonly ObservedNode[];
  readonly branchEnis: number | undefined;
  /** Addresses that network interfaces hold, by their subnets; of the cluster's nodes alone. */
  readonly heldInSubnet: Readonly<Record<string, number>>;
  readonly heldByCluster: Readonly<Record<string, number>>;
  readonly reservations: readonly ImportedReservation[];
  readonly hostNetworkPods: number | undefined;
  readonly systemPods: number | undefined;
  readonly unknown: readonly UnknownPart[];
  /** Nothing was taken, for this reason. */
  readonly refuse: Refusal | undefined;
  /** Parts of the text that were not taken. */
  readonly refusals: readonly Refusal[];
}
