import type { SimulationState } from '@/store/simulation/simulation';
import { NONE_PROVEN } from './repair-runner';

/** What was known of a plan beside its run. */
type Known = Pick<SimulationState, 'repairs' | 'questions'>;

/** The plan whose run is shown, with all its seeds: who takes a key back has again what was known of it. */
export class FinishedPlan {
  #key: string | undefined;
  #left: Known | undefined;

  get isThere(): boolean {
    return this.#key !== undefined;
  }

  is(key: string): boolean {
    return key === this.#key;
  }

  finish(key: string): void {
    this.#key = key;
    this.#left = undefined;
  }

  /** Another plan takes the place of the one with this key. */
  leave(key: string, known: Known): void {
    if (this.is(key)) this.#left = known;
  }

  /** Of the plan with this key, when it was left; repairs that were not proven to their end begin anew. */
  leftOf(key: string): Known | undefined {
    if (!this.is(key) || this.#left === undefined) return undefined;
    const { repairs, questions } = this.#left;
    return { questions, repairs: repairs && (repairs.isDone ? repairs : NONE_PROVEN) };
  }

  forget(): void {
    this.#key = undefined;
    this.#left = undefined;
  }
}
