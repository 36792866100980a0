// The sums of a running cluster, kept by differences: a change of one node costs the same in a
// cluster of any size.

import type { NodeNetwork } from '@/engine/over-time/node/node-network';
import type { Ec2Calls } from '@/engine/over-time/node/node-world';
import type { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';
import { NodeCounts } from './node-counts';
import { LongestWait } from './pods/longest-wait';
import { WaitCounts } from './pods/wait-counts';
import { addressWaits, branchWaits, type WaitForNodes } from './pods/wait-shares';
import {
  type WaitingBatch,
  type WaitingPods,
  type WaitShare,
  waitedFor,
} from './pods/waiting-pods';
import type { Workload } from './pods/workload';
import { QuotaPeaks } from './quota-peaks';
import type { SimNode } from './sim-node';
import type { SimSubnet } from './subnets/sim-subnet';

const MINUTE_MS = 60_000;

type IsHosted = (batch: WaitingBatch) => boolean;

const always: IsHosted = () => true;

export class Tally {
  readonly nodes = new NodeCounts();
  #failedLaunches = 0;
  /** EC2 had no address for a node in any of its group's zones. */
  hasLostLaunch = false;
  /** The longest that a node has waited for its first ENI and not got it. */
  longestWithoutEniMs = 0;
  #longestWait = new LongestWait();
  /** The longest that a pod has waited for a subnet. */
  longestShortMs = 0;
  /**
   * The longest that a pod has waited which has a place or got one, the time without one before the scenario
   * left out.
   */
  longestHostedMs = 0;
  /** The longest that a pod has waited, the time without a place left out. */
  longestPlacedMs = 0;
  isChanged = true;
  /** Something changed since peaks were looked at. */
  #isTouched = true;
  #isIdled = false;
  readonly #subnets: readonly SimSubnet[];
  readonly waits = new WaitCounts();
  /** Pods without a node that wait for one that is missing, as the sums contain them. */
  #forNodes: readonly WaitForNodes[] = [];
  /** Calls of each minute from the start of the scenario. */
  readonly callsPerMinute: Ec2Calls[] = [];
  /** Calls of all nodes since the start, and how many of them the minutes contain. */
  readonly calls: Ec2Calls = { create: 0, delete: 0, assign: 0, unassign: 0 };
  readonly running = { pods: 0 };
  readonly #counted: Ec2Calls = { create: 0, delete: 0, assign: 0, unassign: 0 };

  /** More of the quotas above the subnets than at the start. */
  readonly quotas: QuotaPeaks;

  constructor(subnets: readonly SimSubnet[]) {
    this.quotas = new QuotaPeaks(subnets);
    this.#subnets = subnets;
  }

  get longestWait(): Pick<LongestWait, 'ms' | 'reason'> {
    return this.#longestWait;
  }

  /** So many more pods of a workload are without a node; a negative number: fewer. */
  leaveUnplaced({ waitsFor }: Workload, pods: number): void {
    this.waits.add(waitsFor, pods);
    this.#touch();
  }

  /** To be called when a node has changed: brings the waiting pods up to date. */
  count(node: SimNode, now: number): void {
    const { waits, branchWaits: onBranches, ipamd } = node;
    if (ipamd.waiting > 0 || waits.shares) {
      this.#recount(node.openLine(), addressWaits(node), now);
      node.closeEmptyLine();
    }
    if (ipamd.network.branchLimit > 0) this.#recount(onBranches, branchWaits(node), now);
    this.#touch();
  }

  /** A check of a node, or a try of its pods, has changed nothing but who asks a subnet. */
  nodeIdled(): void {
    this.isChanged = true;
    this.#isIdled = true;
  }

  #recount(line: WaitingPods, shares: readonly WaitShare[] | undefined, now: number): void {
    const before = line.shares;
    // The line itself sees to how long they have waited.
    if (areSame(before, shares)) return;
    if (before) for (const share of before) this.#add(share, -1);
    line.waitFor(shares, now);
    if (shares) for (const share of shares) this.#add(share, 1);
  }

  #add({ reason, pods, supply }: WaitShare, sign: 1 | -1): void {
    this.waits.add(reason, sign * pods);
    supply?.wait(sign * pods);
  }

  /** Launches that EC2 refused, each subnet and each retry counted. */
  get failedLaunches(): number {
    return this.#failedLaunches;
  }

  /** A node more or fewer. */
  countNode({ isPod, besideAddresses }: NodeNetwork, change: 1 | -1): void {
    this.nodes.add(isPod, change);
    this.quotas.countNode(besideAddresses, change);
  }

  launchesRefused(launches: number): void {
    this.#failedLaunches += launches;
  }

  /** A launch found no address in any zone of its group: in none of these subnets. */
  launchesFailed(refusals: readonly SubnetSpace[]): void {
    for (const { supply } of refusals) supply.failLaunch();
    this.hasLostLaunch = true;
  }

  /** A launch was refused, or is tried again. */
  launchChanged(): void {
    this.#touch();
  }

  /** A node never got its first ENI in so long. */
  wentWithoutEni(ms: number, { supply }: SubnetSpace): void {
    supply.keepWaiting(0, ms);
    this.longestWithoutEniMs = Math.max(this.longestWithoutEniMs, ms);
  }

  /** Of the pods without a node, those that wait for a node that is missing. */
  waitForNodes(waits: readonly WaitForNodes[]): void {
    for (const wait of this.#forNodes) this.#move(wait, -1);
    this.#forNodes = waits;
    for (const wait of waits) this.#move(wait, 1);
  }

  #move({ workload, share }: WaitForNodes, sign: 1 | -1): void {
    this.#add(share, sign);
    if (workload) this.waits.add(workload.waitsFor, -sign * share.pods);
  }

  #touch(): void {
    this.isChanged = true;
    this.#isTouched = true;
  }

  /** Pods have waited so long, and wait no longer. @param isHosted they have a place, or got one */
  waited(batches: readonly WaitingBatch[], now: number, isHosted: IsHosted = always): void {
    for (const batch of batches) {
      const { since, waited, count } = batch;
      const ms = now - since;
      this.#longestWait.add(ms, waited, count);
      const shortMs = waitedFor('subnet-short', waited);
      const placedMs = ms - waitedFor('no-place', waited);
      this.longestShortMs = Math.max(this.longestShortMs, shortMs);
      this.longestPlacedMs = Math.max(this.longestPlacedMs, placedMs);
      const hostedMs = since > 0 ? ms : placedMs;
      if (isHosted(batch)) this.longestHostedMs = Math.max(this.longestHostedMs, hostedMs);
    }
  }

  /** Forgets peaks and waits. */
  begin(): void {
    this.#longestWait = new LongestWait();
    this.longestShortMs = 0;
    this.longestHostedMs = 0;
    this.longestPlacedMs = 0;
    this.longestWithoutEniMs = 0;
    this.hasLostLaunch = false;
    this.#failedLaunches = 0;
    this.waits.begin();
    this.nodes.begin();
    this.quotas.begin();
    this.callsPerMinute.length = 0;
    Object.assign(this.#counted, this.calls);
    this.isChanged = true;
  }

  /** Looks at peaks when all that happens at one time has happened. */
  endInstant(now: number): void {
    this.#countCalls(now);
    const isIdled = this.#isIdled;
    this.#isIdled = false;
    if (!this.#isTouched) {
      // Nodes that get nothing ask again: of all things that happen the most.
      if (isIdled) for (const { space } of this.#subnets) space.supply.endInstant(now);
      return;
    }
    this.#isTouched = false;
    for (const subnet of this.#subnets) subnet.endInstant(now);
    this.quotas.endInstant(now);
    this.nodes.endInstant(now);
    this.waits.endInstant(now);
  }

  #countCalls(now: number): void {
    const { calls } = this;
    const counted = this.#counted;
    const create = calls.create - counted.create;
    const remove = calls.delete - counted.delete;
    const assign = calls.assign - counted.assign;
    const unassign = calls.unassign - counted.unassign;
    if (create + remove + assign + unassign === 0) return;
    const minute = Math.floor(now / MINUTE_MS);
    while (this.callsPerMinute.length <= minute) {
      this.callsPerMinute.push({ create: 0, delete: 0, assign: 0, unassign: 0 });
    }
    const sum = this.callsPerMinute[minute] as Ec2Calls;
    sum.create += create;
    sum.delete += remove;
    sum.assign += assign;
    sum.unassign += unassign;
    Object.assign(counted, calls);
  }
}

function areSame(
  before: readonly WaitShare[] | undefined,
  shares: readonly WaitShare[] | undefined,
): boolean {
  if (before === shares) return true;
  if (before?.length !== shares?.length || before === undefined) return false;
  return before.every(({ reason, pods, supply }, index) => {
    const share = shares?.[index];
    return share?.reason === reason && share.pods === pods && share.supply === supply;
  });
}
