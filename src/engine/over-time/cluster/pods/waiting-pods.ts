// Pods that wait in a line, the oldest first, with what each has waited for until now.
import type { SubnetSupply } from '@/engine/over-time/subnet/subnet-supply';

/**
 * Why a pod waits: for a place on a node, or for an address. `address-supply`: the ENIs of the type are
 * full; `pool-frozen`: they are not, and MINIMUM_IP_TARGET alone stops the pool; `cordoned`: the node
 * gets nothing any more (T6); `not-ready`: its node can have no ENI for pods (R25).
 */
export const WAIT_REASONS = [
  'no-place',
  'growing',
  'cooldown',
  'subnet-short',
  'address-supply',
  'pool-frozen',
  'cordoned',
  'branch-eni',
  'not-ready',
] as const;
export type WaitReason = (typeof WAIT_REASONS)[number];

/** Values for each of WAIT_REASONS, given in their order. */
export function byReason<T>(values: readonly T[]): Record<WaitReason, T> {
  const entries = WAIT_REASONS.map((reason, index) => [reason, values[index] as T] as const);
  return Object.fromEntries(entries) as Record<WaitReason, T>;
}

/** Milliseconds for each of WAIT_REASONS, in their order. */
export type Waited = readonly number[];

export const NOT_WAITED: Waited = WAIT_REASONS.map(() => 0);

/** So many pods of a line, from the oldest on, that wait for the same. */
export interface WaitShare {
  readonly reason: WaitReason;
  readonly pods: number;
  /** Of the subnet that refused what they need. */
  readonly supply: SubnetSupply | undefined;
}

/** Pods that were made at the same time and have waited for the same. */
export interface WaitingBatch {
  readonly since: number;
  readonly count: number;
  readonly waited: Waited;
}

/** The line's own, until it is taken out. */
type Batch = { -readonly [Field in keyof WaitingBatch]: WaitingBatch[Field] };

const NOBODY: readonly never[] = [];

/** Few lines have anybody in them: an empty one takes little room. */
export class WaitingPods {
  #batches: Batch[] | undefined;
  #shares: readonly WaitShare[] | undefined;
  #accountedUntil = 0;
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** Now there are so many of them who have waited since then, for what `waited` says. */
  add(count: number, since: number, waited: Waited, now: number): void {
    if (count === 0) return;
    this.#accountTo(now);
    this.#count += count;
    this.#batches ??= [];
    const last = this.#batches[this.#batches.length - 1];
    if (last?.since === since && last.waited === waited) last.count += count;
    else this.#batches.push({ since, count, waited });
  }

  /** Takes one of the oldest out; what is returned says nothing of how many there are. */
  takeOne(now: number): Omit<WaitingBatch, 'count'> {
    this.#accountTo(now);
    const first = this.#batches?.[0];
    if (first === undefined) throw new Error('more pods taken than there are');
    this.#count -= 1;
    first.count -= 1;
    if (this.#count === 0) this.#batches = undefined;
    else if (first.count === 0) this.#batches?.shift();
    return first;
  }

  /** Takes the oldest out and returns them. */
  takeOldest(count: number, now: number): readonly WaitingBatch[] {
    if (count === 0) return NOBODY;
    const batches = this.#leave(count, now);
    return batches === undefined ? this.#takeAll() : takeFirst(batches, count);
  }

  /** Takes the youngest out and returns them. */
  takeYoungest(count: number, now: number): readonly WaitingBatch[] {
    if (count === 0) return NOBODY;
    const batches = this.#leave(count, now);
    if (batches === undefined) return this.#takeAll();
    batches.reverse();
    const taken = takeFirst(batches, count);
    batches.reverse();
    return taken;
  }

  /** What they wait for from now on, the oldest first. */
  waitFor(shares: readonly WaitShare[] | undefined, now: number): void {
    this.#accountTo(now);
    this.#shares = shares;
  }

  /** What they wait for since then. */
  get shares(): readonly WaitShare[] | undefined {
    return this.#shares;
  }

  /** The oldest first, with all that they have waited for until now. */
  batchesAt(now: number): readonly WaitingBatch[] {
    this.#accountTo(now);
    return this.#batches ?? NOBODY;
  }

  /** So many fewer; the batches to take them out of, where some are left. */
  #leave(count: number, now: number): Batch[] | undefined {
    if (count > this.#count) throw new Error('more pods taken than there are');
    this.#accountTo(now);
    this.#count -= count;
    return this.#count === 0 ? undefined : this.#batches;
  }

  #takeAll(): readonly WaitingBatch[] {
    const taken = this.#batches ?? NOBODY;
    this.#batches = undefined;
    return taken;
  }

  #accountTo(now: number): void {
    const ms = now - this.#accountedUntil;
    this.#accountedUntil = now;
    const batches = this.#batches;
    const shares = this.#shares;
    if (ms <= 0 || batches === undefined || shares === undefined) return;
    if (shares.length > 1) splitAt(batches, shares);
    let share = 0;
    let left = shares[0]?.pods ?? 0;
    for (const batch of batches) {
      while (left <= 0 && share < shares.length) {
        share += 1;
        left += shares[share]?.pods ?? Number.POSITIVE_INFINITY;
      }
      const itsShare = shares[share];
      if (itsShare) wait(batch, itsShare, ms);
      left -= batch.count;
    }
  }
}

/** Splits batches in which a share ends. */
function splitAt(batches: Batch[], shares: readonly WaitShare[]): void {
  let index = 0;
  for (const { pods } of shares) {
    let left = pods;
    for (let batch = batches[index]; batch && left > 0; batch = batches[index]) {
      if (batch.count > left) {
        batches.splice(index, 0, { ...batch, count: left });
        batch.count -= left;
        left = 0;
      } else left -= batch.count;
      index += 1;
    }
  }
}

function wait(batch: Batch, { reason, supply }: WaitShare, ms: number): void {
  supply?.keepWaiting(waitedFor('subnet-short', batch.waited), ms);
  batch.waited = waitedOn(batch.waited, reason, ms);
}

/** Takes the first pods out of batches. */
function takeFirst(batches: Batch[], count: number): Batch[] {
  let left = count;
  let whole = 0;
  for (const batch of batches) {
    if (batch.count > left) break;
    left -= batch.count;
    whole += 1;
  }
  const taken = whole === 0 ? [] : batches.splice(0, whole);
  const [next] = batches;
  if (left === 0 || next === undefined) return taken;
  next.count -= left;
  taken.push({ since: next.since, count: left, waited: next.waited });
  return taken;
}

/** After so many milliseconds more for a reason. */
export function waitedOn(before: Waited, reason: WaitReason, ms: number): Waited {
  const waited = before.slice();
  const index = WAIT_REASONS.indexOf(reason);
  waited[index] = (waited[index] as number) + ms;
  return waited;
}

export function waitedFor(reason: WaitReason, waited: Waited): number {
  return waited[WAIT_REASONS.indexOf(reason)] as number;
}

/** What a pod waited for longest. */
export function mainReason(waited: Waited): WaitReason {
  return WAIT_REASONS[waited.indexOf(Math.max(...waited))] as WaitReason;
}
