// What nodes do by themselves: ipamd's checks, tries of pods for an address, and the sums that follow.

import type { ClusterRun } from '@/engine/over-time/cluster/cluster-run';
import type { SimNode } from '@/engine/over-time/cluster/sim-node';

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
    if (node.touch()) this.#touched.push(node);
  }

  catchUpAll(): void {
    if (!this.isBehind) return;
    const touched = this.#touched;
    this.#touched = [];
    for (const node of touched) {
      if (node.untouch()) this.catchUp(node);
      else this.#goOn(node);
    }
  }

  /** Brings sums, the next check and the next try of waiting pods up to date. */
  catchUp(node: SimNode): void {
    this.#run.tally.waited(node.takeServedByBranches(this.#run.now), this.#run.now);
    this.#run.tally.count(node, this.#run.now);
    this.#queueBranches(node);
    this.#goOn(node);
  }

  /** The next check and the next try of waiting pods, where they may come to something. */
  #goOn(node: SimNode): void {
    const { ipamd } = node;
    if (node.phase === 'booting' || node.phase === 'gone' || ipamd.pool.busyUntil > this.#run.now)
      return;
    if (ipamd.pool.cooling === 0 && ipamd.isSettled()) return;
    const nextCheck = node.queueCheck(this.#run.now);
    if (nextCheck !== undefined) this.#run.queue.pushFor(nextCheck, this.#check, node);
    if (node.ipamd.waiting > 0) this.#queueTry(node, RETRY_MS);
  }

  /** Branch ENIs go, and pods try for one again, at times of their own (R27). */
  #queueBranches(node: SimNode): void {
    const at = node.queueBranches();
    if (at === undefined) return;
    this.#run.queue.pushFor(at, this.#takeBranches, node);
  }

  readonly #takeBranches = (node: SimNode): void => {
    if (node.phase === 'gone') return;
    node.ipamd.takeBranches(this.#run.now);
    node.offer();
    this.touch(node);
    this.#run.placeSoon();
  };

  /** Pods that came to a node try for an address as soon as they have started. */
  queueFirstTry(node: SimNode): void {
    this.#queueTry(node, this.#run.scenario.parameters.podStart * 1000);
    this.touch(node);
  }

  #queueTry(node: SimNode, ms: number): void {
    if (!node.queueTry()) return;
    this.#run.queue.pushFor(this.#run.now + ms, this.#tryNow, node);
  }

  readonly #tryNow = (node: SimNode): void => {
    node.tryNow();
    if (node.phase === 'gone') return;
    if (node.ipamd.triesInVain) this.#touchIdly(node);
    else this.assign(node);
  };

  /** What it does now changes nothing of it. Returns whether nothing else has happened to it at this time. */
  #touchIdly(node: SimNode): boolean {
    if (!node.touchIdly()) return false;
    this.#touched.push(node);
    this.#run.tally.nodeIdled();
    return true;
  }

  assign(node: SimNode): void {
    this.#run.tally.waited(node.assign(this.#run.now), this.#run.now);
    this.touch(node);
  }

  readonly #check = (node: SimNode): void => {
    if (node.phase === 'gone') return;
    const { ipamd } = node;
    // ipamd has started anew since, and waits for an ENI.
    if (ipamd.pool.busyUntil > this.#run.now) {
      node.skipCheck();
      return;
    }
    if (ipamd.staysPaused(this.#run.now) && this.#touchIdly(node)) {
      node.skipCheck();
      ipamd.askLater();
      return;
    }
    node.check(this.#run.now);
    const { pool } = ipamd;
    if (pool.lastGrowth === 'short' && pool.asksAtEveryCheck && node.group.spec.kind === 'linux') {
      pool.refusedBy?.supply.countCall();
    }
    this.afterGrowth(node);
  };

  /** What follows a check, or a start of ipamd. */
  afterGrowth(node: SimNode): void {
    const { ipamd } = node;
    this.touch(node);
    if (ipamd.trunkDueAt !== undefined) {
      this.#run.queue.push(ipamd.trunkDueAt, () => {
        if (node.phase === 'gone' || ipamd.trunkDueAt === undefined) return;
        ipamd.attachTrunk(this.#run.now);
        this.touch(node);
      });
    }
    const { busyUntil } = ipamd.pool;
    if (busyUntil <= this.#run.now) return;
    // ipamd's loop waits for the ENI; its next check comes 5 s after that.
    node.checkFrom(busyUntil);
    this.#run.queue.pushFor(busyUntil, this.#finishAttach, node);
  }

  readonly #finishAttach = (node: SimNode): void => {
    if (node.phase === 'gone') return;
    node.ipamd.finishAttach();
    this.assign(node);
  };
}
