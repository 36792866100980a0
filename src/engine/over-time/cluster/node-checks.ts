// What nodes do by themselves: ipamd's checks, tries of pods for an address, and the sums that follow.

import { CHECK_INTERVAL_MS, type ClusterRun } from './cluster-run';
import { NO_CHECK, type SimNode } from './cluster-state';

/** kubelet tries a pod that got no address again. */
const RETRY_MS = 5_000;

export class NodeChecks {
  readonly #run: ClusterRun;
  /** Nodes in which something changed at this time. */
  #touched: SimNode[] = [];

  constructor(run: ClusterRun) {
    this.#run = run;
  }

  /** Nodes have changed and their sums have not. */
  get isBehind(): boolean {
    return this.#touched.length > 0;
  }

  /** To be called after every change of a node: the rest follows when all of this time is done. */
  touch(node: SimNode): void {
    if (node.isTouched) return;
    node.isTouched = true;
    this.#touched.push(node);
  }

  catchUpAll(): void {
    const touched = this.#touched;
    this.#touched = [];
    for (const node of touched) {
      node.isTouched = false;
      this.catchUp(node);
    }
  }

  /** Brings sums, the next check and the next try of waiting pods up to date. */
  catchUp(node: SimNode): void {
    this.#landOnBranches(node);
    this.#run.tally.count(node, this.#run.now);
    const { ipamd } = node;
    if (node.phase === 'booting' || node.phase === 'gone' || ipamd.busyUntil > this.#run.now)
      return;
    if (ipamd.cooling === 0 && ipamd.isSettled()) return;
    if (node.nextCheck === NO_CHECK) this.#queueCheck(node);
    if (ipamd.waiting > 0 && !node.isLandQueued) this.#queueLand(node, RETRY_MS);
  }

  /** Pods that have got their branch ENI since the last look wait no more. */
  #landOnBranches({ branchWaits, ipamd }: SimNode): void {
    if (branchWaits.count === 0) return;
    const landed = branchWaits.count - ipamd.waitingForBranch;
    if (landed > 0)
      this.#run.tally.waited(branchWaits.takeOldest(landed, this.#run.now), this.#run.now);
  }

  #queueCheck(node: SimNode): void {
    const sincePhase = this.#run.now - node.checkPhase;
    const checks = sincePhase < 0 ? 0 : Math.floor(sincePhase / CHECK_INTERVAL_MS) + 1;
    node.nextCheck = node.checkPhase + checks * CHECK_INTERVAL_MS;
    this.#run.queue.push(node.nextCheck, () => this.#check(node));
  }

  /** Pods that came to a node try for an address as soon as they have started. */
  queueFirstTry(node: SimNode): void {
    if (!node.isLandQueued) this.#queueLand(node, this.#run.scenario.parameters.podStart * 1000);
    this.touch(node);
  }

  #queueLand(node: SimNode, ms: number): void {
    node.isLandQueued = true;
    this.#run.after(ms, () => {
      node.isLandQueued = false;
      if (node.phase !== 'gone') this.land(node);
    });
  }

  land(node: SimNode): void {
    const landed = node.ipamd.landPods(this.#run.now);
    if (landed > 0)
      this.#run.tally.waited(node.waits.takeOldest(landed, this.#run.now), this.#run.now);
    this.touch(node);
  }

  #check(node: SimNode): void {
    if (node.phase === 'gone') return;
    node.nextCheck = NO_CHECK;
    const { ipamd } = node;
    ipamd.check(this.#run.now);
    if (
      ipamd.lastGrowth === 'short' &&
      ipamd.asksAtEveryCheck &&
      node.group.spec.kind === 'linux'
    ) {
      ipamd.refusedBy?.supply.countCall();
    }
    this.touch(node);
    if (ipamd.trunkDueAt !== undefined) {
      this.#run.queue.push(ipamd.trunkDueAt, () => {
        if (node.phase === 'gone') return;
        ipamd.attachTrunk(this.#run.now);
        this.touch(node);
      });
    }
    if (ipamd.busyUntil <= this.#run.now) return;
    // ipamd's loop waits for the ENI; its next check comes 5 s after that.
    const attached = ipamd.busyUntil;
    node.checkPhase = attached;
    this.#run.queue.push(attached, () => {
      if (node.phase === 'gone') return;
      ipamd.finishAttach();
      this.land(node);
    });
  }
}
