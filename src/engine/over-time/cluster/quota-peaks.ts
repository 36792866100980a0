// How much more of the quotas above the subnets nodes take over time than at the start (R38, R39).
import type { QuotaShare } from '@/engine/at-rest/quota-usage';
import { PREFIX_SIZE, QUOTA_NAMES, type QuotaName } from '@/engine/model';
import type { SimSubnet } from './subnets/sim-subnet';

export class QuotaPeaks {
  readonly #subnets: readonly SimSubnet[];
  /** What nodes count for beyond what subnets know of them. */
  readonly #beside: Record<QuotaName, number> = { nau: 0, enis: 0 };
  #start: QuotaShare = { nau: 0, enis: 0 };
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

  /** A node more or fewer; its addresses and their ENIs its subnets count. */
  countNode(beside: QuotaShare, change: 1 | -1): void {
    this.#beside.enis += change * beside.enis;
    // Its first ENI counts nothing.
    this.#beside.nau += change * (beside.nau - 1);
  }

  begin(): void {
    this.#start = this.#taken();
    Object.assign(this.#most, { nau: 0, enis: 0 });
  }

  endInstant(now: number): void {
    const taken = this.#taken();
    for (const name of QUOTA_NAMES) {
      const more = taken[name] - this.#start[name];
      if (more <= this.#most[name]) continue;
      this.#most[name] = more;
      this.#mostAt[name] = now;
    }
  }

  /** All ENIs, and the NAU of all addresses, prefixes and ENIs beside the first. */
  #taken(): QuotaShare {
    let addresses = 0;
    let enis = 0;
    for (const { space, freeWithoutNodes } of this.#subnets) {
      const held = freeWithoutNodes - space.freeWithReservations;
      addresses += held - space.prefixes * (PREFIX_SIZE - 1);
      enis += space.enis + space.branchEnis;
    }
    return { nau: addresses + enis + this.#beside.nau, enis: enis + this.#beside.enis };
  }
}
