// A node while it runs. It owns its counters and tells its group when they change.
import type { IpamdNode } from '@/engine/over-time/node/ipamd-node';
import type { GroupRun } from './group-run';
import type { NodePhase } from './node-phase';
import { NodeTurns } from './node-turns';
import { type WaitingBatch, WaitingPods } from './pods/waiting-pods';
import type { SimSubnet } from './subnets/sim-subnet';

/** Whose pods: of the system, of the node's group, on branch ENIs, of the whole cluster. */
export type PodOwner = 'system' | 'own' | 'branch' | 'cluster';

/** Nodes on which nobody waits, or which have no branch ENIs, share a line that nobody comes to. */
const NO_LINE = new WaitingPods();

const NOBODY: readonly never[] = [];

export type SimGroup = GroupRun<SimNode>;

export class SimNode extends NodeTurns {
  /** Pods on the node without a branch ENI. */
  readonly branchWaits: WaitingPods;
  #waits = NO_LINE;
  #listIndex: number;
  #phase: NodePhase = 'booting';
  #onSettled: ((node: SimNode) => void) | undefined;
  /** Pods by owner, and those that end. hostNetwork pods are not among them. */
  #system = 0;
  #own = 0;
  #cluster = 0;
  #ending = 0;

  constructor(
    readonly index: number,
    readonly group: SimGroup,
    readonly subnet: SimSubnet,
    ipamd: IpamdNode,
  ) {
    super(ipamd);
    this.branchWaits = ipamd.network.branchLimit > 0 ? new WaitingPods() : NO_LINE;
    this.#listIndex = group.add(this);
  }

  /** Its index in the group's list. */
  get listIndex(): number {
    return this.#listIndex;
  }

  moveTo(listIndex: number): void {
    this.#listIndex = listIndex;
  }

  /** Pods on the node without an address, for those who look at them. */
  get waits(): WaitingPods {
    return this.#waits;
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
    const { branches } = this.ipamd;
    return branches ? Math.max(branches.pods, branches.running) : 0;
  }

  /** Tells the group that the number of pods has changed, or that the node takes pods now. */
  offer(): void {
    this.group.byPods.offer(this);
    if (this.ipamd.network.branchLimit > 0) this.group.byPodsForBranches.offer(this);
  }

  /** Is called once: when the node is ready or, where it ends before, then. */
  whenSettled(onSettled: ((node: SimNode) => void) | undefined): void {
    this.#onSettled = onSettled;
  }

  get isAwaited(): boolean {
    return this.#onSettled !== undefined;
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
    this.wait({ count, since, waited }, now);
  }

  /** Pods that wait for an address come to the line. */
  wait({ count, since, waited }: WaitingBatch, now: number): void {
    this.openLine().add(count, since, waited, now);
  }

  /** The node's own line, where pods wait for an address. */
  openLine(): WaitingPods {
    if (this.#waits === NO_LINE) this.#waits = new WaitingPods();
    return this.#waits;
  }

  /** To be called when pods have left the line, or it is known what those in it wait for. */
  closeEmptyLine(): void {
    if (this.#waits.count === 0 && this.#waits.shares === undefined) this.#waits = NO_LINE;
  }

  /** Pods are bound to the node no more; those that wait and the end of the others come apart. */
  release(own: number, cluster: number): void {
    this.#own -= own;
    this.#cluster -= cluster;
    this.group.own.release(own);
  }

  /** No pod is bound to a branch ENI any more. Returns how many were. */
  releaseBranchPods(): number {
    const { branches } = this.ipamd;
    const pods = branches?.pods ?? 0;
    branches?.release();
    this.group.onBranches.release(pods);
    return pods;
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
    const left = this.#waits.takeYoungest(pods, now);
    this.closeEmptyLine();
    return left;
  }

  /** Waiting pods try for an address once. Returns those that got one. */
  assign(now: number): readonly WaitingBatch[] {
    const served = this.ipamd.assign(now);
    if (served === 0) return NOBODY;
    const left = this.#waits.takeOldest(served, now);
    this.closeEmptyLine();
    return left;
  }

  /** Those that have got their branch ENI since the last look. */
  takeServedByBranches(now: number): readonly WaitingBatch[] {
    const { branchWaits, ipamd } = this;
    if (branchWaits.count === 0) return NOBODY;
    const served = branchWaits.count - (ipamd.branches?.waiting ?? 0);
    return served > 0 ? branchWaits.takeOldest(served, now) : NOBODY;
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
}
