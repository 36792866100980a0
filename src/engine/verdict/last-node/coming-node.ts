// A node that comes when all others hold all that they want, and takes what its subnets have left: the
// steps of ipamd on counts, with subnets that end. Over 200 lines, because a node is one state.
import { furtherCards } from '@/engine/at-rest/kinds/further-cards';
import type { NodeDesign } from '@/engine/model';
import { growthStep, isPoolTooLow, type PoolCounts } from '@/engine/nodes/pool-rules';
import type { Room } from './room';
import { RoomTaker } from './room-taker';

/** The rooms that a node takes from. The same room may stand for several things. */
export interface NodeRooms {
  /** Of the node's own subnet. */
  readonly own: Room;
  /** Where ENIs of pods can be created. */
  readonly forEnis: readonly Room[];
  /** Of each Multus subnet. */
  readonly multus: readonly Room[];
}

/** What became of the node. */
export interface LastNode {
  /** False: it finds no address to be launched. */
  readonly isLaunched: boolean;
  /** False: it is not launched, or never gets ready. */
  readonly isReady: boolean;
  /** Pods of the node without an address, those on branch ENIs too. */
  readonly waiting: number;
  /** Its pool stays below its target, or it lacks its trunk, and a subnet is why. */
  readonly misses: boolean;
  /** What refused it last; `undefined` when nothing did. */
  readonly refusedBy: Pick<Room, 'subnet'> | undefined;
}

interface TakenEni {
  readonly room: Room;
  slots: number;
}

/** A node that comes to rest on what its subnets have left; `times` equal ones take it all together. */
export class ComingNode {
  readonly #design: NodeDesign;
  readonly #rooms: NodeRooms;
  readonly #pods: number;
  readonly #taker: RoomTaker;
  readonly #enis: TakenEni[] = [];
  #waiting: number;
  #assigned = 0;
  #occupied = 0;
  #hasTrunk = false;
  #branches = 0;
  #isLaunched = false;
  /** Its ipamd has made its first step of growth; until then no pod comes. */
  #isReady = false;

  constructor(design: NodeDesign, pods: number, rooms: NodeRooms, times = 1) {
    this.#design = design;
    this.#rooms = rooms;
    this.#pods = pods;
    this.#taker = new RoomTaker(times);
    this.#waiting = pods;
  }

  /** As it is now, for so many equal ones, in the same rooms. */
  copy(times: number): ComingNode {
    const copy = new ComingNode(this.#design, this.#pods, this.#rooms, times);
    copy.#enis.push(...this.#enis.map((eni) => ({ ...eni })));
    copy.#waiting = this.#waiting;
    copy.#assigned = this.#assigned;
    copy.#occupied = this.#occupied;
    copy.#hasTrunk = this.#hasTrunk;
    copy.#branches = this.#branches;
    copy.#isLaunched = this.#isLaunched;
    copy.#isReady = this.#isReady;
    return copy;
  }

  /** Whether both, of one class, have come to the same. */
  isAs(other: ComingNode): boolean {
    return (
      this.#isLaunched === other.#isLaunched &&
      this.#isReady === other.#isReady &&
      this.#hasTrunk === other.#hasTrunk &&
      this.#waiting === other.#waiting &&
      this.#branches === other.#branches &&
      this.#enis.length === other.#enis.length &&
      this.#enis.every(({ slots }, index) => slots === other.#enis[index]?.slots)
    );
  }

  /** A subnet has refused it something. */
  get isRefused(): boolean {
    return this.#taker.refusedBy !== undefined;
  }

  /** The next of what it does: its launch, its first growth, then checks. */
  step(): void {
    const { kind, mode, needsFirstEni, maxPods } = this.#design;
    if (!this.#isLaunched) {
      this.#isLaunched = this.#launch();
      return;
    }
    if (this.#isReady && mode !== 'ipv6') this.#assign();
    const isLow = mode !== 'ipv6' && isPoolTooLow(this.#design, this.#counts());
    const grew = isLow && this.#grow();
    if (!this.#isReady) {
      this.#isReady = !needsFirstEni || maxPods === 0 || this.#enis.length > 0;
      return;
    }
    if (isLow && !grew && kind === 'auto-mode') this.#takeSingleForPod();
    this.#takeBranches();
  }

  /**
   * Auto Mode, where no block is whole: an address of its own for a pod that has none (R34), in a pod
   * subnet on an ENI that has one (T15).
   */
  #takeSingleForPod(): void {
    const { mode, primaryCarries } = this.#design;
    const room = primaryCarries ? this.#rooms.own : this.#rooms.forEnis[0];
    if (mode !== 'prefix' || this.#waiting === 0 || room === undefined) return;
    if (this.#enis.length === 0) {
      if (!this.#taker.takeEnis(room, 1)) return;
      this.#enis.push({ room, slots: 0 });
    }
    if (this.#taker.takeSingles(room, 1)) this.#waiting -= 1;
  }

  comeToRest(): LastNode {
    const { mode, needsFirstEni, maxPods, kind } = this.#design;
    if (!this.#launch()) return this.#notReady(false);
    if (mode === 'ipv6') {
      this.#takeBranches();
      if (kind === 'linux') this.#waiting = 0;
      return this.#outcome(false);
    }
    if (isPoolTooLow(this.#design, this.#counts())) this.#grow();
    if (needsFirstEni && this.#enis.length === 0 && maxPods > 0) {
      return this.#notReady(true);
    }
    for (;;) {
      const served = this.#assign();
      const isLow = isPoolTooLow(this.#design, this.#counts());
      const grew = isLow && this.#grow();
      const branched = this.#takeBranches();
      if (!served && !grew && !branched) return this.#outcome(isLow);
    }
  }

  #outcome(isLow: boolean): LastNode {
    const { trunk, branchPods } = this.#design;
    const refusedBy = this.#taker.refusedBy;
    const lacksTrunk = trunk && !this.#hasTrunk;
    return {
      isLaunched: true,
      isReady: true,
      waiting: this.#waiting + branchPods - this.#branches,
      misses: refusedBy !== undefined && (isLow || lacksTrunk || this.#branches < branchPods),
      refusedBy,
    };
  }

  #notReady(isLaunched: boolean): LastNode {
    return {
      isLaunched,
      isReady: false,
      waiting: this.#pods + this.#design.branchPods,
      misses: true,
      refusedBy: this.#taker.refusedBy,
    };
  }

  /** The primary address, those of unmanaged ENIs, and all that further cards hold. */
  #launch(): boolean {
    const { strayEnis, attachedPods, primaryCarries } = this.#design;
    const { own, multus } = this.#rooms;
    const cards = furtherCards(this.#design, this.#pods).share;
    const enis = 1 + strayEnis + cards.primaries;
    if (!this.#taker.takeBlocks(own, cards.prefixes) || !this.#taker.takeEnis(own, enis, true))
      return false;
    if (!this.#taker.takeSingles(own, cards.singles - cards.primaries)) return false;
    for (const [index, pods] of attachedPods.entries()) {
      const room = multus[index];
      if (room && !(this.#taker.takeEnis(room, 1) && this.#taker.takeSingles(room, pods)))
        return false;
    }
    if (primaryCarries) this.#enis.push({ room: own, slots: 0 });
    if (this.#design.kind === 'fargate') this.#waiting = 0;
    return true;
  }

  #counts(): PoolCounts {
    const slots = this.#enis.reduce((sum, eni) => sum + eni.slots, 0);
    return { slots, assigned: this.#assigned, freeSlots: slots - this.#occupied };
  }

  /** Waiting pods take what is free; where it matters to the pool, each a prefix of its own. */
  #assign(): boolean {
    const { unit } = this.#design;
    const { slots, freeSlots } = this.#counts();
    const pods = Math.min(this.#waiting, slots * unit - this.#assigned);
    if (pods <= 0) return false;
    this.#assigned += pods;
    this.#waiting -= pods;
    const fewest = Math.ceil(this.#assigned / unit);
    const opened = this.#spreads() ? this.#occupied + Math.min(pods, freeSlots) : fewest;
    this.#occupied = Math.max(fewest, opened);
    return true;
  }

  #spreads(): boolean {
    const { target } = this.#design;
    return target.rule === 'warm-prefix' && target.warmPrefixes >= 2;
  }

  /** One step of growth; false when nothing came of it. */
  #grow(): boolean {
    const { slotsPerEni } = this.#design;
    const counts = this.#counts();
    for (const eni of this.#enis) {
      const empty = slotsPerEni - eni.slots;
      if (empty === 0) continue;
      const step = growthStep(this.#design, counts, this.#enis.length, empty);
      if (step.kind !== 'extend') return false;
      if (this.#extend(eni, step.slots) || this.#extend(eni, 1)) return true;
    }
    const step = growthStep(this.#design, counts, this.#enis.length, 0);
    return step.kind === 'create' && this.#create(step.slots);
  }

  #extend(eni: TakenEni, slots: number): boolean {
    if (!this.#taker.fillSlots(eni.room, this.#design.mode, slots)) return false;
    eni.slots += slots;
    return true;
  }

  /** A new ENI is all or nothing, in the subnet with most addresses free that takes it. */
  #create(slots: number): boolean {
    const byFree = this.#rooms.forEnis.toSorted((a, b) => b.singles - a.singles);
    for (const room of byFree) {
      const before = { ...room };
      if (this.#taker.takeEnis(room, 1) && this.#taker.fillSlots(room, this.#design.mode, slots)) {
        this.#enis.push({ room, slots });
        return true;
      }
      Object.assign(room, before);
    }
    return false;
  }

  /** The trunk comes when the first check is done; then the branch ENIs of the node's pods (R27). */
  #takeBranches(): boolean {
    const { trunk, branchPods, enisLie } = this.#design;
    if (!trunk) return false;
    const room = enisLie === 'pod-subnet' ? this.#rooms.forEnis[0] : this.#rooms.own;
    if (room === undefined) return false;
    const before = this.#branches;
    const hadTrunk = this.#hasTrunk;
    if (!this.#hasTrunk) this.#hasTrunk = this.#taker.takeEnis(room, 1);
    while (this.#hasTrunk && this.#branches < branchPods && this.#taker.takeEnis(room, 1)) {
      this.#branches += 1;
    }
    return this.#branches > before || this.#hasTrunk !== hadTrunk;
  }
}
