// Addresses that pods of an Auto Mode node have one by one, where no /28 is whole (R34). AWS does not
// say on which ENI they lie: no further one is counted for them.
import type { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';
import type { Asker } from '@/engine/over-time/subnet/subnet-supply';
import { COOLDOWN_MS } from './cooling-addresses';

/** As a `HeldAddress`, but never one of an ENI for itself. */
export interface SingleAddress {
  readonly space: SubnetSpace;
  readonly address: number;
  readonly use: 'pod' | 'cooling' | 'warm';
}

interface CoolingSingle {
  readonly until: number;
  readonly address: number;
}

const NONE: readonly never[] = [];

export class SingleAddresses implements Asker {
  readonly #space: SubnetSpace;
  #withPod: readonly number[] = NONE;
  #free: readonly number[] = NONE;
  /** The oldest first. */
  #cooling: readonly CoolingSingle[] = NONE;
  #isRefused = false;

  constructor(space: SubnetSpace) {
    this.#space = space;
  }

  /** Addresses, whatever becomes of them. */
  get count(): number {
    return this.#withPod.length + this.#free.length + this.#cooling.length;
  }

  get pods(): number {
    return this.#withPod.length;
  }

  get cooling(): number {
    return this.#cooling.length;
  }

  /** The subnet had fewer than pods lacked when they were asked for last. */
  get isRefused(): boolean {
    return this.#isRefused;
  }

  get isAsking(): boolean {
    return this.#isRefused;
  }

  get addresses(): readonly SingleAddress[] {
    const space = this.#space;
    return [
      ...this.#withPod.map((address) => ({ space, address, use: 'pod' as const })),
      ...this.#free.map((address) => ({ space, address, use: 'warm' as const })),
      ...this.#cooling.map(({ address }) => ({ space, address, use: 'cooling' as const })),
    ];
  }

  /** Nobody lacks one. */
  wantNone(): void {
    this.#isRefused = false;
  }

  /** Takes so many, or as many as the subnet has. */
  take(wanted: number, now: number): void {
    const { free, supply } = this.#space;
    const taken = Math.min(wanted, free);
    this.#isRefused = taken < wanted;
    if (this.#isRefused) supply.refuse('addresses', free - taken, now, this);
    else supply.grant('addresses', now);
    const addresses = Array.from({ length: taken }, () => this.#space.takeAddress());
    this.#free = this.#free.concat(addresses);
  }

  /** Pods take free ones. Returns how many got one. */
  assign(waiting: number): number {
    const taken = this.#free.slice(0, waiting);
    this.#free = this.#free.slice(taken.length);
    this.#withPod = this.#withPod.concat(taken);
    this.#space.count('assigned', taken.length);
    return taken.length;
  }

  /** The n-th pod ends. */
  endPod(n: number, now: number): void {
    const address = this.#withPod[n];
    if (address === undefined) throw new Error('a pod ended that is not there');
    this.#withPod = this.#withPod.toSpliced(n, 1);
    this.#cooling = this.#cooling.concat({ until: now + COOLDOWN_MS, address });
    this.#space.count('assigned', -1);
    this.#space.count('cooling', 1);
  }

  /** Exactly 30 s is still cooling (T2). */
  endCooldowns(now: number): void {
    const cooled = this.#cooling.filter(({ until }) => until < now);
    if (cooled.length === 0) return;
    this.#cooling = this.#cooling.slice(cooled.length);
    this.#space.count('cooling', -cooled.length);
    this.#free = this.#free.concat(cooled.map(({ address }) => address));
  }

  get hasFree(): boolean {
    return this.#free.length > 0;
  }

  /** Gives those back that nobody has and that have cooled down. */
  giveBackFree(): void {
    for (const address of this.#free) this.#space.giveBackAddress(address);
    this.#free = NONE;
  }

  giveBackAll(): void {
    for (const { address } of this.addresses) this.#space.giveBackAddress(address);
    this.#space.count('assigned', -this.#withPod.length);
    this.#space.count('cooling', -this.#cooling.length);
    this.#withPod = NONE;
    this.#free = NONE;
    this.#cooling = NONE;
    this.#isRefused = false;
  }
}
