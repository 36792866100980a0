// How nodes and pods go: cordon, drain, end of pods, end of an instance.

import type { ClusterRun } from '@/engine/over-time/cluster/cluster-run';
import { NOT_WAITED, type WaitingPods } from '@/engine/over-time/cluster/pods/waiting-pods';
import type { SimNode } from '@/engine/over-time/cluster/sim-node';
import type { Launches } from './launches';
import type { NodeChecks } from './node-checks';

export class NodeEnds {
  readonly #run: ClusterRun;
  readonly #launches: Launches;
  readonly #checks: NodeChecks;

  constructor(run: ClusterRun, launches: Launches, checks: NodeChecks) {
    this.#run = run;
    this.#launches = launches;
    this.#checks = checks;
  }

  /** Cordons a node and ends its pods, which are made anew elsewhere; `onDrained` when all are gone. */
  drain(node: SimNode, onDrained: () => void): void {
    this.cordon(node);
    this.drainTainted(node, onDrained);
  }

  /** The same for a node that is not cordoned: Karpenter has tainted it. */
  drainTainted(node: SimNode, onDrained: () => void): void {
    node.leave();
    this.#evictBranchPods(node);
    this.renewBranches(node, node.ipamd.branches?.running ?? 0);
    this.endPods(node, node.own, node.cluster, true);
    this.#run.placeSoon();
    this.#run.after(this.#run.scenario.parameters.podTermination * 1000, onDrained);
  }

  cordon(node: SimNode): void {
    if (node.phase === 'gone') return;
    this.#takeNoMore(node);
    node.cordon();
  }

  /** Karpenter keeps new pods away; ipamd does not look for its taint and goes on (T6). */
  taint(node: SimNode): void {
    if (node.phase === 'gone') return;
    this.#takeNoMore(node);
    node.taint();
  }

  #takeNoMore(node: SimNode): void {
    // A Fargate pod whose node has not booted is not waited for any more.
    if (node.phase === 'booting' && node.ipamd.network.isPod) {
      this.#run.tally.waited(node.stopWaiting(node.ipamd.waiting, this.#run.now), this.#run.now);
      this.#checks.touch(node);
    }
    this.#launches.giveUpFirstEni(node);
  }

  /**
   * Ends pods of a node: those without an address first, at once; the others keep their address and
   * their place until they have terminated. With `areReplaced` as many are made anew.
   */
  endPods(node: SimNode, own: number, cluster: number, areReplaced: boolean): void {
    const count = own + cluster;
    if (count === 0) return;
    this.#run.pods.take(node, own, cluster);
    if (areReplaced) this.#makeAnew(node, own, cluster);
    const { gaveUp, ending } = node.beginToEnd(count, this.#run.now);
    this.#run.tally.waited(gaveUp, this.#run.now);
    this.#checks.touch(node);
    if (ending === 0) return;
    const end = () => {
      if (node.phase === 'gone') return;
      node.finishEnding(ending, this.#run.now);
      this.#checks.assign(node);
      this.#run.placeSoon();
    };
    const { podTermination } = this.#run.scenario.parameters;
    if (podTermination === 0) end();
    else this.#run.after(podTermination * 1000, end);
  }

  /**
   * Pods of a node with branch ENIs end; those that are still bound to it are made anew there when they
   * have terminated. The old addresses cool down (R27).
   */
  renewBranches(node: SimNode, count: number): void {
    if (count === 0) return;
    this.#run.after(this.#run.scenario.parameters.podTermination * 1000, () => {
      if (node.phase === 'gone') return;
      const { branches } = node.ipamd;
      const ended = branches?.end(count, this.#run.now) ?? 0;
      const anew = Math.min(ended, branches?.pods ?? 0);
      node.branchWaits.add(anew, this.#run.now, NOT_WAITED, this.#run.now);
      node.ipamd.takeBranches(this.#run.now);
      node.offer();
      this.#checks.touch(node);
      this.#run.placeSoon();
    });
  }

  /** They are made anew, to be placed on other nodes. */
  #evictBranchPods(node: SimNode): void {
    this.#leaveAll(node.branchWaits);
    const pods = node.releaseBranchPods();
    this.#run.pods.create(node.group.onBranches, pods, this.#run.now);
  }

  /** Ends an instance, if it has not ended yet: its addresses are free at once, pods still on it are made anew. */
  terminate(node: SimNode): void {
    if (node.phase === 'gone') return;
    const { own, cluster } = node;
    this.#launches.giveUpFirstEni(node);
    node.beginEnd();
    this.#evictBranchPods(node);
    this.#leaveAll(node.waits);
    this.#run.pods.take(node, own, cluster);
    this.#makeAnew(node, own, cluster);
    node.end();
    this.#run.tally.countNode(node.ipamd.network, -1);
    this.#checks.touch(node);
    this.#run.placeSoon();
    node.settle();
  }

  /** Nobody of them waits any more. */
  #leaveAll(line: WaitingPods): void {
    this.#run.tally.waited(line.takeOldest(line.count, this.#run.now), this.#run.now);
  }

  #makeAnew({ group }: SimNode, own: number, cluster: number): void {
    this.#run.pods.create(group.own, own, this.#run.now);
    this.#run.pods.create(this.#run.pods.replicas, cluster, this.#run.now);
  }
}
