// What pasted texts say, before it becomes a plan. A field that is absent is not known.
import type { ImportWarning } from './import-warning';

export type SubnetRole = 'elb' | 'internal-elb' | 'public';

/** A subnet; `available` are the addresses that are free now, `size` the length of its range. */
export interface SubnetFact {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly zone?: string | undefined;
  readonly zoneId?: string | undefined;
  readonly cidr?: string | undefined;
  readonly size?: number | undefined;
  readonly available?: number | undefined;
  readonly role?: SubnetRole | undefined;
}

/** Nodes that are no plain Linux nodes of EC2. */
export type NodeKind = 'fargate' | 'auto-mode' | 'hybrid' | 'windows';

/** One node that runs. Its names and addresses join it with pods and instances, and go no further. */
export interface NodeFact {
  readonly name?: string | undefined;
  readonly address?: string | undefined;
  readonly instance?: string | undefined;
  readonly type?: string | undefined;
  readonly zone?: string | undefined;
  readonly zoneId?: string | undefined;
  /** Its managed node group or node pool. */
  readonly group?: string | undefined;
  readonly maxPods?: number | undefined;
  readonly kind?: NodeKind | undefined;
  /** The id of its subnet. */
  readonly subnet?: string | undefined;
  /** Branch ENIs that it offers. */
  readonly branchEnis?: number | undefined;
}

export interface NodeRange {
  readonly min?: number | undefined;
  readonly desired?: number | undefined;
  readonly max?: number | undefined;
}

/** Nodes of one kind as a file states them, not one by one. `count` null: the file can't say. */
export interface GroupFact {
  readonly name?: string | undefined;
  /** Empty: not known; several: nodes may be of any. */
  readonly types: readonly string[];
  readonly count: number | null;
  readonly range?: NodeRange | undefined;
  readonly zonesAllowed?: readonly string[] | undefined;
  readonly maxPods?: number | undefined;
  readonly maxPodsSetBy?: string | undefined;
  readonly podsPerNode?: number | undefined;
  readonly kind?: NodeKind | undefined;
  /** Ids of the subnets that its nodes may be in. */
  readonly subnets?: readonly string[] | undefined;
  /** The name of its EC2NodeClass. */
  readonly nodeClass?: string | undefined;
  /** A number of it may mean another: `1.200`. */
  readonly isDoubtful?: boolean | undefined;
  /** At most so many nodes, where only a limit is known. */
  readonly atMost?: number | undefined;
}

/** What a pod takes an address from. */
export type PodNetwork = 'host' | 'pool' | 'branch';

export interface PodFact {
  /** Namespace and name, to count it once. */
  readonly key?: string | undefined;
  readonly node?: string | undefined;
  readonly network: PodNetwork;
  /** Ended pods hold no address; those that wait have no node. */
  readonly state: 'holds' | 'ended' | 'waiting';
  /** The add-on that it belongs to, under the name of its workload. */
  readonly addon?: string | undefined;
}

/** Who owns an ENI. Nodes: `node` is its first, `cni` those that ipamd added. */
export type InterfaceRole =
  | 'node'
  | 'cni'
  | 'trunk'
  | 'branch'
  | 'leaked'
  | 'control-plane'
  | 'alb'
  | 'nlb'
  | 'clb'
  | 'nat-gateway'
  | 'interface-endpoint'
  | 'rds'
  | 'elasticache'
  | 'efs'
  | 'lambda'
  | 'other';

export interface InterfaceFact {
  readonly id?: string | undefined;
  readonly subnet?: string | undefined;
  readonly instance?: string | undefined;
  readonly role: InterfaceRole;
  /** What the owner is called, to count a load balancer over several subnets once. */
  readonly owner?: string | undefined;
  /** Single addresses, the first included. */
  readonly addresses: number;
  /** Blocks of 16. */
  readonly prefixes: number;
  /** The first ENI of a node was told by its number of addresses alone. */
  readonly isGuessed?: boolean | undefined;
}

/** Why a setting is probably so. */
export type SettingEvidence =
  | { readonly code: 'POD_ENI_CAPACITY' }
  | { readonly code: 'TRUNK_ENI' }
  | { readonly code: 'ENI_CONFIGS' }
  /** On so many nodes of so many. */
  | { readonly code: 'SOME_NODES'; readonly on: number; readonly of: number }
  | { readonly code: 'MODES_DIFFER'; readonly on: number; readonly off: number };

/** How much a source of settings is worth where two differ: the higher counts. */
export type SettingRank = 'addon' | 'lines' | 'complete';

export interface SettingFact {
  readonly name: string;
  /** As text; null: known to be unset. */
  readonly value: string | null;
  readonly rank: SettingRank;
}

export interface ReservationFact {
  readonly subnet?: string | undefined;
  readonly type: 'prefix' | 'explicit';
  readonly cidr: string;
}

export interface ConsumerFact {
  readonly kind: Exclude<InterfaceRole, 'node' | 'cni' | 'trunk' | 'branch' | 'leaked'>;
  readonly count?: number | undefined;
  readonly addresses?: number | undefined;
  readonly subnets?: readonly string[] | undefined;
}

export interface PodSubnetFact {
  readonly id?: string | undefined;
  readonly zone?: string | undefined;
}

export interface UpgradeFact {
  readonly maxUnavailable?: number | undefined;
  readonly maxUnavailablePercentage?: number | undefined;
  readonly strategy?: string | undefined;
  readonly budget?: string | undefined;
}

export interface ClusterFact {
  readonly ipFamily?: string | undefined;
  readonly autoMode?: boolean | undefined;
  readonly subnets?: readonly string[] | undefined;
}

export interface NodeClassFact {
  readonly name: string;
  readonly kind: 'EC2NodeClass' | 'NodeClass';
  readonly maxPods?: number | undefined;
}

/** What AWS's workbook says of every group. */
export interface SheetFact {
  readonly hostNetworkPods?: number | undefined;
  readonly systemPods?: number | undefined;
}

export interface Facts {
  /** What was recognised, each once. */
  readonly formats: readonly string[];
  readonly subnets: readonly SubnetFact[];
  readonly nodes: readonly NodeFact[];
  readonly groups: readonly GroupFact[];
  readonly pods: readonly PodFact[];
  readonly interfaces: readonly InterfaceFact[];
  readonly settings: readonly SettingFact[];
  readonly evidence: readonly (SettingEvidence & { readonly name: string })[];
  readonly reservations: readonly ReservationFact[];
  readonly consumers: readonly ConsumerFact[];
  readonly podSubnets: readonly PodSubnetFact[];
  /** Subnets that are known by their ids alone. */
  readonly subnetIds: readonly SubnetFact[];
  readonly nodeClasses: readonly NodeClassFact[];
  /** Types without counts. */
  readonly types: readonly string[];
  readonly upgrade: UpgradeFact | undefined;
  readonly cluster: ClusterFact | undefined;
  readonly sheet: SheetFact | undefined;
  readonly cniVersion: string | undefined;
  readonly nodeCount: number | undefined;
  readonly warnings: readonly ImportWarning[];
}

/** What one block says. */
export type FactsPart = Partial<Facts>;

export const NO_FACTS: Facts = {
  formats: [],
  subnets: [],
  nodes: [],
  groups: [],
  pods: [],
  interfaces: [],
  settings: [],
  evidence: [],
  reservations: [],
  consumers: [],
  podSubnets: [],
  subnetIds: [],
  nodeClasses: [],
  types: [],
  upgrade: undefined,
  cluster: undefined,
  sheet: undefined,
  cniVersion: undefined,
  nodeCount: undefined,
  warnings: [],
};
