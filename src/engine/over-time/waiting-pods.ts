// Pods that wait in a line, the oldest first, with what each has waited for until now.
import type { SubnetSupply } from './subnet-supply';

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

/** Milliseconds for each reason. */
export type Waited = Readonly<Record<WaitReason, number>>;

export const NOT_WAITED: Waited = {
  'no-place': 0,
  growing: 0,
  cooldown: 0,
  'subnet-short': 0,
  'address-supply': 0,
  'branch-eni': 0,
};

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

/** Few lines have anybody in them: an empty one takes little room. */
export class WaitingPods {
  #batches: WaitingBatch[] | undefined;
  #shares: readonly WaitShare[] | undefined;
  #accountedUntil = 0;
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** Now there are so many of them who have waited since then, for what `waited` says. */
  add(count: number, since: number, waited: Waited, now: number): void {
    this.#accountTo(now);
    this.#count += count;
    this.#batches ??= [];
    const last = this.#batches.at(-1);
    const isLikeLast = last?.since === since && last.waited === waited;
    const batch = { since, count: count + (isLikeLast ? last.count : 0), waited };
    this.#batches.splice(this.#batches.length - (isLikeLast ? 1 : 0), 1, batch);
  }

  /** Takes the oldest out and returns them. */
  takeOldest(count: number, now: number): readonly WaitingBatch[] {
    return this.#take(takeFirst, count, now);
  }

  /** Takes the youngest out and returns them. */
  takeYoungest(count: number, now: number): readonly WaitingBatch[] {
    return this.#take(takeLast, count, now);
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
    return this.#batches ?? [];
  }

  #take(take: typeof takeFirst, count: number, now: number): readonly WaitingBatch[] {
    if (count > this.#count) throw new Error('more pods taken than there are');
    this.#accountTo(now);
    const taken = take(this.#batches ?? [], count);
    this.#count -= count;
    if (this.#count === 0) this.#batches = undefined;
    return taken;
  }

  #accountTo(now: number): void {
    const ms = now - this.#accountedUntil;
    this.#accountedUntil = now;
    const batches = this.#batches;
    if (ms <= 0 || batches === undefined || this.#shares === undefined) return;
    const accounted = this.#shares.flatMap(({ reason, pods }) =>
      takeFirst(batches, pods).map((batch) => waitedOn(batch, reason, ms)),
    );
    this.#batches = [...accounted, ...batches];
  }
}

/** Takes the first pods out of batches. */
function takeFirst(batches: WaitingBatch[], count: number): readonly WaitingBatch[] {
  const taken: WaitingBatch[] = [];
  let left = count;
  while (left > 0) {
    const batch = batches[0];
    if (batch === undefined) break;
    const part = Math.min(left, batch.count);
    taken.push({ ...batch, count: part });
    left -= part;
    if (part === batch.count) batches.shift();
    else batches[0] = { ...batch, count: batch.count - part };
  }
  return taken;
}

/** Takes the last pods out of batches. */
function takeLast(batches: WaitingBatch[], count: number): readonly WaitingBatch[] {
  batches.reverse();
  const taken = takeFirst(batches, count);
  batches.reverse();
  return taken;
}

/** A batch after so many milliseconds more. */
export function waitedOn(
  { since, count, waited }: WaitingBatch,
  reason: WaitReason,
  ms: number,
): WaitingBatch {
  return { since, count, waited: { ...waited, [reason]: waited[reason] + ms } };
}

/** What a pod waited for longest. */
export function mainReason(waited: Waited): WaitReason {
  return WAIT_REASONS.reduce((most, next) => (waited[next] > waited[most] ? next : most));
}
