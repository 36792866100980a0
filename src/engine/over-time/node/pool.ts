// The pool of ipamd on one node, address by address: the same decisions as at rest (pool-rules), with
// real addresses, cooldowns and subnets that can run out. Times are whole milliseconds. Over 300 lines,
// because growing, giving back and landing pods keep one set of counts.
import type { PoolPolicy } from '@/engine/model';
import {
  areTargetsMetBy,
  growthStep,
  isPoolTooLow,
  type PoolCounts,
  surplusSlots,
  triesToRemoveEni,
} from '@/engine/nodes/pool-rules';
import { firstFrom } from '@/engine/over-time/first-from';
import type { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';
import { withOneMore } from '@/engine/over-time/with-one-more';
import { CoolingAddresses } from './cooling-addresses';
import { EniMap } from './eni-map';
import {
  addPods,
  addressOf,
  addSlots,
  anySlot,
  coolingIn,
  coolPod,
  type Eni,
  fullestSlot,
  isKept,
  isWhole,
  keptUnit,
  newEni,
  podsIn,
  putIntoNewMap,
  removeSlot,
  sumOfKept,
  switchMode,
  usableIn,
  usableOf,
  wholeSlots,
} from './eni-slots';
import type { NodeWorld } from './node-place';
import { giveBackOwn, type OwnAddress, takeOwn } from './own-address';
import type { SingleAddress, SingleAddresses } from './single-addresses';

export const ENI_MINIMUM_AGE_MS = 60_000;
export const RELEASE_INTERVAL_MS = 30_000;
export const SHORTAGE_PAUSE_MS = 120_000;

const NONE: readonly never[] = [];

/** Before anything; a small whole number takes less room than infinity. */
const LONG_AGO = -(2 ** 30);

/** What the last growth step met. */
export type GrowthOutcome = 'grew' | 'idle' | 'paused' | 'short';

export class Pool implements PoolCounts {
  enis: readonly Eni[] = [];
  assigned = 0;
  slots = 0;
  freeSlots = 0;
  /** The next check can't come before: an ENI is being attached. */
  busyUntil = LONG_AGO;
  lastGrowth: GrowthOutcome = 'idle';
  /** With subnet discovery on, a node that can't attach another ENI does not pause. */
  asksAtEveryCheck = false;
  /** The subnet that lacked addresses or blocks last. */
  refusedBy: SubnetSpace | undefined;
  #policy: PoolPolicy;
  readonly #eniSubnets: readonly SubnetSpace[];
  readonly #world: NodeWorld;
  readonly #singles: SingleAddresses | undefined;
  readonly #map: EniMap;
  #isCordoned = false;
  #attaching: { readonly eni: Eni; readonly slots: number } | undefined;
  readonly #cooling = new CoolingAddresses();
  /** Slots of the mode that ipamd had before: they stay while a pod is in them. */
  #kept = 0;
  #lastRelease = LONG_AGO;
  #lastShortage = LONG_AGO;

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
    this.#policy = policy;
    this.#eniSubnets = eniSubnets;
    this.#world = world;
    this.#singles = singles;
    this.#map = new EniMap(world.random);
  }

  get policy(): PoolPolicy {
    return this.#policy;
  }

  /** Other settings for a node whose ipamd has not started yet. */
  changePolicy(policy: PoolPolicy): void {
    this.#policy = policy;
  }

  /**
   * ipamd starts anew, with other settings (T17). It remembers pods and ENIs, but no cooldown, no age
   * and no pause; what the other mode left and no pod uses goes at once.
   */
  restart(policy: PoolPolicy, now: number): void {
    this.endCooldowns(Number.POSITIVE_INFINITY);
    const isSwitched = policy.mode !== this.#policy.mode;
    this.#policy = policy;
    if (isSwitched) {
      for (const eni of this.enis) switchMode(eni);
      this.#countAnew();
    }
    for (const eni of this.enis) this.#releaseKept(eni);
    for (const eni of this.enis) {
      eni.createdAt = now;
      putIntoNewMap(eni, this.#world.random);
    }
    this.#map.begin(this.enis);
    this.#lastRelease = LONG_AGO;
    this.#lastShortage = LONG_AGO;
    this.lastGrowth = 'idle';
    if (isPoolTooLow(policy, this.#counts())) this.#grow(now);
  }

  #countAnew(): void {
    const sum = (of: (eni: Eni) => number) => this.enis.reduce((total, eni) => total + of(eni), 0);
    this.#kept = sum((eni) => eni.kept);
    this.slots = sum((eni) => eni.slots.length) - this.#kept;
    this.freeSlots = sum((eni) => eni.freeSlots);
    this.assigned = sum((eni) => eni.podCount) - sumOfKept(this.enis, podsIn);
  }

  #releaseKept(eni: Eni): void {
    const free = eni.slots.flatMap((_, slot) => (isFreeKept(eni, slot) ? [slot] : []));
    if (free.length === 0) return;
    this.#world.calls.unassign += 1;
    for (const slot of free.reverse()) this.#releaseOne(eni, slot);
  }

  /** Slots that are prefixes, and slots that are single addresses. */
  get prefixes(): number {
    return this.#policy.mode === 'prefix' ? this.slots : this.#kept;
  }

  get singleSlots(): number {
    return this.#policy.mode === 'prefix' ? this.#kept : this.slots;
  }

  get keptSlots(): number {
    return this.#kept;
  }

  /** A cordoned node gets nothing and gives no ENI back (T6). */
  cordon(isCordoned: boolean): void {
    this.#isCordoned = isCordoned;
  }

  /** Addresses that pods can have. */
  get size(): number {
    return this.slots * this.#policy.unit + (this.#singles?.count ?? 0);
  }

  /** Pods that have an address. */
  get pods(): number {
    const kept = this.#kept > 0 ? sumOfKept(this.enis, podsIn) : 0;
    return this.assigned + kept + (this.#singles?.pods ?? 0);
  }

  get cooling(): number {
    return this.#cooling.count + (this.#singles?.cooling ?? 0);
  }

  /** Addresses that a pod can have now. */
  get usable(): number {
    if (this.#kept === 0) return this.size - this.pods - this.cooling;
    return this.#usableInSlots;
  }

  get #usableInSlots(): number {
    const cooling = this.#cooling.count - (this.#kept > 0 ? sumOfKept(this.enis, coolingIn) : 0);
    return this.slots * this.#policy.unit - this.assigned - cooling;
  }

  /** Those that are on no slot. */
  get singles(): readonly SingleAddress[] {
    return this.#singles?.addresses ?? NONE;
  }

  /** EC2 refused what ipamd asked for last, and ipamd still wants it. */
  get isRefused(): boolean {
    return this.lastGrowth === 'short' || this.lastGrowth === 'paused';
  }

  /** EC2 refused what a pod without an address needs. */
  get refusesPods(): boolean {
    return this.#singles ? this.#singles.isRefused : this.isRefused;
  }

  /** Addresses that the type lets the pool grow by. */
  get roomToGrow(): number {
    const { usableEnis, slotsPerEni, unit } = this.#policy;
    const slots = usableEnis * slotsPerEni - this.#kept;
    return Math.max(0, slots * unit - this.size);
  }

  /** Addresses taken from subnets, those of an ENI that is being attached too. */
  get held(): number {
    const attaching = this.#attaching ? this.#attaching.slots * this.#policy.unit : 0;
    return this.enis.length + this.size + this.#kept * keptUnit(this.#policy.unit) + attaching;
  }

  /** The node's primary ENI carries pods. */
  addPrimary({ space, address }: OwnAddress, now: number): void {
    this.#addEni(newEni(space, address, true, now));
  }

  /**
   * ipamd's first step when it starts. False where the node needs an ENI for pods and has none: ipamd
   * ends, and when it starts anew it knows of no pause.
   */
  start(now: number): boolean {
    this.#lastShortage = LONG_AGO;
    if (isPoolTooLow(this.#policy, this.#counts())) this.#grow(now);
    const { needsFirstEni, maxPods, usableEnis } = this.#policy;
    if (!needsFirstEni || this.enis.length > 0) return true;
    // A node that takes no pods waits for no ENI, if it could have one.
    return maxPods === 0 && usableEnis > 0;
  }

  giveBackAll(): void {
    for (const eni of this.enis) this.#giveBackEni(eni);
    this.enis = [];
    this.#map.clear();
    this.#cooling.clear();
    this.#singles?.giveBackAll();
    this.#attaching = undefined;
    this.assigned = 0;
    this.slots = 0;
    this.freeSlots = 0;
    this.#kept = 0;
  }

  /** Lets waiting pods try for an address once. Returns how many got one. */
  land(waiting: number, now: number): number {
    this.endCooldowns(now);
    const usable = this.#usableInSlots;
    const landing = Math.min(waiting, usable);
    if (landing === usable) this.#landEverywhere();
    else for (let i = 0; i < landing; i += 1) this.#landOne();
    return landing + (this.#singles?.land(waiting - landing) ?? 0);
  }

  /** Ends pods that have an address, drawn uniformly. */
  endPods(count: number, now: number): void {
    this.endCooldowns(now);
    if (count === this.pods) {
      this.#endAll(now);
      return;
    }
    for (let i = 0; i < count; i += 1) this.#endOne(this.#world.random.below(this.pods), now);
  }

  /** Pods come and go that need no address: in IPv6 a node has one for each. */
  countWithoutAddress(pods: number): void {
    this.assigned += pods;
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

  endCooldowns(now: number): void {
    this.#cooling.endUntil(now);
    this.#singles?.endCooldowns(now);
  }

  /** One check (R7–R11, R15, R16). */
  check(now: number): void {
    const policy = this.#policy;
    const { slots, assigned, freeSlots } = this;
    this.lastGrowth = 'idle';
    const counts = this.#counts();
    if (isPoolTooLow(policy, counts)) {
      this.#grow(now);
    } else if (this.#isByController || now - this.#lastRelease > RELEASE_INTERVAL_MS) {
      const surplus = surplusSlots(policy, counts);
      if (surplus > 0) this.#release(surplus, now);
    }
    if (this.#isCordoned || !this.#hasIdleEni()) return;
    const before = { slots, assigned, freeSlots };
    if (triesToRemoveEni(policy, before, true)) this.#removeEni(now);
  }

  /** Pods that no block has an address for get single ones; those that nobody has go back (R34). */
  fallBack(waiting: number, now: number): void {
    if (this.#singles === undefined || this.#isCordoned) return;
    const lacking = Math.min(waiting - (this.size - this.pods), this.roomToGrow);
    if (lacking <= 0) this.#singles.wantNone();
    if (lacking > 0 && this.isRefused) {
      this.#world.calls.assign += 1;
      this.#singles.take(lacking, now);
    } else if (waiting === 0 && this.#singles.hasFree) {
      this.#world.calls.unassign += 1;
      this.#singles.giveBackFree();
    }
  }

  get #isByController(): boolean {
    return this.#policy.keeper === 'resource-controller';
  }

  /** What the pool's keeper goes by: to the controller what cools down is not free (R33). */
  #counts(): PoolCounts {
    if (!this.#isByController) return this;
    const { slots, assigned } = this;
    const freeSlots = this.enis.reduce((sum, eni) => sum + wholeSlots(eni), 0);
    // Of prefixes it counts all addresses that exist, of single ones those that pods can have.
    const cooling = this.#policy.unit === 1 ? this.#cooling.count : 0;
    return { slots, assigned: assigned + cooling, freeSlots };
  }

  get isAttaching(): boolean {
    return this.#attaching !== undefined;
  }

  /** Whether no later check can do anything until pods or the subnet change. */
  isSettled(): boolean {
    const policy = this.#policy;
    if (this.#singles?.hasFree && !this.#isCordoned) return false;
    // What has cooled down counts anew.
    if (this.#isByController && this.cooling > 0) return false;
    const counts = this.#counts();
    if (isPoolTooLow(policy, counts)) {
      if (!this.#isCordoned && this.#canGrow()) return false;
    } else if (surplusSlots(policy, counts) > 0) return false;
    if (this.#isCordoned || !this.#hasIdleEni()) return true;
    if (!triesToRemoveEni(policy, this, true)) return true;
    return !this.enis.some((eni) => this.#isSpare(eni));
  }

  #canGrow(): boolean {
    const { slotsPerEni, usableEnis } = this.#policy;
    return this.enis.length < usableEnis || this.enis.some((eni) => eni.slots.length < slotsPerEni);
  }

  /** Only a secondary ENI without a pod can go. */
  #hasIdleEni(): boolean {
    for (const eni of this.enis) if (!eni.isPrimary && eni.podCount === 0) return true;
    return false;
  }

  #grow(now: number): void {
    if (this.#isCordoned) return;
    if (now - this.#lastShortage <= SHORTAGE_PAUSE_MS) {
      this.lastGrowth = 'paused';
      return;
    }
    this.asksAtEveryCheck = false;
    this.lastGrowth = this.#growthOutcome(now);
  }

  #growthOutcome(now: number): GrowthOutcome {
    const policy = this.#policy;
    let wasRefused = false;
    for (const eni of this.#openEnis()) {
      const empty = policy.slotsPerEni - eni.slots.length;
      const step = growthStep(policy, this.#counts(), this.enis.length, empty);
      if (step.kind === 'none') return 'idle';
      if (this.#extend(eni, step.slots, now) || this.#extend(eni, 1, now)) return 'grew';
      wasRefused = true;
      if (this.#world.subnetDiscovery) continue;
      this.#lastShortage = now;
      return 'short';
    }
    const step = growthStep(policy, this.#counts(), this.enis.length, 0);
    if (step.kind !== 'create') {
      this.asksAtEveryCheck = wasRefused;
      return wasRefused ? 'short' : 'idle';
    }
    if (this.#create(step.slots, now)) return 'grew';
    this.#lastShortage = now;
    return 'short';
  }

  /** An ENI without pods that ipamd knows: a trunk, or a primary that carries none. */
  addWithoutPods(): void {
    this.#map.addWithoutPods(this.enis);
  }

  #addEni(eni: Eni): void {
    this.enis = withOneMore(this.enis, eni);
    this.#map.add(eni, this.enis);
  }

  /** ENIs with an empty slot, as a walk meets them. */
  #openEnis(): readonly Eni[] {
    return this.#map.walk(this.enis.filter((eni) => eni.slots.length < this.#policy.slotsPerEni));
  }

  #extend(eni: Eni, slots: number, now: number): boolean {
    this.#world.calls.assign += 1;
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
    const world = this.#world;
    const eniSubnets = this.#eniSubnets;
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
    const { eniAttachMs } = this.#world;
    const eni = newEni(space, own.address, false, now + eniAttachMs);
    this.#addEni(eni);
    this.#fill(eni, slots);
    this.#attaching = { eni, slots };
    eni.freeSlots = 0;
    if (eniAttachMs === 0) this.finishAttach();
    else this.busyUntil = now + eniAttachMs;
    return true;
  }

  #hasRoom(space: SubnetSpace, slots: number): boolean {
    return (this.#policy.mode === 'prefix' ? space.freeBlocks : space.free) >= slots;
  }

  /** EC2's answer to a request for slots. */
  #answer({ supply, free }: SubnetSpace, isGranted: boolean, now: number): boolean {
    const what = this.#policy.mode === 'prefix' ? 'blocks' : 'addresses';
    if (isGranted) supply.grant(what, now);
    else supply.refuse(what, free, now);
    return isGranted;
  }

  #fill(eni: Eni, slots: number): void {
    const { space } = eni;
    const isPrefix = this.#policy.mode === 'prefix';
    const take = () => (isPrefix ? space.takeBlock() : space.takeAddress());
    addSlots(eni, slots, take, this.#world.random);
  }

  #release(surplus: number, now: number): void {
    this.#lastRelease = now;
    let left = surplus;
    const some = this.enis.filter((eni) => eni.freeSlots > 0);
    for (const eni of this.#map.walkCopy(some, this.enis)) {
      if (left === 0) break;
      const freed = Math.min(left, this.#isByController ? wholeSlots(eni) : freeSlotsOf(eni));
      if (freed === 0) continue;
      this.#world.calls.unassign += 1;
      left -= freed;
      this.#releaseFrom(eni, freed);
    }
  }

  /** The first free slots that one walk over them meets. */
  #releaseFrom(eni: Eni, count: number): void {
    const filled = eni.slots.length;
    const isFree = this.#isByController
      ? (each: number) => isWhole(eni, each)
      : (each: number) => podsIn(eni, each) === 0;
    const start = anySlot(eni, this.#world.random);
    const freed: number[] = [];
    for (let step = 0; freed.length < count; step += 1) {
      const slot = (start + step) % filled;
      if (isFree(slot)) freed.push(slot);
    }
    for (const slot of freed.sort((a, b) => b - a)) this.#releaseOne(eni, slot);
  }

  #releaseOne(eni: Eni, slot: number): void {
    const address = addressOf(eni, slot);
    if (coolingIn(eni, slot) !== 0) this.#cooling.forget(eni, address);
    this.#giveBackSlot(eni, slot);
    if (isKept(eni, slot)) this.#kept -= 1;
    else {
      this.slots -= 1;
      this.freeSlots -= 1;
    }
    removeSlot(eni, slot);
  }

  /** Kept slots of other ENIs in which no pod is: ipamd takes them for prefixes here. */
  #freeKeptBeside(eni: Eni): number {
    if (this.#kept === 0) return 0;
    const others = this.enis.filter((each) => each !== eni);
    return sumOfKept(others, (each, slot) => (podsIn(each, slot) === 0 ? 1 : 0));
  }

  /** An ENI that could go, age aside. */
  #isSpare(eni: Eni): boolean {
    if (eni.isPrimary || eni.podCount > 0) return false;
    return areTargetsMetBy(this.#policy, {
      slots: this.slots - (eni.slots.length - eni.kept),
      assigned: this.assigned,
      freeSlots: this.freeSlots - eni.freeSlots + this.#freeKeptBeside(eni),
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
    const [eni] = this.#map.walk(removable);
    if (eni === undefined) return;
    this.#world.calls.delete += 1;
    this.#giveBackEni(eni);
    this.enis = this.enis.filter((each) => each !== eni);
    this.slots -= eni.slots.length - eni.kept;
    this.freeSlots -= eni.freeSlots;
    this.#kept -= eni.kept;
  }

  #giveBackEni(eni: Eni): void {
    const { space, address } = eni;
    giveBackOwn({ space, address, use: 'eni' });
    space.count('assigned', -eni.podCount);
    space.count('cooling', -eni.coolingCount);
    for (let slot = 0; slot < eni.slots.length; slot += 1) this.#giveBackSlot(eni, slot);
  }

  #giveBackSlot(eni: Eni, slot: number): void {
    const isPrefix = (this.#policy.mode === 'prefix') !== isKept(eni, slot);
    if (isPrefix) eni.space.giveBackBlock(addressOf(eni, slot));
    else eni.space.giveBackAddress(addressOf(eni, slot));
  }

  /** A pod takes the first free address that a walk over the ENIs, then over the slots of one, meets. */
  #landOne(): void {
    const { unit } = this.#policy;
    const { random } = this.#world;
    const eni = this.#firstUsableEni();
    const filled = eni.slots.length;
    const hasRoom = (slot: number) => usableIn(eni, slot, unit) > 0;
    const slot =
      this.#isByController && unit > 1
        ? fullestSlot(eni, unit)
        : firstFrom(anySlot(eni, random), filled, hasRoom);
    this.freeSlots -= addPods(eni, slot, 1);
    this.assigned += 1;
  }

  /** Every free address gets a pod. */
  #landEverywhere(): void {
    const { unit } = this.#policy;
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

  /** The first ENI with an address that a pod can have, as a walk meets them. */
  #firstUsableEni(): Eni {
    const attaching = this.#attaching?.eni;
    const { unit } = this.#policy;
    let found: Eni | undefined;
    let start: number | undefined;
    for (const eni of this.enis) {
      if (eni === attaching || usableOf(eni, unit) === 0) continue;
      if (found === undefined) found = eni;
      else {
        start ??= this.#map.start();
        if (this.#map.wayTo(eni, start) < this.#map.wayTo(found, start)) found = eni;
      }
    }
    if (found === undefined) throw new Error('a pod landed where no address is free');
    return found;
  }

  /** Ends the n-th pod of the node, counted over ENIs and slots. */
  #endOne(n: number, now: number): void {
    const inSlots = this.pods - (this.#singles?.pods ?? 0);
    if (n >= inSlots && this.#singles) {
      this.#singles.endPod(n - inSlots, now);
      return;
    }
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
      this.#cooling.add(eni, [this.#cool(eni, slot)], now);
      return;
    }
    throw new Error('a pod ended that is not there');
  }

  #endAll(now: number): void {
    for (const eni of this.enis) {
      const addresses = new Array<number>(eni.podCount);
      for (let slot = 0, ended = 0; ended < addresses.length; slot += 1) {
        for (let pod = podsIn(eni, slot); pod > 0; pod -= 1, ended += 1) {
          addresses[ended] = this.#cool(eni, slot);
        }
      }
      if (addresses.length > 0) this.#cooling.add(eni, addresses, now);
    }
    while (this.#singles && this.#singles.pods > 0) this.#singles.endPod(0, now);
  }

  /** Returns the address at which the slot begins. */
  #cool(eni: Eni, slot: number): number {
    this.freeSlots += coolPod(eni, slot);
    if (!isKept(eni, slot)) this.assigned -= 1;
    return addressOf(eni, slot);
  }
}

function isFreeKept(eni: Eni, slot: number): boolean {
  return isKept(eni, slot) && podsIn(eni, slot) === 0;
}

/** Slots without a pod, of either mode. */
function freeSlotsOf(eni: Eni): number {
  if (eni.kept === 0) return eni.freeSlots;
  return eni.freeSlots + sumOfKept([eni], (_, slot) => (isFreeKept(eni, slot) ? 1 : 0));
}
