// What a node holds beside its pool: the primary ENI where it carries no pods, ENIs that ipamd leaves
// alone, further network cards, the trunk and its branch ENIs (R27–R29).
import type { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';
import type { NodePlace, NodeWorld } from './node-place';
import {
  endBranchCooldown,
  giveBackOwn,
  type HeldAddress,
  type OwnAddress,
  takeForCards,
  takeForPod,
  takeOwn,
} from './own-address';

/** From ipamd's wish for a trunk ENI until it is attached. */
const TRUNK_MS = 3_000;
/** The address of a branch ENI is taken so long after its pod has ended. */
export const BRANCH_COOLDOWN_MS = 60_000;

const NONE: readonly never[] = [];

export class Attachments {
  readonly #place: NodePlace;
  readonly #running: NodeWorld['running'];
  /** Those that stay as long as the node. */
  #fixed: readonly OwnAddress[] = NONE;
  #trunk: OwnAddress | undefined;
  #trunkDueAt: number | undefined;
  #trunkRefusedBy: SubnetSpace | undefined;
  #branches: readonly OwnAddress[] = NONE;
  /** Of pods that have ended: taken until their cooldown is over (R27). */
  #cooling: readonly OwnAddress[] = NONE;
  #branchPods = 0;

  constructor(place: NodePlace, running: NodeWorld['running']) {
    this.#place = place;
    this.#running = running;
  }

  /** ENIs attached. */
  get enis(): number {
    const fixed = this.#fixed.filter(({ use }) => use === 'eni').length;
    return fixed + (this.#trunk ? 1 : 0);
  }

  get addresses(): readonly HeldAddress[] {
    const own = this.#trunk ? [...this.#fixed, this.#trunk] : this.#fixed;
    const cooling = this.#cooling.map((each) => ({ ...each, use: 'cooling' as const }));
    return [...own, ...this.#branches, ...cooling];
  }

  /** How many addresses. */
  get held(): number {
    const branches = this.#branches.length + this.#cooling.length;
    return this.#fixed.length + branches + (this.#trunk ? 1 : 0);
  }

  /** When the trunk ENI that ipamd asked for is to be attached; `undefined` when none is due. */
  get trunkDueAt(): number | undefined {
    return this.#trunkDueAt;
  }

  get hasTrunk(): boolean {
    return this.#trunk !== undefined;
  }

  /** Pods bound to the node that want a branch ENI each. */
  get branchPods(): number {
    return this.#branchPods;
  }

  get runningOnBranches(): number {
    return this.#branches.length;
  }

  /** Pods that wait for a branch ENI: for the trunk, for an address, or for the end of a cooldown. */
  get waitingForBranch(): number {
    return Math.max(0, this.#branchPods - this.#branches.length);
  }

  /** Pods without a branch ENI that the type takes one more of, those that cool down aside. */
  get branchesWanted(): number {
    const room = Math.min(this.#place.branchLimit - this.#cooling.length, this.#branchPods);
    return Math.max(0, room - this.#branches.length);
  }

  /** The subnet that has no address for a branch ENI, or for the trunk. */
  get branchesRefusedBy(): SubnetSpace | undefined {
    const space = this.#trunk?.space;
    if (space === undefined) return this.#trunkRefusedBy;
    return space.free === 0 ? space : undefined;
  }

  /** The subnet that lacks what the node takes at its launch; `undefined`: EC2 grants it. */
  refusedLaunch(now: number): SubnetSpace | undefined {
    const { subnet, unmanaged, otherCards } = this.#place;
    const wanted = new Map([[subnet, 1 + otherCards.singles]]);
    for (const { space, pods } of unmanaged) {
      wanted.set(space, (wanted.get(space) ?? 0) + 1 + pods);
    }
    const freeOf = (space: SubnetSpace) =>
      space === subnet ? space.freeAfterBlocks(otherCards.prefixes) : space.free;
    const lacksBlocks = subnet.freeBlocks < otherCards.prefixes;
    const [lacking] = [...wanted].find(([space, addresses]) => freeOf(space) < addresses) ?? [];
    const refusing = lacksBlocks ? subnet : lacking;
    if (refusing) {
      refusing.supply.refuse(lacksBlocks ? 'blocks' : 'addresses', refusing.free, now);
      return refusing;
    }
    for (const space of wanted.keys()) space.supply.grant('addresses', now);
    if (otherCards.prefixes > 0) subnet.supply.grant('blocks', now);
    return undefined;
  }

  /** Takes what the node has from its launch on. Returns the address of the primary ENI. */
  launch(primaryCarries: boolean): OwnAddress {
    const { subnet, unmanaged, otherCards, isPod } = this.#place;
    // Blocks before single addresses, which could spoil them.
    const onCards = otherCards.primaries > 0 ? takeForCards(subnet, otherCards) : NONE;
    const primary = isPod ? takeForPod(subnet) : takeOwn(subnet);
    const fixed: OwnAddress[] = primaryCarries ? [] : [primary];
    fixed.push(...onCards);
    for (const { space, pods } of unmanaged) {
      fixed.push(takeOwn(space));
      for (let pod = 0; pod < pods; pod += 1) fixed.push(takeForPod(space));
    }
    if (fixed.length > 0) this.#fixed = fixed;
    return primary;
  }

  /** ipamd asks for the trunk, if it is not there or on its way. */
  askForTrunk(now: number): void {
    if (!this.#trunk && this.#trunkDueAt === undefined) this.#trunkDueAt = now + TRUNK_MS;
  }

  /** The trunk ENI is attached, if its subnet has an address; otherwise ipamd asks again. */
  attachTrunk(space: SubnetSpace | undefined, now: number): void {
    this.#trunkDueAt = undefined;
    if (space && isGranted(space, now)) this.#trunk = takeOwn(space);
    this.#trunkRefusedBy = this.#trunk ? undefined : space;
    this.takeBranches(now);
  }

  /** So many more pods want a branch ENI. */
  bindBranchPods(pods: number): void {
    this.#branchPods += pods;
  }

  /** No pod wants a branch ENI any more; those that run go on until they end. */
  releaseBranchPods(): void {
    this.#branchPods = 0;
  }

  /** Branch ENIs for the pods that want one, as far as trunk and subnet have room for them. */
  takeBranches(now: number): void {
    if (this.#trunk === undefined) return;
    const { space } = this.#trunk;
    while (this.branchesWanted > 0 && isGranted(space, now)) {
      this.#branches = this.#branches.concat(takeForPod(space));
      this.#running.pods += 1;
    }
  }

  /**
   * Pods with branch ENIs, the oldest first, have ended and are made anew: each new one takes an
   * address, the old ones give theirs back when `giveBack` is called, after the cooldown.
   */
  renew(
    count: number,
    now: number,
  ): { readonly ended: number; readonly giveBack: (now: number) => void } {
    const old = new Set(this.#branches.slice(0, count));
    this.#running.pods -= old.size;
    for (const { space } of old) {
      space.count('assigned', -1);
      space.count('cooling', 1);
    }
    this.#cooling = [...this.#cooling, ...old];
    this.#branches = this.#branches.slice(old.size);
    this.takeBranches(now);
    return {
      ended: old.size,
      giveBack: (then) => {
        const isOver = (own: OwnAddress) => old.has(own);
        for (const own of this.#cooling.filter(isOver)) endBranchCooldown(own);
        this.#cooling = this.#cooling.filter((own) => !isOver(own));
        this.takeBranches(then);
      },
    };
  }

  giveBackAll(): void {
    for (const own of this.#fixed) giveBackOwn(own);
    if (this.#trunk) giveBackOwn(this.#trunk);
    for (const own of this.#branches) giveBackOwn(own);
    for (const own of this.#cooling) endBranchCooldown(own);
    this.#running.pods -= this.#branches.length;
    this.#fixed = NONE;
    this.#branches = NONE;
    this.#cooling = NONE;
    this.#trunk = undefined;
    this.#trunkDueAt = undefined;
  }
}

/** Whether EC2 grants one address. */
function isGranted(space: SubnetSpace, now: number): boolean {
  if (space.free > 0) space.supply.grant('addresses', now);
  else space.supply.refuse('addresses', 0, now);
  return space.free > 0;
}
