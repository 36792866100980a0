// The pool of ipamd on one node, address by address: the same decisions as at rest (pool-rules), with
// real addresses, cooldowns and subnets that can run out. Here is when ipamd does what; how it grows,
// what it gives back and which address a pod gets have files of their own. Times are whole milliseconds.
import type { PoolPolicy } from '@/engine/model';
import { isPoolTooLow, surplusSlots, triesToRemoveEni } from '@/engine/nodes/pool-rules';
import type { Eni } from '@/engine/over-time/node/eni-slots';
import type { NodeWorld } from '@/engine/over-time/node/node-place';
import type { OwnAddress } from '@/engine/over-time/node/own-address';
import type { SingleAddress, SingleAddresses } from '@/engine/over-time/node/single-addresses';
import type { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';
import {
  hasIdleEni,
  hasSpareEni,
  releaseKept,
  releaseSurplus,
  removeSpareEni,
} from './giving-back';
import { LONG_AGO } from './long-ago';
import { endAllPods, endPod, landPods } from './pod-addresses';
import { PoolEnis } from './pool-enis';
import { type GrowthOutcome, PoolGrowth } from './pool-growth';

const RELEASE_INTERVAL_MS = 30_000;

const NONE: readonly never[] = [];

export class Pool {
  readonly #enis: PoolEnis;
  readonly #growth: PoolGrowth;
  readonly #singles: SingleAddresses | undefined;
  #lastRelease = LONG_AGO;

  /**
   * @param eniSubnets where ENIs are created, tried from the one with most addresses free
   * @param singles what pods get where no block is whole; without: they wait
   */
  constructor(
    policy: PoolPolicy,
    eniSubnets: readonly SubnetSpace[],
    world: NodeWorld,
    singles?: SingleAddresses,
  ) {
    this.#enis = new PoolEnis(policy, world);
    this.#growth = new PoolGrowth(this.#enis, eniSubnets);
    this.#singles = singles;
  }

  get policy(): PoolPolicy {
    return this.#enis.policy;
  }

  get enis(): readonly Eni[] {
    return this.#enis.all;
  }

  get slots(): number {
    return this.#enis.slots;
  }

  get freeSlots(): number {
    return this.#enis.freeSlots;
  }

  /** Slots that are prefixes, and slots that are single addresses. */
  get prefixes(): number {
    return this.policy.mode === 'prefix' ? this.slots : this.keptSlots;
  }

  get singleSlots(): number {
    return this.policy.mode === 'prefix' ? this.keptSlots : this.slots;
  }

  get keptSlots(): number {
    return this.#enis.kept;
  }

  /** Addresses that pods can have. */
  get size(): number {
    return this.#enis.size + (this.#singles?.count ?? 0);
  }

  /** Pods that have an address. */
  get pods(): number {
    return this.#enis.pods + (this.#singles?.pods ?? 0);
  }

  get cooling(): number {
    return this.#enis.cooling.count + (this.#singles?.cooling ?? 0);
  }

  /** Addresses that a pod can have now. */
  get usable(): number {
    if (this.keptSlots === 0) return this.size - this.pods - this.cooling;
    return this.#enis.usable;
  }

  /** Those that are on no slot. */
  get singles(): readonly SingleAddress[] {
    return this.#singles?.addresses ?? NONE;
  }

  /** Addresses taken from subnets, those of an ENI that is being attached too. */
  get held(): number {
    return this.#enis.held + (this.#singles?.count ?? 0);
  }

  /** The next check can't come before: an ENI is being attached. */
  get busyUntil(): number {
    return this.#growth.busyUntil;
  }

  get isAttaching(): boolean {
    return this.#enis.attaching !== undefined;
  }

  get lastGrowth(): GrowthOutcome {
    return this.#growth.outcome;
  }

  /** With subnet discovery on, a node that can't attach another ENI does not pause. */
  get asksAtEveryCheck(): boolean {
    return this.#growth.asksAtEveryCheck;
  }

  /** The subnet that lacked addresses or blocks last. */
  get refusedBy(): SubnetSpace | undefined {
    return this.#growth.refusedBy;
  }

  /** EC2 refused what ipamd asked for last, and ipamd still wants it. */
  get isRefused(): boolean {
    return this.#growth.isRefused;
  }

  /** EC2 refused what a pod without an address needs. */
  get refusesPods(): boolean {
    return this.#singles ? this.#singles.isRefused : this.isRefused;
  }

  /** Addresses that the type lets the pool grow by. */
  get roomToGrow(): number {
    const { usableEnis, slotsPerEni, unit } = this.policy;
    const slots = usableEnis * slotsPerEni - this.keptSlots;
    return Math.max(0, slots * unit - this.size);
  }

  /** Other settings for a node whose ipamd has not started yet. */
  changePolicy(policy: PoolPolicy): void {
    this.#enis.changePolicy(policy);
  }

  /** A cordoned node gets nothing and gives no ENI back (T6). */
  cordon(isCordoned: boolean): void {
    this.#growth.isStopped = isCordoned;
  }

  /** The node's primary ENI carries pods. */
  addPrimary(own: OwnAddress, now: number): void {
    this.#enis.addPrimary(own, now);
  }

  /** An ENI without pods that ipamd knows: a trunk, or a primary that carries none. */
  addWithoutPods(): void {
    this.#enis.map.addWithoutPods(this.enis);
  }

  /**
   * ipamd's first step when it starts. False where the node needs an ENI for pods and has none: ipamd
   * ends, and when it starts anew it knows of no pause.
   */
  start(now: number): boolean {
    this.#growth.forgetPause();
    this.#growIfTooLow(now);
    const { needsFirstEni, maxPods, usableEnis } = this.policy;
    if (!needsFirstEni || this.enis.length > 0) return true;
    // A node that takes no pods waits for no ENI, if it could have one.
    return maxPods === 0 && usableEnis > 0;
  }

  /**
   * ipamd starts anew, with other settings (T17). It remembers pods and ENIs, but no cooldown, no age
   * and no pause; what the other mode left and no pod uses goes at once.
   */
  restart(policy: PoolPolicy, now: number): void {
    this.endCooldowns(Number.POSITIVE_INFINITY);
    if (policy.mode === this.policy.mode) this.#enis.changePolicy(policy);
    else this.#enis.changeMode(policy);
    releaseKept(this.#enis);
    this.#enis.seeAnew(now);
    this.#lastRelease = LONG_AGO;
    this.#growth.forgetPause();
    this.#growth.beginCheck();
    this.#growIfTooLow(now);
  }

  /** What was refused before the scenario begins is refused at its start. */
  askAgain(now: number): void {
    this.#growth.askAgain(now);
  }

  /** No pod lacks an address. */
  wantNone(): void {
    this.#singles?.wantNone();
  }

  giveBackAll(): void {
    this.#growth.end();
    this.#enis.giveBackAll();
    this.#singles?.giveBackAll();
  }

  /** Lets waiting pods try for an address once. Returns how many got one. */
  land(waiting: number, now: number): number {
    this.endCooldowns(now);
    const landed = landPods(this.#enis, waiting);
    return landed + (this.#singles?.land(waiting - landed) ?? 0);
  }

  /** Ends pods that have an address, drawn uniformly. */
  endPods(count: number, now: number): void {
    this.endCooldowns(now);
    if (count === this.pods) {
      endAllPods(this.#enis, now);
      while (this.#singles && this.#singles.pods > 0) this.#singles.endPod(0, now);
      return;
    }
    const { random } = this.#enis.world;
    for (let i = 0; i < count; i += 1) {
      const n = random.below(this.pods);
      const inSlots = this.#enis.pods;
      if (n >= inSlots && this.#singles) this.#singles.endPod(n - inSlots, now);
      else endPod(this.#enis, n, now);
    }
  }

  /** Pods come and go that need no address: in IPv6 a node has one for each. */
  countWithoutAddress(pods: number): void {
    this.#enis.countWithoutAddress(pods);
  }

  /** Addresses of an ENI that has been attached can be used from now on. */
  finishAttach(): void {
    this.#enis.finishAttach();
  }

  endCooldowns(now: number): void {
    this.#enis.cooling.endUntil(now);
    this.#singles?.endCooldowns(now);
  }

  /** One check (R7–R11, R15, R16). */
  check(now: number): void {
    const enis = this.#enis;
    const { policy, slots, assigned, freeSlots, isByController } = enis;
    this.#growth.beginCheck();
    const counts = enis.counts();
    if (isPoolTooLow(policy, counts)) {
      this.#growth.grow(now);
    } else if (isByController || now - this.#lastRelease > RELEASE_INTERVAL_MS) {
      const surplus = surplusSlots(policy, counts);
      if (surplus > 0) this.#release(surplus, now);
    }
    if (this.#growth.isStopped || !hasIdleEni(enis)) return;
    const before = { slots, assigned, freeSlots };
    if (triesToRemoveEni(policy, before, true)) removeSpareEni(enis, now);
  }

  /** What `check` would do is `askLater`, and nothing else. */
  staysPaused(now: number): boolean {
    if (this.#singles !== undefined || this.#enis.cooling.count > 0) return false;
    return this.#growth.staysPaused(now) && !hasIdleEni(this.#enis);
  }

  askLater(): void {
    this.#growth.askLater();
  }

  /** Pods that no block has an address for get single ones; those that nobody has go back (R34). */
  fallBack(waiting: number, now: number): void {
    if (this.#singles === undefined || this.#growth.isStopped) return;
    const { calls } = this.#enis.world;
    const lacking = Math.min(waiting - (this.size - this.pods), this.roomToGrow);
    if (lacking <= 0) this.#singles.wantNone();
    if (lacking > 0 && this.isRefused) {
      if (this.enis.length === 0) this.#growth.createForSingles(now);
      if (this.isAttaching) return;
      calls.assign += 1;
      this.#singles.take(lacking, now);
    } else if (waiting === 0 && this.#singles.hasFree) {
      calls.unassign += 1;
      this.#singles.giveBackFree();
    }
  }

  /** Whether no later check can do anything until pods or the subnet change. */
  isSettled(): boolean {
    const enis = this.#enis;
    const { policy } = enis;
    if (this.#singles?.hasFree && !this.#growth.isStopped) return false;
    // What has cooled down counts anew.
    if (enis.isByController && this.cooling > 0) return false;
    const counts = enis.counts();
    if (isPoolTooLow(policy, counts)) {
      if (!this.#growth.isStopped && this.#growth.isPossible) return false;
    } else if (surplusSlots(policy, counts) > 0) return false;
    if (this.#growth.isStopped || !hasIdleEni(enis)) return true;
    return !triesToRemoveEni(policy, enis, true) || !hasSpareEni(enis);
  }

  #growIfTooLow(now: number): void {
    if (isPoolTooLow(this.policy, this.#enis.counts())) this.#growth.grow(now);
  }

  #release(surplus: number, now: number): void {
    this.#lastRelease = now;
    releaseSurplus(this.#enis, surplus);
  }
}
