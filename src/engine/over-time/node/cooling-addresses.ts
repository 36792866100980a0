// Addresses of a pool that cool down, in the order in which their pods ended (T2).
import { type Eni, endCooling } from './eni-slots';

export const COOLDOWN_MS = 30_000;

interface Cooling {
  readonly until: number;
  readonly eni: Eni;
  readonly address: number;
}

export class CoolingAddresses {
  #queue: Cooling[] | undefined;
  /** Those before it have cooled down. */
  #from = 0;

  get count(): number {
    return (this.#queue?.length ?? 0) - this.#from;
  }

  /** The slot that begins at `address` has one more. */
  add(eni: Eni, address: number, now: number): void {
    this.#queue ??= [];
    this.#queue.push({ until: now + COOLDOWN_MS, eni, address });
  }

  /** Those whose cooldown is over can be given out again. Exactly 30 s is still cooling. */
  endUntil(now: number): void {
    if (this.#queue === undefined) return;
    for (;;) {
      const next = this.#queue[this.#from];
      if (next === undefined || next.until >= now) break;
      endCooling(next.eni, next.address);
      this.#from += 1;
    }
    if (this.#from === this.#queue.length) this.clear();
  }

  /** The slot goes, with what cools down in it. */
  forget(eni: Eni, address: number): void {
    this.#queue = this.#queue
      ?.slice(this.#from)
      .filter((each) => each.eni !== eni || each.address !== address);
    this.#from = 0;
  }

  clear(): void {
    this.#queue = undefined;
    this.#from = 0;
  }
}
