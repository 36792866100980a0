// How much more of the quotas above the subnets nodes take over time than at the start (R38, R39).
import { PREFIX_SIZE, QUOTA_NAMES, type QuotaName } from '@/engine/model';
import type { SimSubnet } from './subnets/sim-subnet';

export class QuotaPeaks {
  readonly #subnets: readonly SimSubnet[];
  #start: Readonly<Record<QuotaName, number>> = { nau: 0, enis: 0 };
  readonly #most: Record<QuotaName, number> = { nau: 0, enis: 0 };
  readonly #mostAt: Record<QuotaName, number> = { nau: 0, enis: 0 };

  constructor(subnets: readonly SimSubnet[]) {
    this.#subnets = subnets;
  }

  /** Beyond the start, at a time. */
  get most(): Readonly<Record<QuotaName, number>> {
    return this.#most;
  }

  /** When that was first: milliseconds. */
  get mostAt(): Readonly<Record<QuotaName, number>> {
    return this.#mostAt;
  }

  begin(nodes: number): void {
    this.#start = this.#taken(nodes);
    Object.assign(this.#most, { nau: 0, enis: 0 });
  }

  endInstant(nodes: number, now: number): void {
    const taken = this.#taken(nodes);
    for (const name of QUOTA_NAMES) {
      const more = taken[name] - this.#start[name];
      if (more <= this.#most[name]) continue;
      this.#most[name] = more;
      this.#mostAt[name] = now;
    }
  }

  /** ENIs with an address of their own, and the NAU of all addresses, prefixes and ENIs beside the first. */
  #taken(nodes: number): Readonly<Record<QuotaName, number>> {
    let addresses = 0;
    let enis = 0;
    for (const { space, freeWithoutNodes } of this.#subnets) {
      const held = freeWithoutNodes - space.freeWithReservations;
      addresses += held - space.prefixes * (PREFIX_SIZE - 1);
      enis += space.enis;
    }
    return { nau: addresses + enis - nodes, enis };
  }
}
