// The sums of a running cluster, kept by differences: a change of one node costs the same in a
// cluster of any size.
import type { SimNode, SimSubnet, WaitReason, Workload } from './cluster-state';
import type { Ec2Calls } from './ipamd-node';

const MINUTE_MS = 60_000;

export class Tally {
  nodes = 0;
  #unplaced = 0;
  failedLaunches = 0;
  longestWaitMs = 0;
  mostWaiting = 0;
  mostWaitingAt = 0;
  mostNodes = 0;
  mostNodesAt = 0;
  isChanged = true;
  /** Something changed since peaks were looked at. */
  #isTouched = true;
  readonly #subnets: readonly SimSubnet[];
  readonly waiting: Record<Exclude<WaitReason, 'no-place'>, number> = {
    growing: 0,
    cooldown: 0,
    'subnet-short': 0,
    'address-supply': 0,
    'branch-eni': 0,
  };
  /** Calls of each minute from the start of the scenario. */
  readonly callsPerMinute: Ec2Calls[] = [];
  /** Calls of all nodes since the start, and how many of them the minutes contain. */
  readonly calls: Ec2Calls = { create: 0, delete: 0, assign: 0, unassign: 0 };
  readonly running = { pods: 0 };
  readonly #counted: Ec2Calls = { create: 0, delete: 0, assign: 0, unassign: 0 };

  constructor(subnets: readonly SimSubnet[]) {
    this.#subnets = subnets;
  }

  /** Pods without a node, but those that wait for a branch ENI. */
  get unplaced(): number {
    return this.#unplaced;
  }

  /** So many more pods of a workload are without a node; a negative number: fewer. */
  leaveUnplaced({ waitsFor }: Workload, pods: number): void {
    if (waitsFor === 'no-place') this.#unplaced += pods;
    else this.waiting[waitsFor] += pods;
    this.#touch();
  }

  /** To be called when a node has changed: brings the waiting pods up to date. */
  count(node: SimNode, reason: WaitReason): void {
    const { waiting } = node.ipamd;
    if (node.countedReason !== 'no-place') this.waiting[node.countedReason] -= node.countedWaiting;
    if (reason !== 'no-place') this.waiting[reason] += waiting;
    node.countedWaiting = waiting;
    node.countedReason = reason;
    // A node that boots has no pods yet.
    const isUp = node.phase !== 'booting' && node.phase !== 'gone';
    const branches = isUp ? node.ipamd.waitingForBranch : 0;
    this.waiting['branch-eni'] += branches - node.countedBranches;
    node.countedBranches = branches;
    this.#touch();
  }

  /** Fargate pods that EC2 refuses an address wait for the next try; a negative number ends it. */
  waitForLaunch(pods: number): void {
    this.waiting['subnet-short'] += pods;
    this.#touch();
  }

  #touch(): void {
    this.isChanged = true;
    this.#isTouched = true;
  }

  get podsWaiting(): number {
    const { growing, cooldown } = this.waiting;
    const lacking = this.waiting['subnet-short'] + this.waiting['address-supply'];
    return this.#unplaced + growing + cooldown + lacking + this.waiting['branch-eni'];
  }

  waited(ms: number): void {
    if (ms > this.longestWaitMs) this.longestWaitMs = ms;
  }

  /** Forgets peaks and waits. */
  begin(): void {
    this.longestWaitMs = 0;
    this.failedLaunches = 0;
    this.mostWaiting = this.podsWaiting;
    this.mostWaitingAt = 0;
    this.mostNodes = this.nodes;
    this.mostNodesAt = 0;
    this.callsPerMinute.length = 0;
    Object.assign(this.#counted, this.calls);
    this.isChanged = true;
  }

  /** Looks at peaks when all that happens at one time has happened. */
  endInstant(now: number): void {
    this.#countCalls(now);
    if (!this.#isTouched) return;
    this.#isTouched = false;
    for (const subnet of this.#subnets) {
      const free = subnet.space.freeWithReservations;
      if (free >= subnet.lowestFree) continue;
      subnet.lowestFree = free;
      subnet.lowestFreeAt = now;
    }
    if (this.nodes > this.mostNodes) {
      this.mostNodes = this.nodes;
      this.mostNodesAt = now;
    }
    const waiting = this.podsWaiting;
    if (waiting > this.mostWaiting) {
      this.mostWaiting = waiting;
      this.mostWaitingAt = now;
    }
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
