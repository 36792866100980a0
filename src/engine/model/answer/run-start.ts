// What the nodes of a plan hold when all of them have started together on subnets that end.

/** Second 0 of a run, before any event: all nodes of the plan have started together and come to rest. */
export interface RunStart {
  /** Addresses of all subnets that the nodes hold: less than they want where subnets are short. */
  readonly held: number;
  /** Of these, those that no pod has and no ENI has for itself. */
  readonly warm: number;
  /** Nodes hold less than they want, or one is refused anything. */
  readonly isShort: boolean;
  readonly podsRunning: number;
  /** For an address, an ENI, a trunk or a branch ENI that EC2 refuses, or for a node that it refuses. */
  readonly podsWaitingForSubnets: number;
  /** Nodes that EC2 refuses, and those that it gives no first ENI, so that they don't get ready. */
  readonly nodesWaitingForSubnets: number;
  /** In the plan's order. */
  readonly subnets: readonly StartedSubnet[];
  /** In the plan's order. */
  readonly groups: readonly StartedGroup[];
}

/** Terms as in `SubnetUsage`, but that `free` is what is there to be had: never below 0. */
export interface StartedSubnet {
  readonly label: string;
  readonly primaries: number;
  readonly assigned: number;
  readonly warm: number;
  readonly held: number;
  readonly free: number;
  /** What a reservation keeps for prefixes, and none has. */
  readonly keptForPrefixes: number;
  /** Pods that wait for it: for an address, an ENI, a branch ENI, or their node. */
  readonly waiting: number;
}

export interface StartedGroup {
  readonly label: string;
  /** Those that are there, ready or not. */
  readonly nodes: number;
  /** For pods, as the ENIs in `GroupUsage`. */
  readonly enis: number;
  readonly assigned: number;
  readonly warm: number;
  readonly held: number;
  /** All that it is to have, those that are not there too: these hold nothing. Most held first. */
  readonly alike: readonly HoldingNodes[];
  /** Nodes that EC2 refuses to launch, and those that get no first ENI. */
  readonly nodesNotReady: number;
  /** Of the others those that still want what a subnet refuses them, most nodes first. */
  readonly lacking: readonly LackingNodes[];
}

/** Nodes of a group that hold the same. Numbers of one node, but `nodes`. */
export interface HoldingNodes {
  readonly nodes: number;
  /** For pods, as the ENIs in `GroupUsage`. */
  readonly enis: number;
  /** Of these, those that its pods would not need, as in `NodeFootprint`. */
  readonly warmEnis: number;
  readonly assigned: number;
  readonly warm: number;
  readonly held: number;
}

/**
 * What a node lacks: the whole ENI that WARM_ENI_TARGET asks for beyond its pods, a further ENI for pods
 * or an IP target, single addresses or prefixes on its ENIs, the trunk ENI, or branch ENIs.
 */
export type Lack = 'spare-eni' | 'eni' | 'addresses' | 'prefixes' | 'trunk' | 'branch-enis';

/** Ready nodes of a group that lack the same and hold the same. Numbers of one node, but `nodes`. */
export interface LackingNodes {
  readonly nodes: number;
  readonly lack: Lack;
  /** Label of the subnet that refuses it. */
  readonly subnet: string;
  /** Addresses that the refused request takes at once, that of a new ENI itself too. */
  readonly atOnce: number;
  /** From one request to the next. */
  readonly everySeconds: number;
  /** Pods without an address, or without their branch ENI. */
  readonly waiting: number;
  /** With an address. */
  readonly pods: number;
  readonly warm: number;
  readonly held: number;
  readonly enis: number;
  /** The same if nothing were refused. */
  readonly wanted: { readonly warm: number; readonly held: number; readonly enis: number };
}
