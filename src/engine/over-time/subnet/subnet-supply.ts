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

/** Who asks EC2: a node's ipamd or controller, or a group for the nodes that it lacks. */
export interface Asker {
  /** It still wants what EC2 refused it last. */
  readonly isAsking: boolean;
}

/**
 * From a refused request to the next granted one, or until nobody asks any more, or a part of that; in
 * milliseconds. A moment, `from` being `until`, where what was refused was had at once: less of it, or
 * elsewhere.
 */
export interface Shortage {
  readonly from: number;
  readonly until: number;
  /** A pod waits for the subnet all the while; otherwise only warm addresses are short. */
  readonly pods: boolean;
}

/** A pod that waits longer for subnets has gone without; up to this it is slow. */
export const PATIENCE_MS = 60_000;

export class SubnetSupply {
  #refused: Refusals | undefined;
  readonly #shortages: Shortage[] = [];
  /** What was refused last and not granted since. */
  readonly #lacks = new Set<Requested>();
  #hasRefusedBlocks = false;
  /** Those that were refused, all that still ask among them. */
  readonly #askers = new Set<Asker>();
  /** Of the shortage that lasts: since it has been as it is, with pods that wait or without. */
  #part: Omit<Shortage, 'until'> | undefined;
  #waiting = 0;
  #mostWaiting = 0;
  #isFailing = false;
  /** Whoever was refused had it from another subnet at once; or has gone on to want it. */
  #wasGivenElsewhere = false;
  #hasLasted = false;
  #keptWarm = false;

  /** `undefined`: EC2 refused nothing. */
  get refused(): Refusals | undefined {
    return this.#refused;
  }

  /** A block was refused at some time, even before the scenario began. */
  get hasRefusedBlocks(): boolean {
    return this.#hasRefusedBlocks;
  }

  /** Pods that wait for the subnet now. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Pods that waited for the subnet, most at a time. */
  get mostWaiting(): number {
    return this.#mostWaiting;
  }

  /** A pod or a node went without for what it refused, or a launch came to nothing. */
  get isFailing(): boolean {
    return this.#isFailing;
  }

  /** A launch that it refused found no address elsewhere either. */
  failLaunch(): void {
    this.#isFailing = true;
  }

  /** Who waits for it now, and has waited for subnets before, has done so for so long more. */
  keepWaiting(before: number, ms: number): void {
    if (before <= PATIENCE_MS && before + ms > PATIENCE_MS) this.#isFailing = true;
  }

  /**
   * To be called when EC2 refuses; before the scenario begins it counts for nothing.
   *
   * @param keepsWarm what is refused would keep warm addresses too: a Fargate pod does not
   */
  refuse(what: Requested, free: number, now: number, asker: Asker, keepsWarm = true): void {
    if (what === 'blocks') this.#hasRefusedBlocks = true;
    if (now < 0) return;
    if (keepsWarm) this.#keptWarm = true;
    this.#part ??= { from: now, pods: this.#waiting > 0 };
    this.#lacks.add(what);
    this.#askers.add(asker);
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

  /** Who was refused asks again later, and waits until then. */
  askLater(asker: Asker): void {
    if (this.#lacks.size > 0) this.#askers.add(asker);
  }

  /** To be called when EC2 grants a request. */
  grant(what: Requested, now: number): void {
    if (this.#lacks.size === 0 || !this.#lacks.delete(what) || this.#lacks.size > 0) return;
    this.#askers.clear();
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
    if (this.#lacks.size === 0) return;
    if (!this.#isAskedFor()) {
      if (this.#part?.from === now) this.#wasGivenElsewhere = true;
      this.#endPart(now);
      return;
    }
    this.#hasLasted = true;
    const pods = this.#waiting > 0;
    if (this.#part?.pods === pods) return;
    if (this.#part !== undefined && this.#part.from < now) this.#endPart(now);
    this.#part = { from: now, pods };
  }

  /** Those that are over, in parts with and without pods that wait, and one that lasts until now. */
  shortagesUntil(now: number): readonly Shortage[] {
    const part = this.#part;
    if (part === undefined || !this.#isNew(part, now)) return this.#shortages;
    return [...this.#shortages, { ...part, until: now }];
  }

  /** How often it was short, in parts that follow each other counted as once. */
  shortTimesUntil(now: number): number {
    const all = this.shortagesUntil(now);
    return all.filter(({ from }, at) => from !== all[at - 1]?.until).length;
  }

  /** EC2 refused, and whoever was refused had the rest from another subnet at once, each time. */
  get isGivenElsewhere(): boolean {
    return this.#wasGivenElsewhere && !this.#hasLasted;
  }

  /** EC2 refused, and that leaves somebody without: for a while, or without the warm addresses that it keeps here. */
  get isMissed(): boolean {
    return this.#refused !== undefined && (this.#keptWarm || !this.isGivenElsewhere);
  }

  /**
   * When what was refused is granted or wanted no more at last, or was refused last; `undefined`: EC2
   * refused nothing.
   */
  refusedUntil(now: number): number | undefined {
    if (this.#refused === undefined) return undefined;
    return Math.max(this.#refused.lastAt, this.shortagesUntil(now).at(-1)?.until ?? 0);
  }

  /** Whoever asks no more is forgotten, and is told of anew when it does. */
  #isAskedFor(): boolean {
    for (const asker of this.#askers) {
      if (asker.isAsking) return true;
      this.#askers.delete(asker);
    }
    return false;
  }

  #endPart(now: number): void {
    const part = this.#part;
    this.#part = undefined;
    if (part && this.#isNew(part, now)) this.#shortages.push({ ...part, until: now });
  }

  /** A moment at which another part has just ended is none. */
  #isNew({ from }: Pick<Shortage, 'from'>, now: number): boolean {
    return now > from || (this.#shortages.at(-1)?.until ?? -1) < now;
  }
}
