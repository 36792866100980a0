// A node with ipamd: its pool, what else it holds, and the pods that want an address from it.
import type { PoolPolicy } from '@/engine/model';
import type { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';
import type { Asker } from '@/engine/over-time/subnet/subnet-supply';
import { Attachments } from './attachments';
import type { BranchEnis } from './branch-enis';
import type { NodeNetwork } from './node-network';
import type { NodeWorld } from './node-world';
import type { HeldAddress } from './own-address';
import { Pool, type PoolView } from './pool/pool';
import { SingleAddresses } from './single-addresses';

export class IpamdNode {
  readonly #pool: Pool;
  readonly #attachments: Attachments;
  #waiting = 0;
  /** Fargate: the pod has started. */
  #isRunningPod = false;

  constructor(
    policy: PoolPolicy,
    readonly network: NodeNetwork,
    readonly world: NodeWorld,
  ) {
    const singles = network.hasSingles
      ? new SingleAddresses(network.eniSubnets[0] ?? network.subnet)
      : undefined;
    this.#pool = new Pool(policy, network.eniSubnets, world, singles);
    this.#attachments = new Attachments(network, world.running);
  }

  /** Its addresses for pods, for those who look at them. */
  get pool(): PoolView {
    return this.#pool;
  }

  get policy(): PoolPolicy {
    return this.#pool.policy;
  }

  /** Of a type that can have some, where the cluster uses them. */
  get branches(): BranchEnis | undefined {
    return this.#attachments.branches;
  }

  /** The trunk ENI is attached. */
  get hasTrunk(): boolean {
    return this.#attachments.hasTrunk;
  }

  /** When the trunk ENI that ipamd asked for is to be attached; `undefined` when none is due. */
  get trunkDueAt(): number | undefined {
    return this.#attachments.trunkDueAt;
  }

  /** Pods on the node that have no address yet. */
  get waiting(): number {
    return this.#waiting;
  }

  /** ENIs attached, those without pods too. */
  get attached(): number {
    return this.#pool.enis.length + this.#attachments.enis;
  }

  /** Addresses taken from subnets, those of an ENI that is being attached too. */
  get held(): number {
    return this.#pool.held + this.#attachments.held;
  }

  /** Addresses that are on no slot of an ENI for pods. */
  get otherAddresses(): readonly HeldAddress[] {
    return [...this.#attachments.addresses, ...this.#pool.singles];
  }

  /** The subnet that has no address for a branch ENI, for the trunk, or for the node's first ENI. */
  get branchesRefusedBy(): SubnetSpace | undefined {
    const { enis, isRefused, refusedBy, policy } = this.#pool;
    const isWithoutEni = policy.needsFirstEni && enis.length === 0 && isRefused;
    if (isWithoutEni && !this.#attachments.hasTrunk) return refusedBy;
    return this.#attachments.branchesRefusedBy;
  }

  /**
   * Takes the primary address and those of unmanaged ENIs. Returns the subnet that lacks one, if any:
   * the launch fails then and holds nothing. `asker`: who wants the node.
   */
  launch(now: number, asker: Asker): SubnetSpace | undefined {
    const { primaryCarries, mode } = this.policy;
    const refusedBy = this.#attachments.refusedLaunch(now, asker, mode !== 'ipv6');
    if (refusedBy) return refusedBy;
    const primary = this.#attachments.launch(primaryCarries);
    if (primaryCarries) this.#pool.addPrimary(primary, now);
    else this.#pool.addWithoutPods();
    if (this.network.isPod) this.#waiting = 1;
    return undefined;
  }

  /**
   * ipamd starts and makes its first step. False where no ENI for pods can be had under custom
   * networking, as where the type can't be in the cluster: the node never gets ready, and keeps what
   * it holds.
   */
  start(now: number): boolean {
    this.branches?.startQueue(now);
    if (this.network.neverReady) return false;
    if (this.network.isPod) {
      this.#waiting = 0;
      this.#isRunningPod = true;
      this.world.running.pods += 1;
    }
    return this.policy.mode === 'ipv6' || this.#pool.start(now);
  }

  /** What was refused before the scenario begins is refused at its start. */
  askAgain(now: number): void {
    this.#pool.askAgain(now);
  }

  /** Gives everything back; its pods are for the caller to place elsewhere. */
  terminate(): void {
    this.world.running.pods -= this.#pool.pods + (this.#isRunningPod ? 1 : 0);
    this.#pool.giveBackAll();
    this.#attachments.giveBackAll();
    this.#isRunningPod = false;
    this.#waiting = 0;
  }

  /** So many more pods of the node want an address; a negative number: fewer. */
  expect(pods: number): void {
    this.#waiting += pods;
    if (this.#waiting === 0) this.#pool.wantNone();
  }

  /** Lets waiting pods try for an address once. Returns how many got one. */
  assign(now: number): number {
    const isWithout = this.policy.mode === 'ipv6';
    const served = isWithout ? this.#waiting : this.#pool.assign(this.#waiting, now);
    if (isWithout) this.#pool.countWithoutAddress(served);
    this.#waiting -= served;
    if (this.#waiting === 0) this.#pool.wantNone();
    this.world.running.pods += served;
    return served;
  }

  /** `assign` would serve nobody, and change nothing. */
  get triesInVain(): boolean {
    const { policy, network, branches } = this;
    if (policy.mode === 'ipv6' || network.hasSingles || branches !== undefined) return false;
    return this.#waiting > 0 && this.#pool.usable === 0 && this.#pool.cooling === 0;
  }

  /** Ends pods that have an address, drawn uniformly. */
  endPods(count: number, now: number): void {
    this.world.running.pods -= count;
    if (this.policy.mode === 'ipv6') this.#pool.countWithoutAddress(-count);
    else this.#pool.endPods(count, now);
  }

  /** A cordoned node gets nothing and gives no ENI back (T6). */
  cordon(isCordoned = true): void {
    this.#pool.cordon(isCordoned);
  }

  /** Other settings for a node whose ipamd has not started yet. */
  changePolicy(policy: PoolPolicy): void {
    this.#pool.changePolicy(policy);
  }

  /** ipamd starts anew, with other settings (T17). */
  restart(policy: PoolPolicy, now: number): void {
    this.#pool.restart(policy, now);
  }

  /** Addresses of an ENI that has been attached can be used from now on. */
  finishAttach(): void {
    this.#pool.finishAttach();
  }

  /** The trunk ENI is attached, if its subnet has an address; otherwise ipamd asks again. */
  attachTrunk(now: number): void {
    const { subnet, eniSubnets } = this.network;
    const space = this.policy.needsFirstEni ? eniSubnets[0] : subnet;
    if (this.#attachments.attachTrunk(space, now)) this.#pool.addWithoutPods();
  }

  /** Branch ENIs that have cooled down go, and those that pods wait for come. */
  takeBranches(now: number): void {
    this.#attachments.takeBranches(now);
  }

  /** One check of the pool and of the trunk (R7–R11, R15, R16, R27). */
  check(now: number): void {
    this.#pool.endCooldowns(now);
    if (this.policy.trunk) this.#attachments.askForTrunk(now);
    this.#attachments.takeBranches(now);
    if (this.policy.mode === 'ipv6') return;
    this.#pool.check(now);
    this.#pool.fallBack(this.#waiting, now);
  }

  /** A check would find what the last one found, in the same pause; `askLater` stands for it. */
  staysPaused(now: number): boolean {
    const { policy, branches } = this;
    return !policy.trunk && branches === undefined && this.#pool.staysPaused(now);
  }

  askLater(): void {
    this.#pool.askLater();
  }

  /** Whether no later check can do anything until pods or the subnet change. */
  isSettled(): boolean {
    const { hasTrunk, trunkDueAt, branches } = this.#attachments;
    if (this.#pool.attaching) return false;
    if (this.policy.trunk && !hasTrunk && trunkDueAt === undefined) return false;
    if (hasTrunk && branches && branches.trying > 0) return false;
    return this.policy.mode === 'ipv6' || this.#pool.isSettled();
  }
}
