// The ENIs that carry a node's pods, their slots, and the one set of counts over them. Takes from
// subnets, gives back and counts; when and how much is decided by those that use it. Times are whole
// milliseconds.
import type { PoolPolicy } from '@/engine/model';
import type { PoolCounts } from '@/engine/nodes/pool-rules';
import { CoolingAddresses } from '@/engine/over-time/node/cooling-addresses';
import { EniMap } from '@/engine/over-time/node/eni-map';
import {
  addPods,
  addressOf,
  addSlots,
  coolingIn,
  coolPod,
  type Eni,
  isKept,
  keptUnit,
  newEni,
  podsIn,
  putIntoNewMap,
  removeSlot,
  sumOfKept,
  switchMode,
  wholeSlots,
} from '@/engine/over-time/node/eni-slots';
import type { NodeWorld } from '@/engine/over-time/node/node-world';
import { giveBackOwn, type OwnAddress } from '@/engine/over-time/node/own-address';
import { withOneMore } from '@/engine/over-time/with-one-more';

export class PoolEnis implements PoolCounts {
  /** ENIs that carry pods. */
  enis: readonly Eni[] = [];
  assigned = 0;
  slots = 0;
  freeSlots = 0;
  /** Slots of the mode that ipamd had before: they stay while a pod is in them. */
  keptSlots = 0;
  policy: PoolPolicy;
  readonly world: NodeWorld;
  /** ipamd's map of them. */
  readonly map: EniMap;
  /** Most nodes have none. */
  #cooling: CoolingAddresses | undefined;
  #attaching: { readonly eni: Eni; readonly slots: number } | undefined;

  constructor(policy: PoolPolicy, world: NodeWorld) {
    this.policy = policy;
    this.world = world;
    this.map = new EniMap(world.random);
  }

  get isByController(): boolean {
    return this.policy.keeper === 'resource-controller';
  }

  /** The one that is being attached: nothing of it can be used yet. */
  get attaching(): Eni | undefined {
    return this.#attaching?.eni;
  }

  /** Pods that have an address of a slot. */
  get podsInSlots(): number {
    return this.assigned + (this.keptSlots > 0 ? sumOfKept(this.enis, podsIn) : 0);
  }

  /** Addresses of slots that pods can have. */
  get sizeOfSlots(): number {
    return this.slots * this.policy.unit;
  }

  /** Those that a pod can have now. */
  get usableInSlots(): number {
    const cooling =
      this.coolingInSlots - (this.keptSlots > 0 ? sumOfKept(this.enis, coolingIn) : 0);
    return this.sizeOfSlots - this.assigned - cooling;
  }

  /** Addresses that ENIs and slots take from subnets, those of an ENI that is being attached too. */
  get heldByEnis(): number {
    const { unit } = this.policy;
    const attaching = this.#attaching ? this.#attaching.slots * unit : 0;
    return this.enis.length + this.sizeOfSlots + this.keptSlots * keptUnit(unit) + attaching;
  }

  /** Addresses of slots that cool down. */
  get coolingInSlots(): number {
    return this.#cooling?.count ?? 0;
  }

  /** What the pool's keeper goes by: to the controller what cools down is not free (R33). */
  counts(): PoolCounts {
    if (!this.isByController) return this;
    const { slots, assigned } = this;
    const freeSlots = this.enis.reduce((sum, eni) => sum + wholeSlots(eni), 0);
    // Of prefixes it counts all addresses that exist, of single ones those that pods can have.
    const cooling = this.policy.unit === 1 ? this.coolingInSlots : 0;
    return { slots, assigned: assigned + cooling, freeSlots };
  }

  changePolicy(policy: PoolPolicy): void {
    this.policy = policy;
  }

  /** Prefixes are switched on or off: what there is is kept, what was kept is of the mode again. */
  changeMode(policy: PoolPolicy): void {
    this.policy = policy;
    for (const eni of this.enis) switchMode(eni);
    const sum = (of: (eni: Eni) => number) => this.enis.reduce((total, eni) => total + of(eni), 0);
    this.keptSlots = sum((eni) => eni.kept);
    this.slots = sum((eni) => eni.slots.length) - this.keptSlots;
    this.freeSlots = sum((eni) => eni.freeSlots);
    this.assigned = sum((eni) => eni.podCount) - sumOfKept(this.enis, podsIn);
  }

  /** ipamd, which starts anew, sees them for the first time and makes its maps. */
  seeAnew(now: number): void {
    for (const eni of this.enis) {
      eni.createdAt = now;
      putIntoNewMap(eni, this.world.random);
    }
    this.map.begin(this.enis);
  }

  addPrimary({ space, address }: OwnAddress, now: number): void {
    this.#add(newEni(space, address, true, now));
  }

  /** A new ENI begins to be attached, with so many slots. */
  attach(eni: Eni, slots: number): void {
    this.#add(eni);
    this.#fill(eni, slots);
    this.#attaching = { eni, slots };
    eni.freeSlots = 0;
  }

  finishAttach(): void {
    if (this.#attaching === undefined) return;
    const { eni, slots } = this.#attaching;
    this.#attaching = undefined;
    eni.freeSlots = slots;
    this.slots += slots;
    this.freeSlots += slots;
  }

  /** So many slots more; the subnet has room for them. */
  extend(eni: Eni, slots: number): void {
    this.#fill(eni, slots);
    this.slots += slots;
    this.freeSlots += slots;
  }

  takePods(eni: Eni, slot: number, pods: number): void {
    this.freeSlots -= addPods(eni, slot, pods);
    this.assigned += pods;
  }

  /** A pod of the slot ends. Returns the address at which the slot begins; its cooldown is the caller's. */
  coolPod(eni: Eni, slot: number): number {
    this.freeSlots += coolPod(eni, slot);
    if (!isKept(eni, slot)) this.assigned -= 1;
    return addressOf(eni, slot);
  }

  /** The slots that begin at `addresses` have one more each that cools down. */
  beginCooling(eni: Eni, addresses: readonly number[], now: number): void {
    this.#cooling ??= new CoolingAddresses();
    this.#cooling.add(eni, addresses, now);
  }

  endCooldownsInSlots(now: number): void {
    this.#cooling?.endUntil(now);
    if (this.#cooling?.count === 0) this.#cooling = undefined;
  }

  /** A slot without a pod goes back, with what cools down in it. */
  giveBack(eni: Eni, slot: number): void {
    const address = addressOf(eni, slot);
    if (coolingIn(eni, slot) !== 0) this.#cooling?.forget(eni, address);
    this.#giveBackSlot(eni, slot);
    if (isKept(eni, slot)) this.keptSlots -= 1;
    else {
      this.slots -= 1;
      this.freeSlots -= 1;
    }
    removeSlot(eni, slot);
  }

  /** An ENI without pods goes, with its slots. */
  remove(eni: Eni): void {
    this.#giveBackEni(eni);
    this.enis = this.enis.filter((each) => each !== eni);
    this.slots -= eni.slots.length - eni.kept;
    this.freeSlots -= eni.freeSlots;
    this.keptSlots -= eni.kept;
  }

  giveBackAll(): void {
    for (const eni of this.enis) this.#giveBackEni(eni);
    this.enis = [];
    this.map.clear();
    this.#cooling = undefined;
    this.#attaching = undefined;
    this.assigned = 0;
    this.slots = 0;
    this.freeSlots = 0;
    this.keptSlots = 0;
  }

  /** Pods come and go that need no address: in IPv6 a node has one for each. */
  countWithoutAddress(pods: number): void {
    this.assigned += pods;
  }

  #add(eni: Eni): void {
    this.enis = withOneMore(this.enis, eni);
    this.map.add(eni, this.enis);
  }

  #fill(eni: Eni, slots: number): void {
    const { space } = eni;
    const isPrefix = this.policy.mode === 'prefix';
    const take = () => (isPrefix ? space.takeBlock() : space.takeAddress());
    addSlots(eni, slots, take, this.world.random);
  }

  #giveBackEni(eni: Eni): void {
    const { space, address } = eni;
    giveBackOwn({ space, address, use: 'eni' });
    space.count('assigned', -eni.podCount);
    space.count('cooling', -eni.coolingCount);
    for (let slot = 0; slot < eni.slots.length; slot += 1) this.#giveBackSlot(eni, slot);
  }

  #giveBackSlot(eni: Eni, slot: number): void {
    const isPrefix = (this.policy.mode === 'prefix') !== isKept(eni, slot);
    if (isPrefix) eni.space.giveBackBlock(addressOf(eni, slot));
    else eni.space.giveBackAddress(addressOf(eni, slot));
  }
}
