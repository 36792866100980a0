// Nodes that a group is to have and that are not there: EC2 refuses their launch or their first ENI, or
// they can have no ENI for pods.

import type { ZoneId } from '@/engine/model';
import { type Waited, waitedOn } from '@/engine/over-time/cluster/pods/waiting-pods';
import type { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';
import type { Asker } from '@/engine/over-time/subnet/subnet-supply';

/** Whether something goes on only once the node has settled. */
export interface AwaitedNode {
  readonly isAwaited: boolean;
}

/** A launch that found no address. */
export interface RefusedLaunch<Node> {
  /** When the node was first wanted. */
  readonly since: number;
  /** As that of the node is to be. */
  readonly onSettled: ((node: Node) => void) | undefined;
  /** What a Fargate pod has waited for since then, until it was refused last. */
  readonly waited: Waited;
}

/** Launches for a zone that were refused together, and are tried again together. */
export interface RefusedBatch<Node> {
  readonly zone: ZoneId;
  /** What had no address; `undefined`: no zone of the group is left. */
  readonly refusedBy: SubnetSpace | undefined;
  readonly refusedAt: number;
  readonly retryAt: number;
  launches: RefusedLaunch<Node>[];
}

/** A node that EC2 launched and that is not ready (R25). */
export interface NodeNotReady {
  readonly since: number;
  /** Pods without a node that could come to it. */
  readonly places: number;
  /** What refuses its first ENI; `undefined`: it can have none. */
  readonly refusedBy: SubnetSpace | undefined;
}

export class MissingNodes<Node extends AwaitedNode> implements Asker {
  readonly #batches: RefusedBatch<Node>[] = [];
  readonly #launches = new Map<SubnetSpace | undefined, number>();
  readonly #notReady = new Map<Node, NodeNotReady>();
  readonly #places = new Map<SubnetSpace | undefined, number>();
  #launchesInAll = 0;

  /** Launches that were refused. */
  get launches(): number {
    return this.#launchesInAll;
  }

  /** For those that EC2 refused. */
  get isAsking(): boolean {
    return this.#launchesInAll > 0;
  }

  get isAny(): boolean {
    return this.#launchesInAll > 0 || this.#notReady.size > 0;
  }

  /** Refused launches, by what had no address. */
  get launchesBySubnet(): ReadonlyMap<SubnetSpace | undefined, number> {
    return this.#launches;
  }

  /** Places on nodes that are not ready, by what refuses their first ENI. */
  get placesBySubnet(): ReadonlyMap<SubnetSpace | undefined, number> {
    return this.#places;
  }

  /** With what each has waited for until now. */
  refusedLaunchesAt(now: number): readonly RefusedLaunch<Node>[] {
    return this.#batches.flatMap((batch) => waitedSince(batch, batch.launches, now));
  }

  /**
   * What refuses each node that something waits for, wanted before a time; none of those that have no zone
   * left, or can have no ENI.
   */
  awaitedSince(before: number): readonly SubnetSpace[] {
    const launches = this.#batches.flatMap(({ launches, refusedBy }) =>
      launches.map(({ since, onSettled }) => ({
        since,
        refusedBy,
        isAwaited: onSettled !== undefined,
      })),
    );
    const notReady = [...this.#notReady].map(([{ isAwaited }, wait]) => ({ ...wait, isAwaited }));
    return [...launches, ...notReady].flatMap(({ since, refusedBy, isAwaited }) =>
      isAwaited && refusedBy && since < before ? [refusedBy] : [],
    );
  }

  get notReady(): ReadonlyMap<Node, NodeNotReady> {
    return this.#notReady;
  }

  /** Returns the batch where it is new: it is to be tried again at its time. */
  refuse(batch: RefusedBatch<Node>): RefusedBatch<Node> | undefined {
    this.#count(batch.refusedBy, batch.launches.length);
    const last = this.#batches.at(-1);
    const isSame =
      last?.retryAt === batch.retryAt &&
      last.zone === batch.zone &&
      last.refusedBy === batch.refusedBy;
    if (isSame) {
      for (const launch of batch.launches) last.launches.push(launch);
      return undefined;
    }
    this.#batches.push(batch);
    return batch;
  }

  /** The batch is tried again. Returns the launches that are still wanted. */
  retry(batch: RefusedBatch<Node>, now: number): readonly RefusedLaunch<Node>[] {
    const { launches, refusedBy } = batch;
    const index = this.#batches.indexOf(batch);
    if (index >= 0) this.#batches.splice(index, 1);
    batch.launches = [];
    this.#count(refusedBy, -launches.length);
    return waitedSince(batch, launches, now);
  }

  /** So many launches are no longer wanted, the youngest first; nobody who waits for one loses it. */
  withdraw(count: number, now: number): readonly RefusedLaunch<Node>[] {
    const withdrawn: RefusedLaunch<Node>[] = [];
    for (const batch of this.#batches.toReversed()) {
      const kept: RefusedLaunch<Node>[] = [];
      const dropped: RefusedLaunch<Node>[] = [];
      for (const launch of batch.launches.toReversed()) {
        const isWanted =
          launch.onSettled !== undefined || withdrawn.length + dropped.length === count;
        (isWanted ? kept : dropped).push(launch);
      }
      for (const launch of waitedSince(batch, dropped, now)) withdrawn.push(launch);
      this.#count(batch.refusedBy, kept.length - batch.launches.length);
      batch.launches = kept.reverse();
    }
    return withdrawn;
  }

  waitForEni(node: Node, wait: NodeNotReady): void {
    if (this.#notReady.has(node)) return;
    this.#notReady.set(node, wait);
    this.#places.set(wait.refusedBy, (this.#places.get(wait.refusedBy) ?? 0) + wait.places);
  }

  /** It is ready, or is no longer wanted. Returns how it waited, if it did. */
  waitNoMore(node: Node): NodeNotReady | undefined {
    const wait = this.#notReady.get(node);
    if (wait === undefined) return undefined;
    this.#notReady.delete(node);
    const places = (this.#places.get(wait.refusedBy) ?? 0) - wait.places;
    if (places === 0) this.#places.delete(wait.refusedBy);
    else this.#places.set(wait.refusedBy, places);
    return wait;
  }

  #count(refusedBy: SubnetSpace | undefined, launches: number): void {
    const left = (this.#launches.get(refusedBy) ?? 0) + launches;
    if (left === 0) this.#launches.delete(refusedBy);
    else this.#launches.set(refusedBy, left);
    this.#launchesInAll += launches;
  }
}

/** Launches of a batch, with what they have waited for since it was refused. */
function waitedSince<Node>(
  { refusedBy, refusedAt }: RefusedBatch<Node>,
  launches: readonly RefusedLaunch<Node>[],
  now: number,
): readonly RefusedLaunch<Node>[] {
  const reason = refusedBy ? 'subnet-short' : 'no-place';
  return launches.map((launch) => ({
    ...launch,
    waited: waitedOn(launch.waited, reason, now - refusedAt),
  }));
}
