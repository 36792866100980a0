// The pool of ipamd on one node, address by address: the same decisions as at rest (pool-rules), with
// real addresses, cooldowns and subnets that can run out. Here is when ipamd does what; how it grows,
// what it gives back and which address a pod gets have files of their own. Times are whole milliseconds.
import type { PoolPolicy } from '@/engine/model';
import {
  growthForPods,
  isPoolTooLow,
  surplusSlots,
  triesToRemoveEni,
} from '@/engine/nodes/pool-rules';
import type { NodeWorld } from '@/engine/over-time/node/node-world';
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
import { assignAddresses, endAllPods, endPod } from './pod-addresses';
import { PoolGrowth } from './pool-growth';

const RELEASE_INTERVAL_MS = 30_000;

const NONE: readonly never[] = [];

/** What others may read of a pool; whoever changes it is its node. */
export type PoolView = Readonly<
  Pick<
    Pool,
    | 'policy'
    | 'enis'
    | 'slots'
    | 'freeSlots'
    | 'keptSlots'
    | 'prefixes'
    | 'singleSlots'
    | 'singles'
    | 'size'
    | 'usable'
    | 'pods'
    | 'cooling'
    | 'roomToGrow'
    | 'growthForPods'
    | 'busyUntil'
    | 'lastGrowth'
    | 'asksAtEveryCheck'
    | 'isRefused'
    | 'isAsking'
    | 'request'
    | 'refusesPods'
    | 'refusedBy'
  >
>;

export class Pool extends PoolGrowth {
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
    super(policy, world, eniSubnets);
    this.#singles = singles;
  }

  /** Slots that are prefixes, and slots that are single addresses. */
  get prefixes(): number {
    return this.policy.mode === 'prefix' ? this.slots : this.keptSlots;
  }

  get singleSlots(): number {
    return this.policy.mode === 'prefix' ? this.keptSlots : this.slots;
  }

  /** Addresses that pods can have. */
  get size(): number {
    return this.sizeOfSlots + (this.#singles?.count ?? 0);
  }

  /** Pods that have an address. */
  get pods(): number {
    return this.podsInSlots + (this.#singles?.pods ?? 0);
  }

  get cooling(): number {
    return this.coolingInSlots + (this.#singles?.cooling ?? 0);
  }

  /** Addresses that a pod can have now. */
  get usable(): number {
    if (this.keptSlots === 0) return this.size - this.pods - this.cooling;
    return this.usableInSlots;
  }

  /** Those that are on no slot. */
  get singles(): readonly SingleAddress[] {
    return this.#singles?.addresses ?? NONE;
  }

  /** Addresses taken from subnets, those of an ENI that is being attached too. */
  get held(): number {
    return this.heldByEnis + (this.#singles?.count ?? 0);
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

  /** Addresses that it asks for because pods wait, as far as the type lets it. */
  get growthForPods(): number {
    return growthForPods(this.policy, this);
  }

  /** A cordoned node gets nothing and gives no ENI back (T6). */
  cordon(isCordoned: boolean): void {
    this.isStopped = isCordoned;
  }

  /** An ENI without pods that ipamd knows: a trunk, or a primary that carries none. */
  addWithoutPods(): void {
    this.map.addWithoutPods(this.enis);
  }

  /**
   * ipamd's first step when it starts. False where the node needs an ENI for pods and has none: ipamd
   * ends, and when it starts anew it knows of no pause.
   */
  start(now: number): boolean {
    this.forgetPause();
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
    if (policy.mode === this.policy.mode) this.changePolicy(policy);
    else this.changeMode(policy);
    releaseKept(this);
    this.seeAnew(now);
    this.#lastRelease = LONG_AGO;
    this.forgetPause();
    this.beginCheck();
    this.#growIfTooLow(now);
  }

  /** No pod lacks an address. */
  wantNone(): void {
    this.#singles?.wantNone();
  }

  override giveBackAll(): void {
    this.beginCheck();
    super.giveBackAll();
    this.#singles?.giveBackAll();
  }

  /** Lets waiting pods try for an address once. Returns how many got one. */
  assign(waiting: number, now: number): number {
    this.endCooldowns(now);
    const served = assignAddresses(this, waiting);
    return served + (this.#singles?.assign(waiting - served) ?? 0);
  }

  /** Ends pods that have an address, drawn uniformly. */
  endPods(count: number, now: number): void {
    this.endCooldowns(now);
    if (count === this.pods) {
      endAllPods(this, now);
      while (this.#singles && this.#singles.pods > 0) this.#singles.endPod(0, now);
      return;
    }
    const { random } = this.world;
    for (let i = 0; i < count; i += 1) {
      const n = random.below(this.pods);
      const inSlots = this.podsInSlots;
      if (n >= inSlots && this.#singles) this.#singles.endPod(n - inSlots, now);
      else endPod(this, n, now);
    }
  }

  endCooldowns(now: number): void {
    this.endCooldownsInSlots(now);
    this.#singles?.endCooldowns(now);
  }

  /** One check (R7–R11, R15, R16). */
  check(now: number): void {
    const { policy, slots, assigned, freeSlots, isByController } = this;
    this.beginCheck();
    const counts = this.counts();
    if (isPoolTooLow(policy, counts)) {
      this.grow(now);
    } else if (isByController || now - this.#lastRelease > RELEASE_INTERVAL_MS) {
      const surplus = surplusSlots(policy, counts);
      if (surplus > 0) this.#release(surplus, now);
    }
    if (this.isStopped || !hasIdleEni(this)) return;
    const before = { slots, assigned, freeSlots };
    if (triesToRemoveEni(policy, before, true)) removeSpareEni(this, now);
  }

  /** What `check` would do is `askLater`, and nothing else. */
  override staysPaused(now: number): boolean {
    if (this.#singles !== undefined || this.coolingInSlots > 0) return false;
    return super.staysPaused(now) && !hasIdleEni(this);
  }

  /** Pods that no block has an address for get single ones; those that nobody has go back (R34). */
  fallBack(waiting: number, now: number): void {
    if (this.#singles === undefined || this.isStopped) return;
    const { calls } = this.world;
    const lacking = Math.min(waiting - (this.size - this.pods), this.roomToGrow);
    if (lacking <= 0) this.#singles.wantNone();
    if (lacking > 0 && this.isRefused) {
      if (this.enis.length === 0) this.createForSingles(now);
      if (this.attaching) return;
      calls.assign += 1;
      this.#singles.take(lacking, now);
    } else if (waiting === 0 && this.#singles.hasFree) {
      calls.unassign += 1;
      this.#singles.giveBackFree();
    }
  }

  /** Whether no later check can do anything until pods or the subnet change. */
  isSettled(): boolean {
    const { policy } = this;
    if (this.#singles?.hasFree && !this.isStopped) return false;
    // What has cooled down counts anew.
    if (this.isByController && this.cooling > 0) return false;
    const counts = this.counts();
    if (isPoolTooLow(policy, counts)) {
      if (!this.isStopped && this.isPossible) return false;
    } else if (surplusSlots(policy, counts) > 0) return false;
    if (this.isStopped || !hasIdleEni(this)) return true;
    return !triesToRemoveEni(policy, this, true) || !hasSpareEni(this);
  }

  #growIfTooLow(now: number): void {
    if (isPoolTooLow(this.policy, this.counts())) this.grow(now);
  }

  #release(surplus: number, now: number): void {
    this.#lastRelease = now;
    releaseSurplus(this, surplus);
  }
}
