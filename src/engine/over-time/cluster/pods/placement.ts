// Pods over time: made, put on the node with the fewest pods that has a place, taken away.

import type { PodOwner, SimGroup, SimNode } from '@/engine/over-time/cluster/sim-node';
import type { Tally } from '@/engine/over-time/cluster/tally';
import type { WaitForNodes } from './wait-shares';
import { NOT_WAITED, type WaitingBatch, type WaitShare, waitedOn } from './waiting-pods';
import { Workload } from './workload';

export interface PlacementOptions {
  readonly groups: readonly SimGroup[];
  readonly tally: Tally;
  /** A node got pods that have not yet tried for an address. */
  readonly onPlaced: (node: SimNode) => void;
}

export class Placement {
  /** Replicas for the whole cluster. */
  readonly replicas = new Workload();
  readonly #options: PlacementOptions;
  #waitingForNodes: readonly Workload[] = [];

  constructor(options: PlacementOptions) {
    this.#options = options;
  }

  /** Pods of a workload that are new at `now`. */
  create(workload: Workload, count: number, now: number): void {
    if (count === 0) return;
    workload.unplaced.add(count, now, NOT_WAITED, now);
    this.#options.tally.leaveUnplaced(workload, count);
  }

  /** Pods of a workload without a node that are no longer wanted. */
  drop(workload: Workload, count: number, now: number): void {
    const dropped = workload.unplaced.takeYoungest(count, now);
    this.#options.tally.waited(
      dropped.map((batch) => untilNow(workload, batch, now)),
      now,
    );
    this.#options.tally.leaveUnplaced(workload, -count);
  }

  /** Places every pod for which a node has a place, in listed order among equals. */
  placeAll(now: number): void {
    for (const group of this.#options.groups) {
      if (group.onBranches.unplaced.count > 0)
        this.#place(group.onBranches, [group], 'branch', now);
      if (group.own.unplaced.count > 0) this.#place(group.own, [group], 'own', now);
    }
    if (this.replicas.unplaced.count > 0) {
      const takers = this.#options.groups.filter(({ takesReplicas }) => takesReplicas);
      this.#place(this.replicas, takers, 'cluster', now);
    }
  }

  /** Puts pods on a node whatever its places. */
  put(node: SimNode, owner: PodOwner, batch: WaitingBatch, now: number): void {
    if (batch.count === 0) return;
    if (owner === 'cluster') this.replicas.bind(batch.count);
    node.put(owner, batch, now);
  }

  /** The pods of a workload that have no node, with what they have waited for. */
  unplaced(workload: Workload, now: number): readonly WaitingBatch[] {
    return workload.unplaced.batchesAt(now).map((batch) => untilNow(workload, batch, now));
  }

  /** Takes pods off a node; the node's waiting ones and their end are the caller's. */
  take(node: SimNode, own: number, cluster: number): void {
    node.release(own, cluster);
    this.replicas.release(cluster);
  }

  #place(
    workload: Workload,
    groups: readonly SimGroup[],
    owner: Exclude<PodOwner, 'system'>,
    now: number,
  ): void {
    // Pods that were made together and waited for the same stay one batch on their node.
    let last: Omit<WaitingBatch, 'count'> = { since: now, waited: NOT_WAITED };
    let pod: WaitingBatch = { since: now, count: 1, waited: NOT_WAITED };
    while (workload.unplaced.count > 0) {
      const node = this.#fewestPods(groups, owner === 'branch');
      if (node === undefined) return;
      this.#options.tally.leaveUnplaced(workload, -1);
      const { since, waited } = workload.unplaced.takeOne(now);
      if (since !== last.since || waited !== last.waited) {
        last = { since, waited };
        pod = untilNow(workload, { since, count: 1, waited }, now);
      }
      this.put(node, owner, pod, now);
      node.offer();
      this.#options.onPlaced(node);
    }
  }

  /** Of the pods without a node, those that wait for one that is missing; the others for a place. */
  waitForNodes(waits: readonly WaitForNodes[], now: number): void {
    const lines = new Map<Workload, WaitShare[]>();
    for (const { workload, share } of waits) {
      if (workload === undefined) continue;
      const shares = lines.get(workload) ?? [];
      shares.push(share);
      lines.set(workload, shares);
    }
    for (const workload of this.#waitingForNodes) {
      if (!lines.has(workload)) workload.unplaced.waitFor(undefined, now);
    }
    for (const [workload, shares] of lines) workload.unplaced.waitFor(shares, now);
    this.#waitingForNodes = [...lines.keys()];
  }

  #fewestPods(groups: readonly SimGroup[], onBranches: boolean): SimNode | undefined {
    let fewest: SimNode | undefined;
    for (const group of groups) {
      const node = onBranches
        ? group.byPodsForBranches.first(this.#hasBranch)
        : group.byPods.first(this.#hasPlace);
      if (node && (fewest === undefined || node.pods < fewest.pods)) fewest = node;
    }
    return fewest;
  }

  /** A Fargate node is its pod: no other comes to it (R36). */
  readonly #hasPlace = (node: SimNode): boolean =>
    node.phase === 'ready' &&
    !node.ipamd.network.isPod &&
    node.pods < mostAdvertised(node) &&
    node.pods + node.group.hostNetworkPods < node.group.maxPods;

  readonly #hasBranch = (node: SimNode): boolean =>
    this.#hasPlace(node) && node.podsOnBranches < node.ipamd.network.branchLimit;
}

/** A Windows node advertises how many pods it can give an address, and the scheduler counts them (T16). */
function mostAdvertised({ ipamd }: SimNode): number {
  const { keeper, usableEnis, slotsPerEni, unit } = ipamd.policy;
  return keeper === 'resource-controller' ? usableEnis * slotsPerEni * unit : Infinity;
}

/** What it has not waited for a missing node, a pod has waited for a place. */
function untilNow({ waitsFor }: Workload, batch: WaitingBatch, now: number): WaitingBatch {
  const counted = batch.waited === NOT_WAITED ? 0 : batch.waited.reduce((sum, ms) => sum + ms, 0);
  const waited = waitedOn(batch.waited, waitsFor, now - batch.since - counted);
  return { ...batch, waited };
}
