// From the wish for a node until it is ready: launches, those that EC2 refuses, the boot, the first ENI.
import type { ZoneId } from '@/engine/model';
import type { ClusterRun } from '@/engine/over-time/cluster/cluster-run';
import { NOT_WAITED } from '@/engine/over-time/cluster/pods/waiting-pods';
import type { Workload } from '@/engine/over-time/cluster/pods/workload';
import { type SimGroup, SimNode } from '@/engine/over-time/cluster/sim-node';
import type { SimSubnet } from '@/engine/over-time/cluster/subnets/sim-subnet';
import type { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';
import type { Instances } from './instances';
import { launchRetryMs } from './launch-retry';
import { LaunchSubnets } from './launch-subnets';
import type { RefusedLaunch } from './missing-nodes';
import type { NodeChecks } from './node-checks';
import { waitsForNodes } from './waits-for-nodes';

const NOTHING_MISSING: readonly number[] = [];

export class Launches {
  readonly #run: ClusterRun;
  readonly #places: LaunchSubnets;
  readonly #checks: NodeChecks;
  /** Groups with nodes that are wanted and not there. */
  readonly #lackingNodes = new Set<SimGroup>();
  /** What pods waited for missing nodes by, when that was looked at last. */
  #seen: readonly number[] = NOTHING_MISSING;
  #changes = 0;

  constructor(run: ClusterRun, instances: Instances, checks: NodeChecks) {
    this.#run = run;
    this.#places = new LaunchSubnets(run, instances);
    this.#checks = checks;
  }

  /**
   * Launches a node in a subnet of the zone; where EC2 refuses it or the zone is lost, in another zone of
   * the group. A launch that finds no address anywhere is tried again later.
   */
  launch(group: SimGroup, zone: ZoneId, onSettled?: (node: SimNode) => void): void {
    this.#launchAll(group, zone, [{ since: this.#run.now, onSettled, waited: NOT_WAITED }]);
  }

  /** So many launches that EC2 refused are no longer wanted. Returns how many there were. */
  withdraw(group: SimGroup, count: number): number {
    const withdrawn = group.missing.withdraw(count, this.#run.now);
    if (group.spec.kind === 'fargate') this.#waitedForNode(withdrawn);
    this.#missingChanged(group);
    return withdrawn.length;
  }

  /** A node of the plan whose own subnet had no address for it: it is tried elsewhere from then on. */
  launchAtStart(group: SimGroup, subnet: SimSubnet): void {
    const launch = { since: this.#run.now, onSettled: undefined, waited: NOT_WAITED };
    const node = this.#places.launchIn(group, subnet);
    if (node instanceof SimNode) this.#waitForBoot(node, launch);
    else this.#refuse(group, subnet.zone, node, [launch]);
  }

  #launchAll(group: SimGroup, zone: ZoneId, launches: readonly RefusedLaunch<SimNode>[]): void {
    for (const [index, launch] of launches.entries()) {
      const node = this.#places.launch(group, zone);
      if (node instanceof SimNode) {
        this.#waitForBoot(node, launch);
        continue;
      }
      if (this.#places.isSettledFor(group)) {
        this.#refuse(group, zone, node, launches.slice(index));
        return;
      }
      this.#refuse(group, zone, node, [launch]);
    }
  }

  /** After one that EC2 refuses everywhere it refuses the others too: nothing has changed between. */
  #refuse(
    group: SimGroup,
    zone: ZoneId,
    refusals: readonly SubnetSpace[],
    launches: RefusedLaunch<SimNode>[],
  ): void {
    const refusedBy = refusals[0] ?? this.#places.setAside(group);
    if (refusedBy) this.#run.tally.launchesFailed([refusedBy, ...refusals]);
    if (group.placedBy !== 'karpenter') this.#refuseAgain(refusals, launches.length - 1);
    const refusedAt = this.#run.now;
    const retryAt = this.#places.retryAt(group, this.#retryMs);
    const batch = group.missing.refuse({ zone, refusedBy, refusedAt, retryAt, launches });
    this.#missingChanged(group);
    if (batch) {
      this.#run.queue.push(retryAt, () => {
        this.#launchAll(group, zone, group.missing.retry(batch, retryAt));
        this.#missingChanged(group);
      });
    }
  }

  #refuseAgain(refusals: readonly SubnetSpace[], times: number): void {
    this.#run.tally.launchesRefused(refusals.length * times);
    for (const { supply } of refusals) supply.refuseAgain(times);
  }

  /** Nothing may have changed before a check: a retry at the same instant would never end. */
  get #retryMs(): number {
    return launchRetryMs(this.#run.scenario.parameters);
  }

  #waitForBoot(node: SimNode, launch: RefusedLaunch<SimNode>): void {
    const { group, subnet } = node;
    const { settings, now: at } = this.#run;
    this.#run.starts.add({ group, subnet, settings, at, isRestart: false });
    node.whenSettled(launch.onSettled);
    subnet.expectNode(group.maxPods);
    if (node.ipamd.network.isPod) this.#waitWithNode(node, launch);
    this.#checks.touch(node);
    this.#run.after(this.#run.scenario.parameters.nodeBoot * 1000, () => {
      subnet.nodeBooted(group.maxPods);
      this.#boot(node);
    });
  }

  /** A Fargate pod has waited for its node until now. */
  #waitWithNode(node: SimNode, { since, waited }: RefusedLaunch<SimNode>): void {
    node.wait({ count: 1, since, waited }, this.#run.now);
  }

  /** ipamd starts; an ENI that it needs is attached before the node gets ready. */
  #boot(node: SimNode): void {
    if (node.phase !== 'booting') return;
    const { ipamd } = node;
    const isUp = ipamd.start(this.#run.now);
    if (ipamd.network.isPod)
      this.#run.tally.waited(node.waits.takeOldest(1, this.#run.now), this.#run.now);
    this.#checks.touch(node);
    if (!isUp) {
      this.waitForFirstEni(node);
      return;
    }
    if (ipamd.pool.busyUntil <= this.#run.now) {
      this.#getReady(node);
      return;
    }
    this.#run.queue.push(ipamd.pool.busyUntil, () => {
      if (node.phase !== 'booting') return;
      ipamd.finishAttach();
      this.#getReady(node);
    });
  }

  /** A node that has no ENI for pods is not ready; it asks again where EC2 refused one (R25). */
  waitForFirstEni(node: SimNode): void {
    const { ipamd, group, own, cluster } = node;
    const { isRefused, refusedBy } = ipamd.pool;
    group.missing.waitForEni(node, {
      since: this.#run.now,
      places: Math.max(0, this.#run.podsOnNode(group) - own - cluster),
      refusedBy: isRefused ? refusedBy : undefined,
    });
    this.#missingChanged(group);
    if (isRefused) this.#run.after(this.#retryMs, () => this.#boot(node));
  }

  #getReady(node: SimNode): void {
    if (node.group.missing.waitNoMore(node)) this.#missingChanged(node.group);
    const { maxPods, hostNetworkPods, systemPods } = node.group;
    const places = Math.max(0, maxPods - hostNetworkPods);
    node.getReady();
    node.startChecks(this.#run.now);
    const missing = Math.min(systemPods, places) - node.system;
    const daemons = { count: missing, since: this.#run.now, waited: NOT_WAITED };
    this.#run.pods.put(node, 'system', daemons, this.#run.now);
    this.#checks.queueFirstTry(node);
    node.offer();
    this.#run.placeSoon();
    node.settle();
  }

  /** It is not to get ready any more. */
  giveUpFirstEni(node: SimNode): void {
    const { missing } = node.group;
    const wait = missing.waitNoMore(node);
    if (wait?.refusedBy) {
      this.#run.tally.wentWithoutEni(this.#run.now - wait.since, wait.refusedBy);
    }
    this.#missingChanged(node.group);
  }

  #missingChanged(group: SimGroup): void {
    if (group.missing.isAny) this.#lackingNodes.add(group);
    else this.#lackingNodes.delete(group);
    this.#changes += 1;
    this.#run.tally.launchChanged();
  }

  /** The run is over: nodes that are missing have been so until now. */
  endWaits(): void {
    for (const { spec, missing } of this.#run.groups) {
      if (spec.kind === 'fargate') this.#waitedForNode(missing.refusedLaunchesAt(this.#run.now));
      for (const { since, refusedBy } of missing.notReady.values()) {
        if (refusedBy) this.#run.tally.wentWithoutEni(this.#run.now - since, refusedBy);
      }
    }
  }

  /** Fargate pods that wait for their node no more. */
  #waitedForNode(launches: readonly RefusedLaunch<SimNode>[]): void {
    const pods = launches.map(({ since, waited }) => ({ since, count: 1, waited }));
    this.#run.tally.waited(pods, this.#run.now);
  }

  /**
   * All that happens at this time has happened: pods wait for the nodes that are missing now. Most of the time
   * nodes that get nothing ask again, and it is as it was.
   */
  endInstant(): void {
    const { replicas } = this.#run.pods;
    const seen = this.#lackingNodes.size === 0 ? NOTHING_MISSING : this.#waitedBy(replicas);
    if (areSame(seen, this.#seen)) return;
    this.#seen = seen;
    const waits = waitsForNodes(this.#run.groups, replicas, (group) => this.#run.podsOnNode(group));
    this.#run.tally.waitForNodes(waits);
    this.#run.pods.waitForNodes(waits, this.#run.now);
  }

  /** All that decides which pods wait for missing nodes. */
  #waitedBy(replicas: Workload): readonly number[] {
    const seen = [this.#changes, replicas.unplaced.count];
    for (const { own, onBranches, lacking } of this.#lackingNodes) {
      seen.push(own.unplaced.count, onBranches.unplaced.count, lacking);
    }
    return seen;
  }
}

function areSame(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}
