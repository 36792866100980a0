// What EC2 refused in a subnet, from when to when, and the pods that waited for it.
import { PREFIX_SIZE } from '@/engine/model';

/** What a request to EC2 is for: single addresses, or whole /28 blocks. */
export type Requested = 'addresses' | 'blocks';

/** Requests that a subnet had too little for. Times in milliseconds. */
export interface Refusals {
  readonly firstAt: number;
  readonly lastAt: number;
  readonly requests: number;
  /** Refused calls that ipamd makes again at every check. */
  readonly calls: number;
  /** Most addresses that were free when EC2 refused: too few for what was asked. */
  readonly free: number;
  /** Addresses were free, a /28 was not. */
  readonly forBlocks: boolean;
}

/** From a refused request to the next granted one, or a part of that; in milliseconds. */
export interface Shortage {
  readonly from: number;
  readonly until: number;
  /** A pod waits for the subnet all the while; otherwise only warm addresses are short. */
  readonly pods: boolean;
}

export class SubnetSupply {
  #refused: Refusals | undefined;
  readonly #shortages: Shortage[] = [];
  /** What was refused last and not granted since. */
  readonly #lacks = new Set<Requested>();
  /** Since the shortage that lasts has been as it is, with pods that wait or without. */
  #shortSince = 0;
  #isShortOfPods = false;
  #waiting = 0;
  #mostWaiting = 0;

  /** `undefined`: EC2 refused nothing. */
  get refused(): Refusals | undefined {
    return this.#refused;
  }

  /** Pods that waited for the subnet, most at a time. */
  get mostWaiting(): number {
    return this.#mostWaiting;
  }

  /** To be called when EC2 refuses; before the scenario begins it counts for nothing. */
  refuse(what: Requested, free: number, now: number): void {
    if (now < 0) return;
    if (this.#lacks.size === 0) {
      this.#shortSince = now;
      this.#isShortOfPods = this.#waiting > 0;
    }
    this.#lacks.add(what);
    const before = this.#refused;
    this.#refused = {
      firstAt: before?.firstAt ?? now,
      lastAt: now,
      requests: 1 + (before?.requests ?? 0),
      calls: before?.calls ?? 0,
      free: Math.max(before?.free ?? 0, free),
      forBlocks: before?.forBlocks ?? (what === 'blocks' && free >= PREFIX_SIZE),
    };
  }

  /** EC2 refuses so many requests more as the last one. */
  refuseAgain(times: number): void {
    const before = this.#refused;
    if (before && times > 0) {
      this.#refused = { ...before, requests: before.requests + times };
    }
  }

  /** To be called when EC2 grants a request. */
  grant(what: Requested, now: number): void {
    if (this.#lacks.size === 0 || !this.#lacks.delete(what) || this.#lacks.size > 0) return;
    this.#endPart(now);
  }

  /** The node that was refused will ask again at its next check. */
  countCall(): void {
    if (this.#refused) this.#refused = { ...this.#refused, calls: this.#refused.calls + 1 };
  }

  /** So many more pods wait for the subnet; a negative number: fewer. */
  wait(pods: number): void {
    this.#waiting += pods;
  }

  /** To be called when all that happens at one time has happened. */
  endInstant(now: number): void {
    if (this.#waiting > this.#mostWaiting) this.#mostWaiting = this.#waiting;
    const hasPods = this.#waiting > 0;
    if (this.#lacks.size === 0 || hasPods === this.#isShortOfPods) return;
    this.#endPart(now);
    this.#shortSince = now;
    this.#isShortOfPods = hasPods;
  }

  /** Those that are over, in parts with and without pods that wait, and one that lasts until now. */
  shortagesUntil(now: number): readonly Shortage[] {
    if (this.#lacks.size === 0 || now === this.#shortSince) return this.#shortages;
    return [...this.#shortages, this.#partUntil(now)];
  }

  /** When what was refused is granted at last, or was refused last; `undefined`: EC2 refused nothing. */
  refusedUntil(now: number): number | undefined {
    if (this.#refused === undefined) return undefined;
    return Math.max(this.#refused.lastAt, this.shortagesUntil(now).at(-1)?.until ?? 0);
  }

  #endPart(now: number): void {
    // One that asked for less at once had no time to be short.
    if (now > this.#shortSince) this.#shortages.push(this.#partUntil(now));
  }

  #partUntil(until: number): Shortage {
    return { from: this.#shortSince, until, pods: this.#isShortOfPods };
  }
}
