// The parts of a cluster while it runs.
import type { NodeGroup, Subnet, ZoneId } from '@/engine/model';
import type { IpamdNode } from '@/engine/over-time/node/ipamd-node';
import type { NodeSetup } from '@/engine/over-time/node-policy';
import type { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';
import type { MissingNodes } from './missing-nodes';
import type { NodesByPods } from './nodes-by-pods';
import { WaitingPods } from './waiting-pods';

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
}

/** A group's own pods, those of them on branch ENIs, or the replicas for the whole cluster. */
export interface Workload {
  /** What those without a node wait for. */
  readonly waitsFor: 'no-place' | 'branch-eni';
  /** Pods that are bound to a node and not ending. */
  bound: number;
  /** Pods without a node. */
  readonly unplaced: WaitingPods;
}

export interface SimGroup {
  readonly spec: NodeGroup;
  readonly maxPods: number;
  zones: readonly ZoneId[];
  /** Nodes that it is to have when nothing replaces them. */
  desired: number;
  /** In no order; a node knows its place. */
  readonly nodes: SimNode[];
  /** Those that are wanted and not there. */
  readonly missing: MissingNodes<SimNode>;
  readonly byPods: NodesByPods<SimNode>;
  /** The same for pods on branch ENIs. */
  readonly byPodsForBranches: NodesByPods<SimNode>;
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
  /** Pods on the node without an address, and those without a branch ENI. */
  readonly waits: WaitingPods;
  readonly branchWaits: WaitingPods;
  /** Time of the check that is queued, or `NO_CHECK`. */
  nextCheck: number;
  /** A check happens at this time plus a multiple of 5 s. */
  checkPhase: number;
  isLandQueued: boolean;
  /** Something changed at this time: sums, checks and retries are still to follow. */
  isTouched: boolean;
}

/** Pods on a node that take a place under max pods, hostNetwork pods aside. */
export function podsOn(node: SimNode): number {
  return node.system + node.own + node.cluster + node.ending + podsOnBranches(node);
}

/** Those that end among them. */
export function podsOnBranches({ ipamd }: SimNode): number {
  if (ipamd.place.branchLimit === 0) return 0;
  return Math.max(ipamd.branchPods, ipamd.runningOnBranches);
}

/** Nodes without branch ENIs share a line that nobody comes to. */
const NO_BRANCHES = new WaitingPods();

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
    waits: new WaitingPods(),
    branchWaits: ipamd.place.branchLimit > 0 ? new WaitingPods() : NO_BRANCHES,
    nextCheck: NO_CHECK,
    checkPhase: 0,
    isLandQueued: false,
    isTouched: false,
  };
}

export function newWorkload(waitsFor: Workload['waitsFor'] = 'no-place'): Workload {
  return { waitsFor, bound: 0, unplaced: new WaitingPods() };
}

/** To be called whenever a node's number of pods has changed, or it has become ready. */
export function offer(node: SimNode): void {
  node.group.byPods.offer(node);
  if (node.ipamd.place.branchLimit > 0) node.group.byPodsForBranches.offer(node);
}
