// What happens next, by time; first come first served among equals.
import { KeyedHeap } from './keyed-heap';

/** What is done with something: most of a run are a few actions, each of them with many nodes. */
type Action<Of> = (of: Of) => void;

/** A time at which something happens: mostly one thing, which needs no list. */
interface Instant {
  readonly at: number;
  readonly action: Action<never>;
  readonly of: unknown;
  /** And then, each with what it is done with. */
  others: Action<never>[] | undefined;
  ofs: unknown[] | undefined;
  /** So many have been done. */
  done: number;
}

export class EventQueue {
  /** One entry for each time at which something happens: many nodes act together. */
  readonly #heap = new KeyedHeap<Instant>();
  readonly #instants = new Map<number, Instant>();
  /** For which something was queued last: mostly the next is for it too. */
  #latest: Instant | undefined;

  /** Time of the next action; infinity when there is none. */
  get nextAt(): number {
    return this.#heap.topKey;
  }

  push(at: number, action: () => void): void {
    this.pushFor(at, action, undefined);
  }

  /** The same without a function for each time. */
  pushFor<Of>(at: number, action: Action<Of>, of: Of): void {
    const instant = this.#latest?.at === at ? this.#latest : this.#instants.get(at);
    if (instant === undefined) {
      const first = { at, action, of, others: undefined, ofs: undefined, done: 0 };
      this.#instants.set(at, first);
      this.#heap.push(at, first);
      this.#latest = first;
      return;
    }
    this.#latest = instant;
    if (instant.others === undefined || instant.ofs === undefined) {
      instant.others = [action];
      instant.ofs = [of];
      return;
    }
    instant.others.push(action);
    instant.ofs.push(of);
  }

  /** Takes the next action out and does it. */
  step(): void {
    const instant = this.#heap.top;
    if (instant === undefined) return;
    const { others, ofs, done } = instant;
    const action = done === 0 ? instant.action : others?.[done - 1];
    const of = done === 0 ? instant.of : ofs?.[done - 1];
    instant.done = done + 1;
    if (done === (others?.length ?? 0)) {
      this.#heap.pop();
      this.#instants.delete(instant.at);
      if (this.#latest === instant) this.#latest = undefined;
    }
    action?.(of as never);
  }
}
