// The parts of a cluster while it runs.
import type { NodeGroup, Subnet, ZoneId } from '@/engine/model';
import type { IpamdNode } from './ipamd-node';
import type { NodeSetup } from './node-policy';
import type { NodesByPods } from './nodes-by-pods';
import type { SubnetSpace } from './subnet-space';

export interface SimSubnet {
  readonly label: string;
  readonly zone: ZoneId;
  readonly spec: Subnet;
  readonly space: SubnetSpace;
  /** Free addresses before any node came, those in reservations too. */
  readonly freeWithoutNodes: number;
  nodes: number;
  /** Max pods of the nodes that are booting. */
  inFlight: number;
  lowestFree: number;
  lowestFreeAt: number;
  /** Growth and launches that EC2 refused for want of addresses or blocks; `undefined`: none. */
  refused: Refusals | undefined;
}

export interface Refusals {
  readonly firstAt: number;
  lastAt: number;
  /** Refused calls that ipamd makes again at every check. */
  count: number;
  /** Most addresses that were free when EC2 refused: too few for what was asked. */
  free: number;
  /** Addresses were free, a /28 was not. */
  readonly forBlocks: boolean;
}

/** Pods that were made at the same time. */
export interface Batch {
  readonly since: number;
  count: number;
}

/** A group's own pods, those of them on branch ENIs, or the replicas for the whole cluster. */
export interface Workload {
  /** What those without a node wait for. */
  readonly waitsFor: 'no-place' | 'branch-eni';
  /** Pods that are bound to a node and not ending. */
  bound: number;
  /** Pods without a node, oldest first. */
  readonly unplaced: Batch[];
  unplacedCount: number;
}

export interface SimGroup {
  readonly spec: NodeGroup;
  readonly maxPods: number;
  zones: readonly ZoneId[];
  /** Nodes that it is to have when nothing replaces them. */
  desired: number;
  /** In no order; a node knows its place. */
  readonly nodes: SimNode[];
  /** Launches that found no address and are to be tried again. */
  refused: number;
  readonly byPods: NodesByPods;
  /** The same for pods on branch ENIs. */
  readonly byPodsForBranches: NodesByPods;
  /** What nodes of the group are like in each subnet, as far as it was asked. */
  setups: {
    readonly subnet: SimSubnet;
    readonly podSubnet: SimSubnet | undefined;
    readonly setup: NodeSetup;
  }[];
  readonly own: Workload;
  /** Pods on branch ENIs. */
  readonly onBranches: Workload;
}

/** After anything; a small whole number takes less room than infinity. */
export const NO_CHECK = 2 ** 30;

/** A cordoned node takes no more pods; a leaving one is drained. */
export type NodePhase = 'booting' | 'ready' | 'cordoned' | 'leaving' | 'gone';

export interface SimNode {
  readonly index: number;
  /** Its place in the group's list. */
  place: number;
  readonly group: SimGroup;
  readonly subnet: SimSubnet;
  readonly ipamd: IpamdNode;
  phase: NodePhase;
  /** Called once: when the node is ready or, where it ends before, then. */
  onSettled: ((node: SimNode) => void) | undefined;
  /** Pods by owner, and those that end. hostNetwork pods are not among them. */
  system: number;
  own: number;
  cluster: number;
  ending: number;
  /** Pods on the node without an address, oldest first. */
  readonly waits: Batch[];
  /** Time of the check that is queued, or `NO_CHECK`. */
  nextCheck: number;
  /** A check happens at this time plus a multiple of 5 s. */
  checkPhase: number;
  isLandQueued: boolean;
  /** Something changed at this time: sums, checks and retries are still to follow. */
  isTouched: boolean;
  /** Pods without an address, and why, as the sums contain them. */
  countedWaiting: number;
  countedReason: WaitReason;
  /** Pods without a branch ENI, as the sum contains them. */
  countedBranches: number;
}

/** Why a pod waits: for a place on a node, or for an address. */
export const WAIT_REASONS = [
  'no-place',
  'growing',
  'cooldown',
  'subnet-short',
  'address-supply',
  'branch-eni',
] as const;
export type WaitReason = (typeof WAIT_REASONS)[number];

/** Pods on a node that take a place under max pods, hostNetwork pods aside. */
export function podsOn(node: SimNode): number {
  return node.system + node.own + node.cluster + node.ending + podsOnBranches(node);
}

/** Those that end among them. */
export function podsOnBranches({ ipamd }: SimNode): number {
  return Math.max(ipamd.branchPods, ipamd.runningOnBranches);
}

/** Why the pods without an address on a node wait. */
export function waitReason({ ipamd }: SimNode): WaitReason {
  // A Fargate pod that has not started boots.
  if (ipamd.waiting === 0 || ipamd.place.isPod) return 'growing';
  if (ipamd.cooling > 0) return 'cooldown';
  if (ipamd.lastGrowth === 'short' || ipamd.lastGrowth === 'paused') return 'subnet-short';
  const hasFree = ipamd.pool > ipamd.assigned;
  return !hasFree && ipamd.isSettled() ? 'address-supply' : 'growing';
}

export function newNode(
  index: number,
  group: SimGroup,
  subnet: SimSubnet,
  ipamd: IpamdNode,
): SimNode {
  return {
    index,
    place: -1,
    group,
    subnet,
    ipamd,
    phase: 'booting',
    onSettled: undefined,
    system: 0,
    own: 0,
    cluster: 0,
    ending: 0,
    waits: [],
    nextCheck: NO_CHECK,
    checkPhase: 0,
    isLandQueued: false,
    isTouched: false,
    countedWaiting: 0,
    countedReason: 'growing',
    countedBranches: 0,
  };
}

export function newWorkload(waitsFor: Workload['waitsFor'] = 'no-place'): Workload {
  return { waitsFor, bound: 0, unplaced: [], unplacedCount: 0 };
}

/** To be called whenever a node's number of pods has changed, or it has become ready. */
export function offer(node: SimNode): void {
  node.group.byPods.offer(node);
  if (node.ipamd.place.branchLimit > 0) node.group.byPodsForBranches.offer(node);
}

/** Takes `count` pods out of batches, the oldest first; tells each batch that is touched. */
export function takeOldest(
  batches: Batch[],
  count: number,
  tell: (since: number, count: number) => void,
): void {
  let left = count;
  while (left > 0) {
    const batch = batches[0];
    if (batch === undefined) throw new Error('more pods taken than there are');
    const taken = Math.min(left, batch.count);
    tell(batch.since, taken);
    batch.count -= taken;
    left -= taken;
    if (batch.count === 0) dropFirst(batches);
  }
}

/** An empty list that was shortened by one keeps its room; one whose length is set does not. */
function dropFirst(batches: Batch[]): void {
  if (batches.length === 1) batches.length = 0;
  else batches.shift();
}

/** Takes `count` pods out of batches, the youngest first. */
export function takeYoungest(batches: Batch[], count: number): void {
  let left = count;
  while (left > 0) {
    const batch = batches[batches.length - 1];
    if (batch === undefined) throw new Error('more pods taken than there are');
    const taken = Math.min(left, batch.count);
    batch.count -= taken;
    left -= taken;
    if (batch.count === 0) batches.pop();
  }
}
