// A node while it runs. It owns its counters and tells its group when they change.
import type { IpamdNode } from '@/engine/over-time/node/ipamd-node';
import type { GroupOfNodes } from './group-of-nodes';
import type { NodePhase } from './node-phase';
import { type WaitingBatch, WaitingPods } from './pods/waiting-pods';
import type { SimSubnet } from './subnets/sim-subnet';

/** After anything; a small whole number takes less room than infinity. */
const NO_CHECK = 2 ** 30;
export const CHECK_INTERVAL_MS = 5_000;
/** From ipamd's start to its first check. */
const FIRST_CHECK_MS = 2_500;

/** Whose pods: of the system, of the node's group, on branch ENIs, of the whole cluster. */
export type PodOwner = 'system' | 'own' | 'branch' | 'cluster';

/** Nodes without branch ENIs share a line that nobody comes to. */
const NO_BRANCHES = new WaitingPods();

const NOBODY: readonly never[] = [];

export type SimGroup = GroupOfNodes<SimNode>;

export class SimNode {
  /** Pods on the node without an address, and those without a branch ENI. */
  readonly waits = new WaitingPods();
  readonly branchWaits: WaitingPods;
  #place: number;
  #phase: NodePhase = 'booting';
  #onSettled: ((node: SimNode) => void) | undefined;
  /** Pods by owner, and those that end. hostNetwork pods are not among them. */
  #system = 0;
  #own = 0;
  #cluster = 0;
  #ending = 0;
  /** Time of the check that is queued, or `NO_CHECK`. */
  #nextCheck = NO_CHECK;
  /** A check happens at this time plus a multiple of 5 s. */
  #checkPhase = 0;
  /** Time of the next change of branch ENIs that is queued. */
  #nextBranches: number | undefined;
  #isTryQueued = false;
  #isTouched = false;
  #isCheckedAlone = false;

  constructor(
    readonly index: number,
    readonly group: SimGroup,
    readonly subnet: SimSubnet,
    readonly ipamd: IpamdNode,
  ) {
    this.branchWaits = ipamd.place.branchLimit > 0 ? new WaitingPods() : NO_BRANCHES;
    this.#place = group.add(this);
  }

  /** Its place in the group's list. */
  get place(): number {
    return this.#place;
  }

  moveTo(place: number): void {
    this.#place = place;
  }

  get phase(): NodePhase {
    return this.#phase;
  }

  get system(): number {
    return this.#system;
  }

  get own(): number {
    return this.#own;
  }

  get cluster(): number {
    return this.#cluster;
  }

  get ending(): number {
    return this.#ending;
  }

  /** Pods that take a place under max pods, hostNetwork pods aside. */
  get pods(): number {
    return this.#system + this.#own + this.#cluster + this.#ending + this.podsOnBranches;
  }

  /** Those that end among them. */
  get podsOnBranches(): number {
    const { ipamd } = this;
    if (ipamd.place.branchLimit === 0) return 0;
    return Math.max(ipamd.branchPods, ipamd.runningOnBranches);
  }

  /** Tells the group that the number of pods has changed, or that the node takes pods now. */
  offer(): void {
    this.group.byPods.offer(this);
    if (this.ipamd.place.branchLimit > 0) this.group.byPodsForBranches.offer(this);
  }

  /** Is called once: when the node is ready or, where it ends before, then. */
  whenSettled(onSettled: ((node: SimNode) => void) | undefined): void {
    this.#onSettled = onSettled;
  }

  settle(): void {
    const onSettled = this.#onSettled;
    this.#onSettled = undefined;
    onSettled?.(this);
  }

  #enter(phase: NodePhase): void {
    this.group.follow(this.#phase, phase);
    this.#phase = phase;
  }

  getReady(): void {
    this.#enter('ready');
  }

  cordon(): void {
    this.#enter('cordoned');
    this.ipamd.cordon();
  }

  taint(): void {
    this.#enter('tainted');
  }

  /** It is drained. */
  leave(): void {
    if (this.#phase !== 'gone') this.#enter('leaving');
  }

  /** Pods come to the node, whatever its places. */
  put(owner: PodOwner, { count, since, waited }: WaitingBatch, now: number): void {
    const { ipamd, group } = this;
    switch (owner) {
      case 'branch':
        ipamd.branches?.bind(count);
        group.onBranches.bind(count);
        this.branchWaits.add(count, since, waited, now);
        return;
      case 'system':
        this.#system += count;
        break;
      case 'own':
        this.#own += count;
        group.own.bind(count);
        break;
      case 'cluster':
        this.#cluster += count;
    }
    ipamd.expect(count);
    this.waits.add(count, since, waited, now);
  }

  /** Pods are bound to the node no more; those that wait and the end of the others come apart. */
  release(own: number, cluster: number): void {
    this.#own -= own;
    this.#cluster -= cluster;
    this.group.own.release(own);
  }

  /** No pod is bound to a branch ENI any more. Returns how many were. */
  releaseBranchPods(): number {
    const { branchPods } = this.ipamd;
    this.ipamd.branches?.release();
    this.group.onBranches.release(branchPods);
    return branchPods;
  }

  /** So many of those that have been released end: those without an address at once. */
  beginToEnd(
    count: number,
    now: number,
  ): { readonly gaveUp: readonly WaitingBatch[]; readonly ending: number } {
    const waiting = Math.min(count, this.ipamd.waiting);
    const gaveUp = this.stopWaiting(waiting, now);
    const ending = count - waiting;
    this.#ending += ending;
    this.offer();
    return { gaveUp, ending };
  }

  /** So many have ended, and their addresses cool down. */
  finishEnding(pods: number, now: number): void {
    this.#ending -= pods;
    this.ipamd.endPods(pods, now);
    this.offer();
  }

  /** The youngest that wait for an address wait no more. */
  stopWaiting(pods: number, now: number): readonly WaitingBatch[] {
    this.ipamd.expect(-pods);
    return this.waits.takeYoungest(pods, now);
  }

  /** Waiting pods try for an address once. Returns those that got one. */
  land(now: number): readonly WaitingBatch[] {
    const landed = this.ipamd.landPods(now);
    return landed > 0 ? this.waits.takeOldest(landed, now) : NOBODY;
  }

  /** Those that have got their branch ENI since the last look. */
  landOnBranches(now: number): readonly WaitingBatch[] {
    const { branchWaits, ipamd } = this;
    if (branchWaits.count === 0) return NOBODY;
    const landed = branchWaits.count - ipamd.waitingForBranch;
    return landed > 0 ? branchWaits.takeOldest(landed, now) : NOBODY;
  }

  /** The instance begins to end, and takes no part in anything. */
  beginEnd(): void {
    this.#enter('gone');
  }

  /** It has ended: its addresses are free. */
  end(): void {
    this.ipamd.terminate();
    this.#system = 0;
    this.#ending = 0;
    this.group.remove(this);
  }

  /** Something changes at this time. False where that is known. */
  touch(): boolean {
    this.#isCheckedAlone = false;
    if (this.#isTouched) return false;
    this.#isTouched = true;
    return true;
  }

  /** It is checked at this time, which changes nothing. False where something else does. */
  touchByCheck(): boolean {
    if (this.#isTouched) return false;
    this.#isTouched = true;
    this.#isCheckedAlone = true;
    return true;
  }

  /** Sums, checks and retries have followed, or are to. Returns whether there is more to it than a check. */
  untouch(): boolean {
    this.#isTouched = false;
    return !this.#isCheckedAlone;
  }

  /** ipamd starts now. */
  startChecks(now: number): void {
    this.#checkPhase = now + FIRST_CHECK_MS;
  }

  /** Checks come at this time and every 5 s from it on. */
  checkFrom(phase: number): void {
    this.#checkPhase = phase;
  }

  /** Time of the next check, where none is queued. */
  queueCheck(now: number): number | undefined {
    if (this.#nextCheck !== NO_CHECK) return undefined;
    const sincePhase = now - this.#checkPhase;
    const checks = sincePhase < 0 ? 0 : Math.floor(sincePhase / CHECK_INTERVAL_MS) + 1;
    this.#nextCheck = this.#checkPhase + checks * CHECK_INTERVAL_MS;
    return this.#nextCheck;
  }

  /** Time at which branch ENIs go or are tried for, where it is not queued. */
  queueBranches(): number | undefined {
    const at = this.ipamd.branches?.nextAt;
    if (at === undefined || at === this.#nextBranches) return undefined;
    this.#nextBranches = at;
    return at;
  }

  check(now: number): void {
    this.#nextCheck = NO_CHECK;
    this.ipamd.check(now);
  }

  /** The check that is queued is left out. */
  skipCheck(): void {
    this.#nextCheck = NO_CHECK;
  }

  /** False where waiting pods are to try for an address already. */
  queueTry(): boolean {
    if (this.#isTryQueued) return false;
    this.#isTryQueued = true;
    return true;
  }

  tryNow(): void {
    this.#isTryQueued = false;
  }
}
