// How many pods wait, and for what: now, and most at a time.
import { byReason, WAIT_REASONS, type WaitReason } from './waiting-pods';

export class WaitCounts {
  /** One number for each of WAIT_REASONS, in their order. */
  readonly #now = WAIT_REASONS.map(() => 0);
  readonly #most = WAIT_REASONS.map(() => 0);
  #pods = 0;
  #mostPods = 0;
  #mostPodsAt = 0;
  #podsAtStart = 0;

  /** So many more pods wait for this; a negative number: fewer. */
  add(reason: WaitReason, pods: number): void {
    const index = WAIT_REASONS.indexOf(reason);
    this.#now[index] = (this.#now[index] as number) + pods;
    this.#pods += pods;
  }

  /** All that wait now. */
  get pods(): number {
    return this.#pods;
  }

  podsFor(reason: WaitReason): number {
    return this.#now[WAIT_REASONS.indexOf(reason)] as number;
  }

  /** Most of all, and when. */
  get mostPods(): number {
    return this.#mostPods;
  }

  get mostPodsAt(): number {
    return this.#mostPodsAt;
  }

  /** Those that waited when the scenario began. */
  get podsAtStart(): number {
    return this.#podsAtStart;
  }

  /** Most for each reason, each at its own time. */
  get most(): Readonly<Record<WaitReason, number>> {
    return byReason(this.#most);
  }

  /** Those that wait now for each of WAIT_REASONS, in their order. */
  get podsNow(): readonly number[] {
    return this.#now;
  }

  /** The scenario begins: what was most before counts no more. */
  begin(): void {
    this.#most.fill(0);
    this.#podsAtStart = this.#pods;
    this.#mostPods = Number.NEGATIVE_INFINITY;
    this.endInstant(0);
  }

  /** All that happens at one time has happened. */
  endInstant(now: number): void {
    for (let index = 0; index < this.#now.length; index += 1) {
      const pods = this.#now[index] as number;
      if (pods > (this.#most[index] as number)) this.#most[index] = pods;
    }
    if (this.#pods <= this.#mostPods) return;
    this.#mostPods = this.#pods;
    this.#mostPodsAt = now;
  }
}
