// Pods over time: made, put on the node with the fewest pods that has a place, taken away.
import {
  type Batch,
  newWorkload,
  offer,
  podsOn,
  podsOnBranches,
  type SimGroup,
  type SimNode,
  takeOldest,
  takeYoungest,
  type Workload,
} from './cluster-state';
import type { Tally } from './tally';

/** Whose pods: of the system, of the node's group, on branch ENIs, of the whole cluster. */
export type PodOwner = 'system' | 'own' | 'branch' | 'cluster';

export interface PlacementOptions {
  readonly groups: readonly SimGroup[];
  readonly tally: Tally;
  readonly hostNetworkPodsPerNode: number;
  /** A node got pods that have not yet tried for an address. */
  readonly onPlaced: (node: SimNode) => void;
}

export class Placement {
  /** Replicas for the whole cluster. */
  readonly replicas: Workload = newWorkload();
  readonly #options: PlacementOptions;

  constructor(options: PlacementOptions) {
    this.#options = options;
  }

  /** Pods of a workload that are new at `now`. */
  create(workload: Workload, count: number, now: number): void {
    if (count === 0) return;
    addToBatches(workload.unplaced, count, now);
    workload.unplacedCount += count;
    this.#options.tally.leaveUnplaced(workload, count);
  }

  /** Pods of a workload without a node that are no longer wanted. */
  drop(workload: Workload, count: number): void {
    takeYoungest(workload.unplaced, count);
    workload.unplacedCount -= count;
    this.#options.tally.leaveUnplaced(workload, -count);
  }

  /** Places every pod for which a node has a place, in listed order among equals. */
  placeAll(): void {
    for (const group of this.#options.groups) {
      if (group.onBranches.unplacedCount > 0) this.#place(group.onBranches, [group], 'branch');
      if (group.own.unplacedCount > 0) this.#place(group.own, [group], 'own');
    }
    if (this.replicas.unplacedCount > 0) {
      this.#place(this.replicas, this.#options.groups, 'cluster');
    }
  }

  /** Puts pods on a node whatever its places. */
  put(node: SimNode, owner: PodOwner, count: number, since: number): void {
    if (count === 0) return;
    if (owner === 'branch') {
      node.ipamd.branchPods += count;
      node.group.onBranches.bound += count;
      return;
    }
    node[owner] += count;
    if (owner === 'own') node.group.own.bound += count;
    if (owner === 'cluster') this.replicas.bound += count;
    node.ipamd.waiting += count;
    addToBatches(node.waits, count, since);
  }

  /** Takes pods off a node; the node's waiting ones and their end are the caller's. */
  take(node: SimNode, own: number, cluster: number): void {
    node.own -= own;
    node.cluster -= cluster;
    node.group.own.bound -= own;
    this.replicas.bound -= cluster;
  }

  #place(
    workload: Workload,
    groups: readonly SimGroup[],
    owner: Exclude<PodOwner, 'system'>,
  ): void {
    while (workload.unplacedCount > 0) {
      const node = this.#fewestPods(groups, owner === 'branch');
      if (node === undefined) return;
      workload.unplacedCount -= 1;
      this.#options.tally.leaveUnplaced(workload, -1);
      takeOldest(workload.unplaced, 1, (since) => this.put(node, owner, 1, since));
      offer(node);
      this.#options.onPlaced(node);
    }
  }

  #fewestPods(groups: readonly SimGroup[], onBranches: boolean): SimNode | undefined {
    let fewest: SimNode | undefined;
    for (const group of groups) {
      const node = onBranches
        ? group.byPodsForBranches.first(this.#hasBranch)
        : group.byPods.first(this.#hasPlace);
      if (node && (fewest === undefined || podsOn(node) < podsOn(fewest))) fewest = node;
    }
    return fewest;
  }

  readonly #hasPlace = (node: SimNode): boolean =>
    node.phase === 'ready' && podsOn(node) + this.#placesTaken(node) < node.group.maxPods;

  readonly #hasBranch = (node: SimNode): boolean =>
    this.#hasPlace(node) && podsOnBranches(node) < node.ipamd.place.branchLimit;

  /** Places under max pods that no pod can have. */
  #placesTaken(node: SimNode): number {
    switch (node.group.spec.kind) {
      case 'linux':
      case 'windows':
        return this.#options.hostNetworkPodsPerNode;
      case 'auto-mode':
        return 0;
      case 'fargate':
        return Number.POSITIVE_INFINITY;
    }
  }
}

function addToBatches(batches: Batch[], count: number, since: number): void {
  const last = batches[batches.length - 1];
  if (last?.since === since) last.count += count;
  else batches.push({ since, count });
}
