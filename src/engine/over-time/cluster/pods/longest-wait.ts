// The longest that pods have waited; of those that waited equally long, most decide for what.
import { mainReason, type Waited, type WaitReason } from './waiting-pods';

export class LongestWait {
  #ms = 0;
  readonly #pods = new Map<WaitReason, number>();

  get ms(): number {
    return this.#ms;
  }

  /** What most of it was spent on, by most pods; `undefined`: no pod waited. */
  get reason(): WaitReason | undefined {
    const [first, ...others] = this.#pods;
    if (first === undefined) return undefined;
    return others.reduce((most, next) => (next[1] > most[1] ? next : most), first)[0];
  }

  /** So many pods have waited so long, and wait no longer. */
  add(ms: number, waited: Waited, pods: number): void {
    if (ms === 0 || pods === 0 || ms < this.#ms) return;
    if (ms > this.#ms) this.#pods.clear();
    this.#ms = ms;
    const reason = mainReason(waited);
    this.#pods.set(reason, pods + (this.#pods.get(reason) ?? 0));
  }
}
