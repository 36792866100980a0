// What happens next, by time; first come first served among equals.
import { KeyedHeap } from './keyed-heap';

interface Instant {
  readonly at: number;
  readonly actions: (() => void)[];
  /** Index of the next action. */
  next: number;
}

export class EventQueue {
  /** One entry for each time at which something happens: many nodes act together. */
  readonly #heap = new KeyedHeap<Instant>();
  readonly #instants = new Map<number, Instant>();

  /** Time of the next action; infinity when there is none. */
  get nextAt(): number {
    return this.#heap.topKey;
  }

  push(at: number, action: () => void): void {
    const instant = this.#instants.get(at);
    if (instant !== undefined) {
      instant.actions.push(action);
      return;
    }
    const first = { at, actions: [action], next: 0 };
    this.#instants.set(at, first);
    this.#heap.push(at, first);
  }

  /** Takes the next action out and does it. */
  step(): void {
    const instant = this.#heap.top;
    if (instant === undefined) return;
    const action = instant.actions[instant.next];
    instant.next += 1;
    if (instant.next === instant.actions.length) {
      this.#heap.pop();
      this.#instants.delete(instant.at);
    }
    action?.();
  }
}
