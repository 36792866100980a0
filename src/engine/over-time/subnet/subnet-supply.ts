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

/** From a refused request to the next granted one, in milliseconds. */
export interface Shortage {
  readonly from: number;
  readonly until: number;
}

export class SubnetSupply {
  #refused: Refusals | undefined;
  readonly #shortages: Shortage[] = [];
  /** What was refused last and not granted since. */
  readonly #lacks = new Set<Requested>();
  #shortSince = 0;
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
    if (this.#lacks.size === 0) this.#shortSince = now;
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
    this.#endShortage(now);
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
  endInstant(): void {
    if (this.#waiting > this.#mostWaiting) this.#mostWaiting = this.#waiting;
  }

  /** Those that are over, and one that lasts until now. */
  shortagesUntil(now: number): readonly Shortage[] {
    if (this.#lacks.size === 0 || now === this.#shortSince) return this.#shortages;
    return [...this.#shortages, { from: this.#shortSince, until: now }];
  }

  /** When what was refused is granted at last, or was refused last; `undefined`: EC2 refused nothing. */
  refusedUntil(now: number): number | undefined {
    if (this.#refused === undefined) return undefined;
    return Math.max(this.#refused.lastAt, this.shortagesUntil(now).at(-1)?.until ?? 0);
  }

  #endShortage(now: number): void {
    // One that asked for less at once had no time to be short.
    if (now > this.#shortSince) this.#shortages.push({ from: this.#shortSince, until: now });
  }
}
