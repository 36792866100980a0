// How a pool that is too low grows (R9–R11): more slots on an ENI, or another ENI, from subnets that can
// refuse, and the pause after that. Times are whole milliseconds.
import type { PoolPolicy } from '@/engine/model';
import { type GrowthStep, growthStep, isPoolTooLow } from '@/engine/nodes/pool-rules';
import { type Eni, newEni } from '@/engine/over-time/node/eni-slots';
import type { NodeWorld } from '@/engine/over-time/node/node-world';
import { giveBackOwn, type OwnAddress, takeOwn } from '@/engine/over-time/node/own-address';
import type { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';
import type { Asker } from '@/engine/over-time/subnet/subnet-supply';
import { LONG_AGO } from './long-ago';
import { PoolEnis } from './pool-enis';

/** After a refusal ipamd asks for nothing so long (T5). */
export const SHORTAGE_PAUSE_MS = 120_000;

/** What the last growth step met. */
export type GrowthOutcome = 'grew' | 'idle' | 'paused' | 'short';

export class PoolGrowth extends PoolEnis implements Asker {
  /** The node is cordoned: it asks for nothing (T6). */
  isStopped = false;
  /** The next check can't come before: an ENI is being attached. */
  busyUntil = LONG_AGO;
  lastGrowth: GrowthOutcome = 'idle';
  /** With subnet discovery on, a node that can't attach another ENI does not pause. */
  asksAtEveryCheck = false;
  /** The subnet that lacked addresses or blocks last. */
  refusedBy: SubnetSpace | undefined;
  readonly #subnets: readonly SubnetSpace[];
  #lastShortage = LONG_AGO;

  /** @param subnets where ENIs are created, tried from the one with most addresses free */
  constructor(policy: PoolPolicy, world: NodeWorld, subnets: readonly SubnetSpace[]) {
    super(policy, world);
    this.#subnets = subnets;
  }

  /** EC2 refused what ipamd asked for last, and ipamd still wants it. */
  get isRefused(): boolean {
    return this.lastGrowth === 'short' || this.lastGrowth === 'paused';
  }

  get isAsking(): boolean {
    return this.isRefused && !this.isStopped && isPoolTooLow(this.policy, this.counts());
  }

  /** What a pool that is too low asks for next. */
  get request(): GrowthStep {
    const { policy, enis } = this;
    const open = enis.find((eni) => eni.slots.length < policy.slotsPerEni);
    const empty = open ? policy.slotsPerEni - open.slots.length : 0;
    return growthStep(policy, this.counts(), enis.length, empty);
  }

  /** What was refused before the scenario begins is refused at its start. */
  askAgain(now: number): void {
    if (this.isRefused && this.refusedBy) this.#answer(this.refusedBy, false, now);
  }

  /** The type has room for more, whatever the subnets have. */
  get isPossible(): boolean {
    const { enis, policy } = this;
    const { slotsPerEni, usableEnis } = policy;
    return enis.length < usableEnis || enis.some((eni) => eni.slots.length < slotsPerEni);
  }

  /** A check begins, in which nothing has been asked for yet. */
  beginCheck(): void {
    this.lastGrowth = 'idle';
  }

  /** ipamd, which starts anew, knows of no pause. */
  forgetPause(): void {
    this.#lastShortage = LONG_AGO;
  }

  /** A step now would find the pool too low in a pause, as the last one did. */
  staysPaused(now: number): boolean {
    return this.lastGrowth === 'paused' && this.#isInPause(now) && this.isAsking;
  }

  #isInPause(now: number): boolean {
    return now - this.#lastShortage <= SHORTAGE_PAUSE_MS;
  }

  askLater(): void {
    this.refusedBy?.supply.askLater(this);
  }

  grow(now: number): void {
    if (this.isStopped) return;
    if (this.#isInPause(now)) {
      this.lastGrowth = 'paused';
      this.askLater();
      return;
    }
    this.asksAtEveryCheck = false;
    this.lastGrowth = this.#step(now);
  }

  #step(now: number): GrowthOutcome {
    const { policy } = this;
    let wasRefused = false;
    for (const eni of this.#openEnis()) {
      const empty = policy.slotsPerEni - eni.slots.length;
      const step = growthStep(policy, this.counts(), this.enis.length, empty);
      if (step.kind === 'none') return 'idle';
      if (this.#extend(eni, step.slots, now) || this.#extend(eni, 1, now)) return 'grew';
      wasRefused = true;
      if (this.world.subnetDiscovery) continue;
      this.#lastShortage = now;
      return 'short';
    }
    const step = growthStep(policy, this.counts(), this.enis.length, 0);
    if (step.kind !== 'create') {
      this.asksAtEveryCheck = wasRefused;
      return wasRefused ? 'short' : 'idle';
    }
    if (this.#create(step.slots, now)) return 'grew';
    this.#lastShortage = now;
    return 'short';
  }

  /** ENIs with an empty slot, as a walk meets them. */
  #openEnis(): readonly Eni[] {
    const { enis, map, policy } = this;
    return map.walk(enis.filter((eni) => eni.slots.length < policy.slotsPerEni));
  }

  #extend(eni: Eni, slots: number, now: number): boolean {
    this.world.calls.assign += 1;
    if (!this.#answer(eni.space, this.#hasRoom(eni.space, slots), now)) {
      this.refusedBy = eni.space;
      return false;
    }
    this.extend(eni, slots);
    return true;
  }

  /** Each subnet is tried in turn, the one with most addresses free first. */
  #create(slots: number, now: number): boolean {
    const subnets = this.#subnets;
    this.world.calls.create += 1;
    const isOne = subnets.length === 1;
    for (const space of isOne ? subnets : subnets.toSorted((a, b) => b.free - a.free)) {
      if (this.#createIn(space, slots, now)) return true;
    }
    return false;
  }

  #createIn(space: SubnetSpace, slots: number, now: number): boolean {
    this.refusedBy = space;
    if (space.free === 0) {
      space.supply.refuse('addresses', 0, now, this);
      return false;
    }
    const own = takeOwn(space);
    const hasRoom = this.#hasRoom(space, slots);
    if (!hasRoom) giveBackOwn(own);
    if (!this.#answer(space, hasRoom, now)) return false;
    this.refusedBy = undefined;
    space.supply.grant('addresses', now);
    this.#attach(own, slots, now);
    return true;
  }

  /** The ENI that single addresses of pods need, where the node has none for pods and its subnet an address. */
  createForSingles(now: number): void {
    const [space] = this.#subnets;
    if (space === undefined || space.free === 0) return;
    this.world.calls.create += 1;
    this.#attach(takeOwn(space), 0, now);
  }

  #attach({ space, address }: OwnAddress, slots: number, now: number): void {
    const { eniAttachMs } = this.world;
    this.attach(newEni(space, address, false, now + eniAttachMs), slots);
    if (eniAttachMs === 0) this.finishAttach();
    else this.busyUntil = now + eniAttachMs;
  }

  #hasRoom(space: SubnetSpace, slots: number): boolean {
    return (this.#isPrefix ? space.freeBlocks : space.free) >= slots;
  }

  /** EC2's answer to a request for slots. */
  #answer({ supply, free }: SubnetSpace, isGranted: boolean, now: number): boolean {
    const what = this.#isPrefix ? 'blocks' : 'addresses';
    if (isGranted) supply.grant(what, now);
    else supply.refuse(what, free, now, this);
    return isGranted;
  }

  get #isPrefix(): boolean {
    return this.policy.mode === 'prefix';
  }
}
