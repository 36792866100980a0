// One node with ipamd, address by address: the same decisions as at rest (pool-rules), with real
// addresses, cooldowns and subnets that can run out. Times are whole milliseconds. Over 300 lines,
// because growing, giving back and landing pods keep one set of counts.

import { addressesOf, type SubnetShare } from '@/engine/at-rest/kinds/subnet-share';
import type { PoolPolicy } from '@/engine/model';
import { PREFIX_SIZE } from '@/engine/model';
import {
  areTargetsMetBy,
  growthStep,
  isPoolTooLow,
  type PoolCounts,
  surplusSlots,
  triesToRemoveEni,
} from '@/engine/nodes/pool-rules';
import { type Random, shuffled } from '@/engine/over-time/random';
import type { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';
import {
  addPods,
  addressOf,
  addSlots,
  coolingIn,
  coolPod,
  type Eni,
  endCooling,
  newEni,
  podsIn,
  removeSlot,
  usableIn,
  usableOf,
} from './eni-slots';

export const COOLDOWN_MS = 30_000;
export const ENI_MINIMUM_AGE_MS = 60_000;
export const RELEASE_INTERVAL_MS = 30_000;
export const SHORTAGE_PAUSE_MS = 120_000;
/** From ipamd's wish for a trunk ENI until it is attached. */
const TRUNK_MS = 3_000;
/** The address of a branch ENI is taken so long after its pod has ended. */
export const BRANCH_COOLDOWN_MS = 60_000;

const NONE: readonly never[] = [];

/** Before anything; a small whole number takes less room than infinity. */
const LONG_AGO = -(2 ** 30);

/** Calls to EC2 since the start, failed ones too. */
export interface Ec2Calls {
  create: number;
  delete: number;
  assign: number;
  unassign: number;
}

/** What a node needs from the world around it. */
export interface NodeWorld {
  readonly random: Random;
  /** Where calls to EC2 are counted. */
  readonly calls: Ec2Calls;
  /** Pods that run on all nodes of this world. */
  readonly running: { pods: number };
  /** ENABLE_SUBNET_DISCOVERY: an ENI that can't be extended does not end the step. */
  readonly subnetDiscovery: boolean;
  /** From CreateNetworkInterface until pods can use the ENI. */
  readonly eniAttachMs: number;
}

/** Where a node's ENIs lie, and what it takes beside its pool. */
export interface NodePlace {
  readonly subnet: SubnetSpace;
  /** Where ENIs for pods are created, tried from the one with most addresses free. */
  readonly eniSubnets: readonly SubnetSpace[];
  /** Of each ENI that ipamd leaves alone: its subnet, and the addresses that pods have there. */
  readonly unmanaged: readonly { readonly space: SubnetSpace; readonly pods: number }[];
  /** What further network cards hold in the node's subnet. */
  readonly otherCards: SubnetShare;
  /** Pods on branch ENIs that the plan gives to each node. */
  readonly branchPods: number;
  /** Branch ENIs that the type takes, those that cool down among them. */
  readonly branchLimit: number;
  /** Fargate: the node's one address is its pod's. */
  readonly isPod: boolean;
  readonly neverReady: boolean;
}

export const NO_CARDS: SubnetShare = {
  primaries: 0,
  assigned: 0,
  warm: 0,
  prefixes: 0,
  singles: 0,
};

/** A node with all its ENIs in its own subnet. */
export function plainPlace(subnet: SubnetSpace): NodePlace {
  return {
    subnet,
    eniSubnets: [subnet],
    unmanaged: NONE,
    otherCards: NO_CARDS,
    branchPods: 0,
    branchLimit: 0,
    isPod: false,
    neverReady: false,
  };
}

/** What the last growth step met. */
export type GrowthOutcome = 'grew' | 'idle' | 'paused' | 'short';

/** An address that is not of the pool: an ENI's without pods, or one on another interface. */
interface OwnAddress {
  readonly space: SubnetSpace;
  readonly address: number;
  readonly use: 'eni' | 'pod' | 'warm';
}

interface Cooling {
  readonly until: number;
  readonly eni: Eni;
  readonly address: number;
}

export class IpamdNode {
  enis: readonly Eni[] = [];
  policy: PoolPolicy;
  /** Pods on the node that have no address yet. */
  waiting = 0;
  assigned = 0;
  slots = 0;
  freeSlots = 0;
  isCordoned = false;
  /** Pods bound to the node that want a branch ENI each. */
  branchPods = 0;
  /** The next check can't come before: an ENI is being attached. */
  busyUntil = LONG_AGO;
  /** When the trunk ENI that ipamd asked for is to be attached; `undefined` when none is due. */
  trunkDueAt: number | undefined;
  #trunk: OwnAddress | undefined;
  /** The subnet that had no address for it when ipamd asked last. */
  #trunkRefusedBy: SubnetSpace | undefined;
  /** The primary ENI where it carries no pods, ENIs that ipamd leaves alone and their pods. */
  #others: readonly OwnAddress[] = NONE;
  #branches: readonly OwnAddress[] = NONE;
  /** Of pods that have ended: taken until their cooldown is over (R27). */
  #coolingBranches: readonly OwnAddress[] = NONE;
  /** Fargate: the pod has started. */
  #isRunningPod = false;
  lastGrowth: GrowthOutcome = 'idle';
  /** With subnet discovery on, a node that can't attach another ENI does not pause. */
  asksAtEveryCheck = false;
  /** The subnet that lacked addresses or blocks last. */
  refusedBy: SubnetSpace | undefined;
  #attaching: { readonly eni: Eni; readonly slots: number } | undefined;
  #cooling: Cooling[] = [];
  #coolingFrom = 0;
  #lastRelease = LONG_AGO;
  #lastShortage = LONG_AGO;

  constructor(
    policy: PoolPolicy,
    readonly place: NodePlace,
    readonly world: NodeWorld,
  ) {
    this.policy = policy;
  }

  get pool(): number {
    return this.slots * this.policy.unit;
  }

  get cooling(): number {
    return this.#cooling.length - this.#coolingFrom;
  }

  /** ENIs attached, those without pods too. */
  get attached(): number {
    const others = this.#others.filter(({ use }) => use === 'eni').length;
    return this.enis.length + others + (this.#trunk ? 1 : 0);
  }

  /** Addresses that are not of the pool. */
  get otherAddresses(): readonly OwnAddress[] {
    const own = this.#trunk ? [...this.#others, this.#trunk] : this.#others;
    return [...own, ...this.#branches, ...this.#coolingBranches];
  }

  /** Pods that wait for a branch ENI: for the trunk, for an address, or for the end of a cooldown. */
  get waitingForBranch(): number {
    return Math.max(0, this.branchPods - this.#branches.length);
  }

  /** EC2 refused what ipamd asked for last, and ipamd still wants it. */
  get isRefused(): boolean {
    return this.lastGrowth === 'short' || this.lastGrowth === 'paused';
  }

  /** Addresses that the type lets the pool grow by. */
  get roomToGrow(): number {
    const { usableEnis, slotsPerEni, unit } = this.policy;
    return Math.max(0, usableEnis * slotsPerEni * unit - this.pool);
  }

  /** Addresses taken from subnets, those of an ENI that is being attached too. */
  get held(): number {
    const attaching = this.#attaching ? this.#attaching.slots * this.policy.unit : 0;
    const branches = this.#branches.length + this.#coolingBranches.length;
    const others = this.#others.length + branches + (this.#trunk ? 1 : 0);
    return this.enis.length + others + this.pool + attaching;
  }

  /**
   * Takes the primary address and those of unmanaged ENIs. False when the subnet lacks one: the
   * launch fails and holds nothing.
   */
  launch(now: number): boolean {
    const { policy } = this;
    const { subnet, unmanaged, otherCards } = this.place;
    const wanted = new Map([[subnet, 1 + addressesOf(otherCards)]]);
    for (const { space, pods } of unmanaged) {
      wanted.set(space, (wanted.get(space) ?? 0) + 1 + pods);
    }
    const [lacking] = [...wanted].find(([space, addresses]) => space.free < addresses) ?? [];
    this.refusedBy = subnet.freeBlocks < otherCards.prefixes ? subnet : lacking;
    if (this.refusedBy) {
      this.refusedBy.supply.refuse(lacking ? 'addresses' : 'blocks', this.refusedBy.free, now);
      return false;
    }
    for (const space of wanted.keys()) space.supply.grant('addresses', now);
    if (otherCards.prefixes > 0) subnet.supply.grant('blocks', now);
    // Blocks before single addresses, which could spoil them.
    const onCards = otherCards.primaries > 0 ? takeForCards(subnet, otherCards) : NONE;
    const primary = this.place.isPod ? takeForPod(subnet) : takeOwn(subnet);
    if (policy.primaryCarries) this.enis = [newEni(subnet, primary.address, true, now)];
    const others: OwnAddress[] = policy.primaryCarries ? [] : [primary];
    others.push(...onCards);
    for (const { space, pods } of unmanaged) {
      others.push(takeOwn(space));
      for (let pod = 0; pod < pods; pod += 1) others.push(takeForPod(space));
    }
    if (others.length > 0) this.#others = others;
    if (this.place.isPod) this.waiting = 1;
    return true;
  }

  /**
   * ipamd starts and makes its first step. False where no ENI for pods can be had under custom
   * networking, as where the type can't be in the cluster: the node never gets ready, and keeps what
   * it holds.
   */
  start(now: number): boolean {
    if (this.place.neverReady) return false;
    if (this.place.isPod) {
      this.waiting = 0;
      this.#isRunningPod = true;
      this.world.running.pods += 1;
    }
    if (this.policy.mode === 'ipv6') return true;
    if (isPoolTooLow(this.policy, this)) this.#grow(now);
    const { needsFirstEni, maxPods, usableEnis } = this.policy;
    if (!needsFirstEni || this.enis.length > 0) return true;
    // A node that takes no pods waits for no ENI, if it could have one.
    return maxPods === 0 && usableEnis > 0;
  }

  /** Gives everything back; waiting pods are for the caller to place elsewhere. */
  terminate(): void {
    for (const eni of this.enis) this.#giveBackEni(eni);
    for (const own of this.#others) giveBackOwn(own);
    if (this.#trunk) giveBackOwn(this.#trunk);
    for (const own of this.#branches) giveBackOwn(own);
    for (const own of this.#coolingBranches) endBranchCooldown(own);
    this.world.running.pods -= this.assigned + this.#branches.length + (this.#isRunningPod ? 1 : 0);
    this.#isRunningPod = false;
    this.#branches = NONE;
    this.#coolingBranches = NONE;
    this.enis = [];
    this.#others = NONE;
    this.#trunk = undefined;
    this.trunkDueAt = undefined;
    this.#cooling = [];
    this.#coolingFrom = 0;
    this.#attaching = undefined;
    this.assigned = 0;
    this.waiting = 0;
    this.slots = 0;
    this.freeSlots = 0;
  }

  /** Lets waiting pods try for an address once. Returns how many got one. */
  landPods(now: number): number {
    if (this.policy.mode === 'ipv6') return this.#landWithoutAddress();
    this.#endCooldowns(now);
    const usable = this.pool - this.assigned - this.cooling;
    const landing = Math.min(this.waiting, usable);
    if (landing === usable) this.#landEverywhere();
    else for (let i = 0; i < landing; i += 1) this.#landOne();
    this.waiting -= landing;
    this.world.running.pods += landing;
    return landing;
  }

  /** An IPv6 node has an address for every pod. */
  #landWithoutAddress(): number {
    const landed = this.waiting;
    this.assigned += landed;
    this.world.running.pods += landed;
    this.waiting = 0;
    return landed;
  }

  /** Ends pods that have an address, drawn uniformly. */
  endPods(count: number, now: number): void {
    this.world.running.pods -= count;
    if (this.policy.mode === 'ipv6') {
      this.assigned -= count;
      return;
    }
    this.#endCooldowns(now);
    const isAll = count === this.assigned;
    for (let i = 0; i < count; i += 1) {
      this.#endOne(isAll ? 0 : this.world.random.below(this.assigned), now);
    }
  }

  /** Whether addresses of an attached ENI can be used from now on. */
  finishAttach(): void {
    if (this.#attaching === undefined) return;
    const { eni, slots } = this.#attaching;
    this.#attaching = undefined;
    eni.freeSlots = slots;
    this.slots += slots;
    this.freeSlots += slots;
  }

  /** The trunk ENI is attached, if its subnet has an address; otherwise ipamd asks again. */
  attachTrunk(now: number): void {
    this.trunkDueAt = undefined;
    const space = this.policy.needsFirstEni ? this.place.eniSubnets[0] : this.place.subnet;
    if (space && this.#isGranted(space, now)) this.#trunk = takeOwn(space);
    this.#trunkRefusedBy = this.#trunk ? undefined : space;
    this.#takeBranches(now);
  }

  /** Whether EC2 grants one address. */
  #isGranted(space: SubnetSpace, now: number): boolean {
    if (space.free > 0) space.supply.grant('addresses', now);
    else space.supply.refuse('addresses', 0, now);
    return space.free > 0;
  }

  get runningOnBranches(): number {
    return this.#branches.length;
  }

  /** Pods without a branch ENI that the type takes one more of, those that cool down aside. */
  get branchesWanted(): number {
    const room = Math.min(this.place.branchLimit - this.#coolingBranches.length, this.branchPods);
    return Math.max(0, room - this.#branches.length);
  }

  /** The subnet that has no address for a branch ENI, for the trunk, or for the node's first ENI. */
  get branchesRefusedBy(): SubnetSpace | undefined {
    const trunkSpace = this.#trunk?.space;
    if (trunkSpace) return trunkSpace.free === 0 ? trunkSpace : undefined;
    const isWithoutEni = this.policy.needsFirstEni && this.enis.length === 0 && this.isRefused;
    return isWithoutEni ? this.refusedBy : this.#trunkRefusedBy;
  }

  /** Branch ENIs for the pods that want one, as far as trunk and subnet have room for them. */
  #takeBranches(now: number): void {
    if (this.#trunk === undefined) return;
    const { space } = this.#trunk;
    while (this.branchesWanted > 0 && this.#isGranted(space, now)) {
      this.#branches = this.#branches.concat(takeForPod(space));
      this.world.running.pods += 1;
    }
  }

  /**
   * Pods with branch ENIs, the oldest first, have ended and are made anew: each new one takes an
   * address, the old ones give theirs back when `giveBack` is called, after the cooldown.
   */
  renewBranches(
    count: number,
    now: number,
  ): { readonly ended: number; readonly giveBack: (now: number) => void } {
    const old = new Set(this.#branches.slice(0, count));
    this.world.running.pods -= old.size;
    for (const { space } of old) {
      space.assigned -= 1;
      space.cooling += 1;
    }
    this.#coolingBranches = [...this.#coolingBranches, ...old];
    this.#branches = this.#branches.slice(old.size);
    this.#takeBranches(now);
    return {
      ended: old.size,
      giveBack: (then) => {
        const isOver = (own: OwnAddress) => old.has(own);
        for (const own of this.#coolingBranches.filter(isOver)) endBranchCooldown(own);
        this.#coolingBranches = this.#coolingBranches.filter((own) => !isOver(own));
        this.#takeBranches(then);
      },
    };
  }

  /** One check of the pool (R7–R11, R15, R16, R27). */
  check(now: number): void {
    this.#endCooldowns(now);
    if (this.#wantsTrunk()) this.trunkDueAt = now + TRUNK_MS;
    this.#takeBranches(now);
    if (this.policy.mode === 'ipv6') return;
    const before: PoolCounts = {
      slots: this.slots,
      assigned: this.assigned,
      freeSlots: this.freeSlots,
    };
    this.lastGrowth = 'idle';
    if (isPoolTooLow(this.policy, this)) {
      this.#grow(now);
    } else if (now - this.#lastRelease > RELEASE_INTERVAL_MS) {
      const surplus = surplusSlots(this.policy, this);
      if (surplus > 0) this.#release(surplus, now);
    }
    if (!this.#hasSecondary() || this.isCordoned) return;
    if (triesToRemoveEni(this.policy, before, this.#hasIdleEni())) this.#removeEni(now);
  }

  /** Whether no later check can do anything until pods or the subnet change. */
  isSettled(): boolean {
    if (this.#attaching || this.#wantsTrunk()) return false;
    if (this.#trunk && this.waitingForBranch > 0) return false;
    if (this.policy.mode === 'ipv6') return true;
    if (isPoolTooLow(this.policy, this)) {
      if (!this.isCordoned && this.#canGrow()) return false;
    } else if (surplusSlots(this.policy, this) > 0) return false;
    if (!this.#hasSecondary() || this.isCordoned) return true;
    if (!triesToRemoveEni(this.policy, this, this.#hasIdleEni())) return true;
    return !this.enis.some((eni) => this.#isSpare(eni));
  }

  #wantsTrunk(): boolean {
    return this.policy.trunk && this.#trunk === undefined && this.trunkDueAt === undefined;
  }

  #canGrow(): boolean {
    const { slotsPerEni, usableEnis } = this.policy;
    return this.enis.length < usableEnis || this.enis.some((eni) => eni.slots.length < slotsPerEni);
  }

  #hasSecondary(): boolean {
    return this.enis.length > 1 || this.enis[0]?.isPrimary === false;
  }

  #hasIdleEni(): boolean {
    return this.enis.some((eni) => !eni.isPrimary && eni.podCount === 0);
  }

  #grow(now: number): void {
    if (this.isCordoned) return;
    if (now - this.#lastShortage <= SHORTAGE_PAUSE_MS) {
      this.lastGrowth = 'paused';
      return;
    }
    this.asksAtEveryCheck = false;
    this.lastGrowth = this.#growthOutcome(now);
  }

  #growthOutcome(now: number): GrowthOutcome {
    const { policy } = this;
    let wasRefused = false;
    for (const eni of this.#openEnis()) {
      const empty = policy.slotsPerEni - eni.slots.length;
      const step = growthStep(policy, this, this.enis.length, empty);
      if (step.kind === 'none') return 'idle';
      if (this.#extend(eni, step.slots, now) || this.#extend(eni, 1, now)) return 'grew';
      wasRefused = true;
      if (this.world.subnetDiscovery) continue;
      this.#lastShortage = now;
      return 'short';
    }
    const step = growthStep(policy, this, this.enis.length, 0);
    if (step.kind !== 'create') {
      this.asksAtEveryCheck = wasRefused;
      return wasRefused ? 'short' : 'idle';
    }
    if (this.#create(step.slots, now)) return 'grew';
    this.#lastShortage = now;
    return 'short';
  }

  /** ENIs with an empty slot, in random order. */
  #openEnis(): readonly Eni[] {
    const open = this.enis.filter((eni) => eni.slots.length < this.policy.slotsPerEni);
    return open.length > 1 ? shuffled(open, this.world.random) : open;
  }

  #extend(eni: Eni, slots: number, now: number): boolean {
    this.world.calls.assign += 1;
    if (!this.#answer(eni.space, this.#hasRoom(eni.space, slots), now)) {
      this.refusedBy = eni.space;
      return false;
    }
    this.#fill(eni, slots);
    this.slots += slots;
    this.freeSlots += slots;
    return true;
  }

  /** Each subnet is tried in turn, the one with most addresses free first. */
  #create(slots: number, now: number): boolean {
    const { world } = this;
    const { eniSubnets } = this.place;
    const isOne = eniSubnets.length === 1;
    world.calls.create += 1;
    for (const space of isOne ? eniSubnets : eniSubnets.toSorted((a, b) => b.free - a.free)) {
      if (this.#createIn(space, slots, now)) return true;
    }
    return false;
  }

  #createIn(space: SubnetSpace, slots: number, now: number): boolean {
    this.refusedBy = space;
    if (space.free === 0) {
      space.supply.refuse('addresses', 0, now);
      return false;
    }
    const own = takeOwn(space);
    const hasRoom = this.#hasRoom(space, slots);
    if (!hasRoom) giveBackOwn(own);
    if (!this.#answer(space, hasRoom, now)) return false;
    this.refusedBy = undefined;
    space.supply.grant('addresses', now);
    const { eniAttachMs } = this.world;
    const eni = newEni(space, own.address, false, now + eniAttachMs);
    this.enis = this.enis.concat(eni);
    this.#fill(eni, slots);
    this.#attaching = { eni, slots };
    eni.freeSlots = 0;
    if (eniAttachMs === 0) this.finishAttach();
    else this.busyUntil = now + eniAttachMs;
    return true;
  }

  #hasRoom(space: SubnetSpace, slots: number): boolean {
    return (this.policy.mode === 'prefix' ? space.freeBlocks : space.free) >= slots;
  }

  /** EC2's answer to a request for slots. */
  #answer({ supply, free }: SubnetSpace, isGranted: boolean, now: number): boolean {
    const what = this.policy.mode === 'prefix' ? 'blocks' : 'addresses';
    if (isGranted) supply.grant(what, now);
    else supply.refuse(what, free, now);
    return isGranted;
  }

  #fill(eni: Eni, slots: number): void {
    const { space } = eni;
    const isPrefix = this.policy.mode === 'prefix';
    const addresses: number[] = [];
    for (let i = 0; i < slots; i += 1) {
      addresses.push(isPrefix ? space.takeBlock() : space.takeAddress());
    }
    addSlots(eni, addresses);
  }

  #release(surplus: number, now: number): void {
    this.#lastRelease = now;
    let left = surplus;
    for (const eni of shuffled(this.enis, this.world.random)) {
      if (left === 0) break;
      const freed = Math.min(left, eni.freeSlots);
      if (freed === 0) continue;
      this.world.calls.unassign += 1;
      left -= freed;
      for (let i = 0; i < freed; i += 1) this.#releaseOne(eni);
      this.slots -= freed;
      this.freeSlots -= freed;
    }
  }

  #releaseOne(eni: Eni): void {
    const { random } = this.world;
    const filled = eni.slots.length;
    let slot = random.below(filled);
    while (podsIn(eni, slot) !== 0) slot = (slot + 1) % filled;
    const address = addressOf(eni, slot);
    if (coolingIn(eni, slot) !== 0) this.#forgetCooling(eni, address);
    this.#giveBackSlot(eni.space, address);
    removeSlot(eni, slot);
  }

  #forgetCooling(eni: Eni, address: number): void {
    this.#cooling = this.#cooling
      .slice(this.#coolingFrom)
      .filter((each) => each.eni !== eni || each.address !== address);
    this.#coolingFrom = 0;
  }

  /** An ENI that could go, age aside. */
  #isSpare(eni: Eni): boolean {
    if (eni.isPrimary || eni.podCount > 0) return false;
    return areTargetsMetBy(this.policy, {
      slots: this.slots - eni.slots.length,
      assigned: this.assigned,
      freeSlots: this.freeSlots - eni.freeSlots,
    });
  }

  #removeEni(now: number): void {
    const removable = this.enis.filter(
      (eni) =>
        eni.coolingCount === 0 &&
        now - eni.createdAt >= ENI_MINIMUM_AGE_MS &&
        eni !== this.#attaching?.eni &&
        this.#isSpare(eni),
    );
    if (removable.length === 0) return;
    const eni = removable[this.world.random.below(removable.length)] as Eni;
    this.world.calls.delete += 1;
    this.#giveBackEni(eni);
    this.enis = this.enis.filter((each) => each !== eni);
    this.slots -= eni.slots.length;
    this.freeSlots -= eni.freeSlots;
  }

  #giveBackEni(eni: Eni): void {
    const { space, address } = eni;
    giveBackOwn({ space, address, use: 'eni' });
    space.assigned -= eni.podCount;
    space.cooling -= eni.coolingCount;
    for (let slot = 0; slot < eni.slots.length; slot += 1) {
      this.#giveBackSlot(space, addressOf(eni, slot));
    }
  }

  #giveBackSlot(space: SubnetSpace, address: number): void {
    if (this.policy.mode === 'prefix') space.giveBackBlock(address);
    else space.giveBackAddress(address);
  }

  /** A pod takes a free address: of a random ENI that has one, in a random slot of it. */
  #landOne(): void {
    const { unit } = this.policy;
    const { random } = this.world;
    const eni = this.#randomUsableEni();
    const filled = eni.slots.length;
    let slot = random.below(filled);
    while (usableIn(eni, slot, unit) === 0) slot = (slot + 1) % filled;
    this.freeSlots -= addPods(eni, slot, 1);
    this.assigned += 1;
  }

  /** Every free address gets a pod. */
  #landEverywhere(): void {
    const { unit } = this.policy;
    const attaching = this.#attaching?.eni;
    for (const eni of this.enis) {
      if (eni === attaching || usableOf(eni, unit) === 0) continue;
      for (let slot = 0; slot < eni.slots.length; slot += 1) {
        const usable = usableIn(eni, slot, unit);
        this.freeSlots -= addPods(eni, slot, usable);
        this.assigned += usable;
      }
    }
  }

  #randomUsableEni(): Eni {
    const attaching = this.#attaching?.eni;
    let found: Eni | undefined;
    let seen = 0;
    for (const eni of this.enis) {
      if (eni === attaching || usableOf(eni, this.policy.unit) === 0) continue;
      seen += 1;
      if (seen === 1 || this.world.random.below(seen) === 0) found = eni;
    }
    if (found === undefined) throw new Error('a pod landed where no address is free');
    return found;
  }

  /** Ends the n-th pod of the node, counted over ENIs and slots. */
  #endOne(n: number, now: number): void {
    let left = n;
    for (const eni of this.enis) {
      if (left >= eni.podCount) {
        left -= eni.podCount;
        continue;
      }
      let slot = 0;
      while (left >= podsIn(eni, slot)) {
        left -= podsIn(eni, slot);
        slot += 1;
      }
      this.#cool(eni, slot, now);
      return;
    }
    throw new Error('a pod ended that is not there');
  }

  #cool(eni: Eni, slot: number, now: number): void {
    this.freeSlots += coolPod(eni, slot);
    this.assigned -= 1;
    this.#cooling.push({ until: now + COOLDOWN_MS, eni, address: addressOf(eni, slot) });
  }

  /** Addresses whose cooldown is over can be given out again. Exactly 30 s is still cooling. */
  #endCooldowns(now: number): void {
    if (this.#cooling.length === 0) return;
    for (;;) {
      const next = this.#cooling[this.#coolingFrom];
      if (next === undefined || next.until >= now) break;
      endCooling(next.eni, next.address);
      this.#coolingFrom += 1;
    }
    if (this.#coolingFrom < this.#cooling.length) return;
    this.#cooling = [];
    this.#coolingFrom = 0;
  }
}

/** Takes the address that an ENI has for itself, where one is free. */
function takeOwn(space: SubnetSpace): OwnAddress {
  space.enis += 1;
  return { space, address: space.takeAddress(), use: 'eni' };
}

/** Takes an address for a pod outside of the pool. */
function takeForPod(space: SubnetSpace): OwnAddress {
  space.assigned += 1;
  return { space, address: space.takeAddress(), use: 'pod' };
}

/** Whole blocks first; pods have the first addresses. */
function takeForCards(space: SubnetSpace, cards: SubnetShare): readonly OwnAddress[] {
  const addresses = Array.from({ length: cards.prefixes }, () => space.takeBlock()).flatMap(
    (first) => Array.from({ length: PREFIX_SIZE }, (_, offset) => first + offset),
  );
  const inPool = cards.assigned + cards.warm;
  while (addresses.length < inPool) addresses.push(space.takeAddress());
  space.assigned += cards.assigned;
  const enis = Array.from({ length: cards.primaries }, () => takeOwn(space));
  const pool = addresses.map(
    (address, index): OwnAddress => ({
      space,
      address,
      use: index < cards.assigned ? 'pod' : 'warm',
    }),
  );
  return [...enis, ...pool];
}

function endBranchCooldown({ space, address }: OwnAddress): void {
  space.cooling -= 1;
  space.giveBackAddress(address);
}

function giveBackOwn({ space, address, use }: OwnAddress): void {
  if (use === 'pod') space.assigned -= 1;
  if (use === 'eni') space.enis -= 1;
  space.giveBackAddress(address);
}
