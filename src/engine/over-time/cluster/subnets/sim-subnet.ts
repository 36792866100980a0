import {
  blocksBeside,
  PREFIX_SIZE,
  RESERVED_ADDRESSES,
  type Subnet,
  type ZoneId,
} from '@/engine/model';
import type { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';

/** A subnet of the plan while it runs. */
export class SimSubnet {
  readonly label: string;
  readonly zone: ZoneId;
  /** Free addresses before any node came, those in reservations too. */
  readonly freeWithoutNodes: number;
  #inFlight = 0;
  #isUsed = false;
  #asideUntil = 0;
  #lowestFree: number;
  #lowestFreeAt = 0;
  #leastKept: number;
  #lowestBlocks: number;
  #lowestBlocksAt = 0;
  #sureBlocks = Number.POSITIVE_INFINITY;
  #unsureFrom: number | undefined;
  #unsureUntil: number | undefined;
  /** What they were told from last: they change with nothing else. */
  #sureOf = { free: -1, prefixes: -1 };

  constructor(
    readonly spec: Subnet,
    readonly space: SubnetSpace,
  ) {
    this.label = spec.label;
    this.zone = spec.zone;
    this.freeWithoutNodes = space.freeWithReservations;
    this.#lowestFree = space.free;
    this.#leastKept = keptIn(space);
    this.#lowestBlocks = space.freeBlocks;
  }

  /** Nodes held some of it at any time. */
  get isUsed(): boolean {
    return this.#isUsed;
  }

  get lowestFree(): number {
    return this.#lowestFree;
  }

  get lowestFreeAt(): number {
    return this.#lowestFreeAt;
  }

  /** All the while so many addresses of a reservation for prefixes were free for nobody else. */
  get leastKept(): number {
    return this.#leastKept;
  }

  /** Fewest /28 blocks that were wholly free, since when in milliseconds; `undefined`: nobody asks for any. */
  get lowestBlocks(): { readonly blocks: number; readonly at: number } | undefined {
    if (!this.space.isAskedForBlocks) return undefined;
    return { blocks: this.#lowestBlocks, at: this.#lowestBlocksAt };
  }

  /**
   * Of the blocks that were wholly free the fewest that were so wherever single addresses lie, as the plan at
   * rest counts them (R20); `undefined`: nobody asks for any.
   */
  get sureBlocks(): number | undefined {
    if (!this.space.isAskedForBlocks) return undefined;
    return Math.max(0, Math.min(this.#sureBlocks, this.#sureNow()));
  }

  /**
   * From when to when in milliseconds nodes hold more /28 than are whole wherever single addresses lie: that they
   * have them is chance. Not all the while, where it comes and goes. `undefined`: never.
   */
  unsure(end: number): { readonly from: number; readonly until: number } | undefined {
    if (this.#unsureFrom === undefined) return undefined;
    return { from: this.#unsureFrom, until: this.#unsureUntil ?? end };
  }

  /** Of the pods that it refused those for which it has addresses again: their nodes have yet to ask anew. */
  get podsToAskFor(): number {
    const { supply, free, freeBlocks, isAskedForBlocks } = this.space;
    const { waiting, refused } = supply;
    if (waiting === 0 || refused === undefined) return 0;
    // It refused with so many free: too few for what was asked.
    const room = isAskedForBlocks ? freeBlocks * PREFIX_SIZE : free > refused.free ? free : 0;
    return Math.min(waiting, room);
  }

  /** What nodes that boot leave, if they come to hold their max pods. */
  get expectedFree(): number {
    return this.space.free - this.#inFlight;
  }

  /** Karpenter takes no notice of the subnet until then. */
  get asideUntil(): number {
    return this.#asideUntil;
  }

  setAside(until: number): void {
    this.#asideUntil = until;
  }

  /** A node of so many max pods begins to boot. */
  expectNode(maxPods: number): void {
    this.#inFlight += maxPods;
  }

  /** It has booted. */
  nodeBooted(maxPods: number): void {
    this.#inFlight -= maxPods;
  }

  /** The scenario begins: what was free before counts no more. */
  begin(): void {
    this.#lowestFree = this.space.free;
    this.#lowestFreeAt = 0;
    this.#leastKept = keptIn(this.space);
    this.#lowestBlocks = this.space.freeBlocks;
    this.#lowestBlocksAt = 0;
    this.#sureBlocks = this.#sureNow();
    this.#unsureFrom = undefined;
    this.#unsureUntil = undefined;
    if (this.space.isAskedForBlocks) this.#noteUnsure(0, this.#sureBlocks);
  }

  /** All that happens at this time has happened. */
  endInstant(now: number): void {
    this.space.supply.endInstant(now);
    this.#noteBlocks(now);
    this.#leastKept = Math.min(this.#leastKept, keptIn(this.space));
    this.#isUsed ||= this.space.freeWithReservations < this.freeWithoutNodes;
    const { free } = this.space;
    if (free >= this.#lowestFree) return;
    this.#lowestFree = free;
    this.#lowestFreeAt = now;
  }

  #sureNow(): number {
    const { size, freeWithReservations, prefixes } = this.space;
    const taken = size - RESERVED_ADDRESSES - freeWithReservations;
    return blocksBeside(this.spec, taken - prefixes * PREFIX_SIZE).freeWorst - prefixes;
  }

  #noteUnsure(now: number, sure: number): void {
    if (sure < 0) {
      this.#unsureFrom ??= now;
      this.#unsureUntil = undefined;
    } else if (this.#unsureFrom !== undefined) {
      this.#unsureUntil ??= now;
    }
  }

  #noteSure(now: number): void {
    const { freeWithReservations: free, prefixes } = this.space;
    const { free: before, prefixes: had } = this.#sureOf;
    if (free === before && prefixes === had) return;
    this.#sureOf = { free, prefixes };
    const sure = this.#sureNow();
    this.#sureBlocks = Math.min(this.#sureBlocks, sure);
    this.#noteUnsure(now, sure);
  }

  #noteBlocks(now: number): void {
    const { freeBlocks } = this.space;
    if (this.space.isAskedForBlocks) this.#noteSure(now);
    if (freeBlocks >= this.#lowestBlocks) return;
    this.#lowestBlocks = freeBlocks;
    this.#lowestBlocksAt = now;
  }
}

function keptIn({ freeWithReservations, free }: SubnetSpace): number {
  return freeWithReservations - free;
}
