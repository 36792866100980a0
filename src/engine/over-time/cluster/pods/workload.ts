import { WaitingPods } from './waiting-pods';

/** A group's own pods, those of them on branch ENIs, or the replicas for the whole cluster. */
export class Workload {
  readonly unplaced = new WaitingPods();
  #bound = 0;

  /** @param waitsFor what those without a node wait for */
  constructor(readonly waitsFor: 'no-place' | 'branch-eni' = 'no-place') {}

  /** Pods that are bound to a node and not ending. */
  get bound(): number {
    return this.#bound;
  }

  bind(pods: number): void {
    this.#bound += pods;
  }

  release(pods: number): void {
    this.#bound -= pods;
  }
}
