// A cluster while it runs: nodes are launched, drained and ended, their ipamd checks its pool, pods
// try for addresses. Over 300 lines, because these operations share one state and each is short.

import { tallyPlan } from '@/engine/at-rest/consumers';
import { effectiveGroup } from '@/engine/cluster/effective-group';
import {
  type CniSettings,
  isForNodes,
  type NodeGroup,
  PREFIX_SIZE,
  type Subnet,
  subnetSize,
  type ZoneId,
} from '@/engine/model';
import { BRANCH_COOLDOWN_MS } from '@/engine/over-time/node/attachments';
import { IpamdNode } from '@/engine/over-time/node/ipamd-node';
import type { NodeWorld } from '@/engine/over-time/node/node-place';
import { type NodeSetup, nodeSetup } from '@/engine/over-time/node-policy';
import { type Random, seededRandom } from '@/engine/over-time/random';
import type { Scenario } from '@/engine/over-time/scenario';
import { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';
import {
  NO_CHECK,
  newNode,
  newWorkload,
  offer,
  podsOn,
  type SimGroup,
  type SimNode,
  type SimSubnet,
} from './cluster-state';
import { EventQueue } from './event-queue';
import { MissingNodes, type RefusedLaunch } from './missing-nodes';
import { NodesByPods } from './nodes-by-pods';
import { Placement } from './placement';
import { RunGuard, stepLimits } from './run-guard';
import { Tally } from './tally';
import { NOT_WAITED, type WaitingPods, waitedOn } from './waiting-pods';
import { waitsForNodes } from './waits-for-nodes';

export const CHECK_INTERVAL_MS = 5_000;
/** From ipamd's start to its first check. */
const FIRST_CHECK_MS = 2_500;
/** kubelet tries a pod that got no address again. */
const RETRY_MS = 5_000;

const isForPods = ({ use }: Subnet) => use === 'pods';

export class Cluster {
  readonly queue = new EventQueue();
  readonly random: Random;
  readonly tally: Tally;
  readonly groups: SimGroup[] = [];
  readonly subnets: readonly SimSubnet[];
  readonly pods: Placement;
  now = 0;
  /** They may change while it runs. */
  settings: CniSettings;
  readonly steps: RunGuard;
  #nodes = 0;
  /** Groups with nodes that are wanted and not there. */
  readonly #lackingNodes = new Set<SimGroup>();
  #isWaitingForNodes = false;
  /** There may be pods to place. */
  #isPlacing = false;
  /** Nodes in which something changed at this time. */
  #touched: SimNode[] = [];
  readonly #world: { -readonly [K in keyof NodeWorld]: NodeWorld[K] };

  constructor(
    readonly scenario: Scenario,
    seed: number,
  ) {
    this.random = seededRandom(seed);
    this.steps = new RunGuard(stepLimits(scenario));
    this.settings = scenario.plan.settings;
    const { addressChoice, othersLie, plan } = scenario;
    this.subnets = tallyPlan(plan).tallies.map(({ subnet: spec, usedByOthers }) => {
      const { label, zone, prefixLength, prefixReservation } = spec;
      const space = new SubnetSpace(prefixLength, {
        choice: addressChoice,
        random: this.random,
        reservations: reservationsOf(prefixLength, prefixReservation),
      });
      space.takeForOthers(usedByOthers, othersLie);
      return {
        label,
        zone,
        spec,
        space,
        freeWithoutNodes: space.freeWithReservations,
        nodes: 0,
        inFlight: 0,
        lowestFree: space.freeWithReservations,
        lowestFreeAt: 0,
      };
    });
    this.tally = new Tally(this.subnets);
    // ENIs attach at once until the scenario begins.
    this.#world = {
      random: this.random,
      calls: this.tally.calls,
      running: this.tally.running,
      subnetDiscovery: plan.networking.subnetDiscovery,
      eniAttachMs: 0,
    };
    this.pods = new Placement({
      groups: this.groups,
      tally: this.tally,
      hostNetworkPodsPerNode: plan.hostNetworkPodsPerNode,
      onPlaced: (node) => this.#queueFirstTry(node),
    });
  }

  /** The scenario begins: from here on sums count, and nodes that are not at rest go on. */
  begin(): void {
    this.now = 0;
    this.#world.eniAttachMs = this.scenario.parameters.eniAttach * 1000;
    for (const group of this.groups) {
      for (const node of group.nodes) {
        askAgain(node);
        this.#catchUp(node);
      }
    }
    this.tally.begin();
    for (const subnet of this.subnets) {
      subnet.lowestFree = subnet.space.freeWithReservations;
      subnet.lowestFreeAt = 0;
    }
  }

  /**
   * Runs everything that happens up to and at a time; `onTime` is told before time goes on.
   * @throws RunStalledError when that has no end.
   */
  runUntil(time: number, onTime: (next: number) => void): void {
    for (;;) {
      this.steps.step(this.now);
      const at = this.queue.nextAt;
      if (at > this.now && this.#isPlacing) {
        this.#isPlacing = false;
        this.pods.placeAll(this.now);
        continue;
      }
      if (at > this.now && this.#touched.length > 0) {
        this.#catchUpAll();
        continue;
      }
      if (at > time) break;
      if (at > this.now) {
        this.endInstant();
        onTime(at);
        this.now = at;
      }
      this.queue.step();
    }
    this.endInstant();
    this.now = time;
  }

  /** All that happens at this time has happened. */
  endInstant(): void {
    this.#catchUpAll();
    this.#waitForNodes();
    this.tally.endInstant(this.now);
  }

  #waitForNodes(): void {
    if (this.#lackingNodes.size === 0 && !this.#isWaitingForNodes) return;
    this.#isWaitingForNodes = this.#lackingNodes.size > 0;
    const waits = waitsForNodes(this.groups, this.pods.replicas, (group) =>
      this.#podsOnNode(group),
    );
    this.tally.waitForNodes(waits);
    this.pods.waitForNodes(waits, this.now);
  }

  /** Places of a node for pods that are not of the system. */
  #podsOnNode({ maxPods }: SimGroup): number {
    const { hostNetworkPodsPerNode, systemPodsPerNode } = this.scenario.plan;
    return Math.max(0, maxPods - hostNetworkPodsPerNode - systemPodsPerNode);
  }

  /** Pods are placed when all that happens at this time has happened: nodes get ready together. */
  placeSoon(): void {
    this.#isPlacing = true;
  }

  after(ms: number, action: () => void): void {
    this.queue.push(this.now + ms, action);
  }

  addGroup(spec: NodeGroup): SimGroup {
    const group: SimGroup = {
      spec,
      maxPods: effectiveGroup(this.scenario.plan, spec).maxPods,
      zones: spec.zones,
      desired: spec.nodes,
      nodes: [],
      missing: new MissingNodes(),
      byPods: new NodesByPods(podsOn),
      byPodsForBranches: new NodesByPods(podsOn),
      setups: [],
      own: newWorkload(),
      onBranches: newWorkload('branch-eni'),
    };
    this.groups.push(group);
    return group;
  }

  /**
   * Launches a node in the zone's subnet with most addresses free; in another zone of the group where
   * that one is lost. A launch that finds no address is counted and tried again later.
   */
  launch(group: SimGroup, zone: ZoneId, onSettled?: SimNode['onSettled']): void {
    this.#launchAll(group, zone, [{ since: this.now, onSettled }]);
  }

  /** So many launches that EC2 refused are no longer wanted. Returns how many there were. */
  withdrawLaunches(group: SimGroup, count: number): number {
    const withdrawn = group.missing.withdraw(count);
    if (group.spec.kind === 'fargate') this.#waitedForNode(withdrawn);
    this.#missingChanged(group);
    return withdrawn.length;
  }

  /** After one that EC2 refuses it refuses the others too: nothing has changed between. */
  #launchAll(group: SimGroup, zone: ZoneId, launches: readonly RefusedLaunch<SimNode>[]): void {
    for (const [index, launch] of launches.entries()) {
      const isLost = !group.zones.includes(zone);
      const subnet = this.#freestSubnet(isLost ? group.zones[0] : zone);
      const node = subnet && this.#newNodeIn(group, subnet);
      if (node === undefined || node instanceof SubnetSpace) {
        this.#refuse(group, zone, node, launches.slice(index));
        return;
      }
      this.#waitForBoot(node, launch);
    }
  }

  #refuse(
    group: SimGroup,
    zone: ZoneId,
    refusedBy: SubnetSpace | undefined,
    launches: RefusedLaunch<SimNode>[],
  ): void {
    if (refusedBy) this.tally.failedLaunches += launches.length;
    refusedBy?.supply.refuseAgain(launches.length - 1);
    const retryAt = this.now + this.#retryMs;
    const batch = group.missing.refuse({ zone, refusedBy, retryAt, launches });
    this.#missingChanged(group);
    if (batch) {
      this.queue.push(retryAt, () => {
        this.#launchAll(group, zone, group.missing.retry(batch));
        this.#missingChanged(group);
      });
    }
  }

  /** Nothing may have changed before a check: a retry at the same instant would never end. */
  get #retryMs(): number {
    return Math.max(this.scenario.parameters.launchRetry * 1000, CHECK_INTERVAL_MS);
  }

  #missingChanged(group: SimGroup): void {
    if (group.missing.isAny) this.#lackingNodes.add(group);
    else this.#lackingNodes.delete(group);
    this.tally.launchChanged();
  }

  #waitForBoot(node: SimNode, { since, onSettled }: RefusedLaunch<SimNode>): void {
    const { group, subnet } = node;
    node.onSettled = onSettled;
    subnet.inFlight += group.maxPods;
    if (node.ipamd.place.isPod) this.#waitWithNode(node, since);
    this.#touch(node);
    this.after(this.scenario.parameters.nodeBoot * 1000, () => {
      subnet.inFlight -= group.maxPods;
      this.#boot(node);
    });
  }

  /** The run is over: nodes that are missing have been so until now. */
  endWaitsForNodes(): void {
    for (const { spec, missing } of this.groups) {
      if (spec.kind === 'fargate') this.#waitedForNode(missing.refusedLaunches);
      for (const { since, refusedBy } of missing.notReady.values()) {
        if (refusedBy) this.tally.wentWithoutEni(this.now - since);
      }
    }
  }

  /** Fargate pods that wait for their node no more. */
  #waitedForNode(launches: readonly RefusedLaunch<SimNode>[]): void {
    const pods = launches.map(({ since }) =>
      waitedOn({ since, count: 1, waited: NOT_WAITED }, 'subnet-short', this.now - since),
    );
    this.tally.waited(pods, this.now);
  }

  /** A Fargate pod has waited for its node until now. */
  #waitWithNode({ waits }: SimNode, since: number): void {
    const pod = { since, count: 1, waited: NOT_WAITED };
    const { waited } = waitedOn(pod, 'subnet-short', this.now - since);
    waits.add(1, since, waited, this.now);
  }

  /** A node that booted just now; `undefined` when the subnet has no address for it. */
  newNode(group: SimGroup, subnet: SimSubnet, podSubnet?: SimSubnet): SimNode | undefined {
    const node = this.#newNodeIn(group, subnet, podSubnet);
    return node instanceof SubnetSpace ? undefined : node;
  }

  /** The node, or the subnet that has no address for it. */
  #newNodeIn(
    group: SimGroup,
    subnet: SimSubnet,
    podSubnet: SimSubnet | undefined = this.#freestSubnet(subnet.zone, isForPods),
  ): SimNode | SubnetSpace {
    const { policy, place } = this.#setup(group, subnet, podSubnet);
    const ipamd = new IpamdNode(policy, place, this.#world);
    const refusedBy = ipamd.launch(this.now);
    if (refusedBy) return refusedBy;
    const node = newNode(this.#nodes, group, subnet, ipamd);
    this.#nodes += 1;
    node.place = group.nodes.push(node) - 1;
    subnet.nodes += 1;
    this.tally.nodes += 1;
    return node;
  }

  /** Many nodes of a group have the same subnets: their setup is worked out once. */
  #setup(group: SimGroup, subnet: SimSubnet, podSubnet: SimSubnet | undefined): NodeSetup {
    const known = group.setups.find(
      (each) => each.subnet === subnet && each.podSubnet === podSubnet,
    );
    if (known) return known.setup;
    const plan = { ...this.scenario.plan, settings: this.settings };
    const inZone = this.subnets.filter(({ zone }) => zone === subnet.zone);
    const setup = nodeSetup(plan, group.spec, subnet, inZone, podSubnet);
    group.setups.push({ subnet, podSubnet, setup });
    return setup;
  }

  /** Nodes on their way count with their max pods, as Karpenter counts them. */
  #freestSubnet(
    zone: ZoneId | undefined,
    isWanted: (spec: Subnet) => boolean = isForNodes,
  ): SimSubnet | undefined {
    let freest: SimSubnet | undefined;
    let most = Number.NEGATIVE_INFINITY;
    for (const subnet of this.subnets) {
      const expected = subnet.space.free - subnet.inFlight;
      const isFit = subnet.zone === zone && isWanted(subnet.spec);
      if (!isFit || expected <= most) continue;
      freest = subnet;
      most = expected;
    }
    return freest;
  }

  /** ipamd starts; an ENI that it needs is attached before the node gets ready. */
  #boot(node: SimNode): void {
    if (node.phase !== 'booting') return;
    const { ipamd } = node;
    const isUp = ipamd.start(this.now);
    if (ipamd.place.isPod) this.tally.waited(node.waits.takeOldest(1, this.now), this.now);
    this.#touch(node);
    if (!isUp) {
      this.waitForFirstEni(node);
      return;
    }
    if (ipamd.busyUntil <= this.now) {
      this.#getReady(node);
      return;
    }
    this.queue.push(ipamd.busyUntil, () => {
      if (node.phase !== 'booting') return;
      ipamd.finishAttach();
      this.#getReady(node);
    });
  }

  /** A node that has no ENI for pods is not ready; it asks again where EC2 refused one (R25). */
  waitForFirstEni(node: SimNode): void {
    const { ipamd, group, own, cluster } = node;
    const isRefused = ipamd.isRefused;
    group.missing.waitForEni(node, {
      since: this.now,
      places: Math.max(0, this.#podsOnNode(group) - own - cluster),
      refusedBy: isRefused ? ipamd.refusedBy : undefined,
    });
    this.#missingChanged(group);
    if (isRefused) this.after(this.#retryMs, () => this.#boot(node));
  }

  /** It is not to get ready any more. */
  #giveUpFirstEni(node: SimNode): void {
    const { missing } = node.group;
    const wait = missing.waitNoMore(node);
    if (wait?.refusedBy) this.tally.wentWithoutEni(this.now - wait.since);
    this.#missingChanged(node.group);
  }

  #getReady(node: SimNode): void {
    if (node.group.missing.waitNoMore(node)) this.#missingChanged(node.group);
    const { systemPodsPerNode, hostNetworkPodsPerNode } = this.scenario.plan;
    const places = Math.max(0, node.group.maxPods - hostNetworkPodsPerNode);
    const system = node.group.spec.kind === 'fargate' ? 0 : systemPodsPerNode;
    node.phase = 'ready';
    node.checkPhase = this.now + FIRST_CHECK_MS;
    const missing = Math.min(system, places) - node.system;
    const daemons = { count: missing, since: this.now, waited: NOT_WAITED };
    this.pods.put(node, 'system', daemons, this.now);
    this.#queueFirstTry(node);
    offer(node);
    this.placeSoon();
    settle(node);
  }

  #land(node: SimNode): void {
    const landed = node.ipamd.landPods(this.now);
    if (landed > 0) this.tally.waited(node.waits.takeOldest(landed, this.now), this.now);
    this.#touch(node);
  }

  /** To be called after every change of a node: the rest follows when all of this time is done. */
  #touch(node: SimNode): void {
    if (node.isTouched) return;
    node.isTouched = true;
    this.#touched.push(node);
  }

  #catchUpAll(): void {
    const touched = this.#touched;
    this.#touched = [];
    for (const node of touched) {
      node.isTouched = false;
      this.#catchUp(node);
    }
  }

  /** Brings sums, the next check and the next try of waiting pods up to date. */
  #catchUp(node: SimNode): void {
    this.#landOnBranches(node);
    this.tally.count(node, this.now);
    const { ipamd } = node;
    if (node.phase === 'booting' || node.phase === 'gone' || ipamd.busyUntil > this.now) return;
    if (ipamd.cooling === 0 && ipamd.isSettled()) return;
    if (node.nextCheck === NO_CHECK) this.#queueCheck(node);
    if (ipamd.waiting > 0 && !node.isLandQueued) this.#queueLand(node, RETRY_MS);
  }

  /** Pods that have got their branch ENI since the last look wait no more. */
  #landOnBranches({ branchWaits, ipamd }: SimNode): void {
    if (branchWaits.count === 0) return;
    const landed = branchWaits.count - ipamd.waitingForBranch;
    if (landed > 0) this.tally.waited(branchWaits.takeOldest(landed, this.now), this.now);
  }

  #queueCheck(node: SimNode): void {
    const sincePhase = this.now - node.checkPhase;
    const checks = sincePhase < 0 ? 0 : Math.floor(sincePhase / CHECK_INTERVAL_MS) + 1;
    node.nextCheck = node.checkPhase + checks * CHECK_INTERVAL_MS;
    this.queue.push(node.nextCheck, () => this.#check(node));
  }

  /** Pods that came to a node try for an address as soon as they have started. */
  #queueFirstTry(node: SimNode): void {
    if (!node.isLandQueued) this.#queueLand(node, this.scenario.parameters.podStart * 1000);
    this.#touch(node);
  }

  #queueLand(node: SimNode, ms: number): void {
    node.isLandQueued = true;
    this.after(ms, () => {
      node.isLandQueued = false;
      if (node.phase !== 'gone') this.#land(node);
    });
  }

  #check(node: SimNode): void {
    if (node.phase === 'gone') return;
    node.nextCheck = NO_CHECK;
    const { ipamd } = node;
    ipamd.check(this.now);
    if (
      ipamd.lastGrowth === 'short' &&
      ipamd.asksAtEveryCheck &&
      node.group.spec.kind === 'linux'
    ) {
      ipamd.refusedBy?.supply.countCall();
    }
    this.#touch(node);
    if (ipamd.trunkDueAt !== undefined) {
      this.queue.push(ipamd.trunkDueAt, () => {
        if (node.phase === 'gone') return;
        ipamd.attachTrunk(this.now);
        this.#touch(node);
      });
    }
    if (ipamd.busyUntil <= this.now) return;
    // ipamd's loop waits for the ENI; its next check comes 5 s after that.
    const attached = ipamd.busyUntil;
    node.checkPhase = attached;
    this.queue.push(attached, () => {
      if (node.phase === 'gone') return;
      ipamd.finishAttach();
      this.#land(node);
    });
  }

  /** Cordons a node and ends its pods, which are made anew elsewhere; `onDrained` when all are gone. */
  drain(node: SimNode, onDrained: () => void): void {
    this.cordon(node);
    if (node.phase !== 'gone') node.phase = 'leaving';
    this.#evictBranchPods(node);
    this.renewBranches(node, node.ipamd.runningOnBranches);
    this.endPods(node, node.own, node.cluster, true);
    this.placeSoon();
    this.after(this.scenario.parameters.podTermination * 1000, onDrained);
  }

  cordon(node: SimNode): void {
    if (node.phase === 'gone') return;
    // A Fargate pod whose node has not booted is not waited for any more.
    if (node.phase === 'booting' && node.ipamd.place.isPod) {
      node.ipamd.expect(-node.ipamd.waiting);
      this.#leaveAll(node.waits);
      this.#touch(node);
    }
    this.#giveUpFirstEni(node);
    node.phase = 'cordoned';
    node.ipamd.cordon();
  }

  /**
   * Ends pods of a node: those without an address first, at once; the others keep their address and
   * their place until they have terminated. With `areReplaced` as many are made anew.
   */
  endPods(node: SimNode, own: number, cluster: number, areReplaced: boolean): void {
    const count = own + cluster;
    if (count === 0) return;
    this.pods.take(node, own, cluster);
    if (areReplaced) this.#makeAnew(node, own, cluster);
    const waiting = Math.min(count, node.ipamd.waiting);
    node.ipamd.expect(-waiting);
    this.tally.waited(node.waits.takeYoungest(waiting, this.now), this.now);
    const ending = count - waiting;
    node.ending += ending;
    offer(node);
    this.#touch(node);
    if (ending === 0) return;
    const end = () => {
      if (node.phase === 'gone') return;
      node.ending -= ending;
      node.ipamd.endPods(ending, this.now);
      offer(node);
      this.#land(node);
      this.placeSoon();
    };
    const { podTermination } = this.scenario.parameters;
    if (podTermination === 0) end();
    else this.after(podTermination * 1000, end);
  }

  /**
   * Pods of a node with branch ENIs end; those that are still bound to it are made anew there when they
   * have terminated. The old addresses cool down (R27).
   */
  renewBranches(node: SimNode, count: number): void {
    if (count === 0) return;
    this.after(this.scenario.parameters.podTermination * 1000, () => {
      if (node.phase === 'gone') return;
      const { ended, giveBack } = node.ipamd.renewBranches(count, this.now);
      const anew = Math.min(ended, node.ipamd.branchPods);
      node.branchWaits.add(anew, this.now, NOT_WAITED, this.now);
      this.#freeBranches(node);
      this.after(BRANCH_COOLDOWN_MS, () => {
        giveBack(this.now);
        this.#freeBranches(node);
      });
    });
  }

  /** Pods that wait for a branch ENI may have one of this node's now. */
  #freeBranches(node: SimNode): void {
    if (node.phase === 'gone') return;
    offer(node);
    this.#touch(node);
    this.placeSoon();
  }

  /** They are made anew, to be placed on other nodes. */
  #evictBranchPods({ group, ipamd, branchWaits }: SimNode): void {
    const { branchPods } = ipamd;
    this.#leaveAll(branchWaits);
    ipamd.releaseBranchPods();
    group.onBranches.bound -= branchPods;
    this.pods.create(group.onBranches, branchPods, this.now);
  }

  /** Ends an instance, if it has not ended yet: its addresses are free at once, pods still on it are made anew. */
  terminate(node: SimNode): void {
    if (node.phase === 'gone') return;
    const { group, subnet, own, cluster } = node;
    this.#giveUpFirstEni(node);
    node.phase = 'gone';
    this.#evictBranchPods(node);
    node.ipamd.terminate();
    this.#leaveAll(node.waits);
    this.pods.take(node, own, cluster);
    this.#makeAnew(node, own, cluster);
    node.system = 0;
    node.ending = 0;
    const last = group.nodes.pop();
    if (last && last !== node) {
      group.nodes[node.place] = last;
      last.place = node.place;
    }
    subnet.nodes -= 1;
    this.tally.nodes -= 1;
    this.#touch(node);
    this.placeSoon();
    settle(node);
  }

  /** Nobody of them waits any more. */
  #leaveAll(line: WaitingPods): void {
    this.tally.waited(line.takeOldest(line.count, this.now), this.now);
  }

  #makeAnew({ group }: SimNode, own: number, cluster: number): void {
    this.pods.create(group.own, own, this.now);
    this.pods.create(this.pods.replicas, cluster, this.now);
  }

  /** A node's ipamd restarts with other settings of the same mode. */
  restartIpamd(node: SimNode): void {
    const podSubnet = this.subnets.find(({ space }) => space === node.ipamd.place.eniSubnets[0]);
    node.ipamd.changePolicy(this.#setup(node.group, node.subnet, podSubnet).policy);
    this.#touch(node);
  }
}

/** What a node was refused before the scenario begins it is refused at its start. */
function askAgain({ ipamd }: SimNode): void {
  const { isRefused, refusedBy, policy } = ipamd;
  if (!isRefused || refusedBy === undefined) return;
  refusedBy.supply.refuse(policy.mode === 'prefix' ? 'blocks' : 'addresses', refusedBy.free, 0);
}

function settle(node: SimNode): void {
  const { onSettled } = node;
  node.onSettled = undefined;
  onSettled?.(node);
}

/**
 * Blocks at the end of a subnet, before the last one, which AWS's reserved address spoils; a
 * reservation that is larger than what lies between the two end blocks takes the last one too, then
 * the first.
 */
function reservationsOf(
  prefixLength: number,
  blocks: number,
): readonly { readonly firstBlock: number; readonly blocks: number }[] {
  if (blocks === 0) return [];
  const all = subnetSize(prefixLength) / PREFIX_SIZE;
  const firstBlock = Math.max(0, Math.min(Math.max(1, all - 1 - blocks), all - blocks));
  return [{ firstBlock, blocks }];
}
