// Addresses of a pool that cool down, in the order in which their pods ended (T2).
import { type Eni, endCooling } from './eni-slots';

export const COOLDOWN_MS = 30_000;

/** Addresses of an ENI whose pods ended together. */
interface Cooling {
  readonly until: number;
  readonly eni: Eni;
  /** Where their slots begin, one for each address. */
  readonly addresses: readonly number[];
}

export class CoolingAddresses {
  #queue: Cooling[] = [];
  /** Those before it have cooled down. */
  #from = 0;
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** The slots that begin at `addresses` have one more each. */
  add(eni: Eni, addresses: readonly number[], now: number): void {
    this.#queue.push({ until: now + COOLDOWN_MS, eni, addresses });
    this.#count += addresses.length;
  }

  /** Those whose cooldown is over can be given out again. Exactly 30 s is still cooling. */
  endUntil(now: number): void {
    for (;;) {
      const next = this.#queue[this.#from];
      if (next === undefined || next.until >= now) break;
      for (const address of next.addresses) endCooling(next.eni, address);
      this.#count -= next.addresses.length;
      this.#from += 1;
    }
  }

  /** The slot goes, with what cools down in it. */
  forget(eni: Eni, address: number): void {
    this.#queue = this.#queue
      .slice(this.#from)
      .map((each) => (each.eni === eni ? without(each, address) : each))
      .filter(({ addresses }) => addresses.length > 0);
    this.#from = 0;
    this.#count = this.#queue.reduce((sum, { addresses }) => sum + addresses.length, 0);
  }
}

function without(cooling: Cooling, address: number): Cooling {
  return { ...cooling, addresses: cooling.addresses.filter((each) => each !== address) };
}
