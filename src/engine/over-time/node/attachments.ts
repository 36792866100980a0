// What a node holds beside its pool: the primary ENI where it carries no pods, ENIs that ipamd leaves
// alone, further network cards, the trunk and its branch ENIs (R27–R29).
import type { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';
import type { Asker } from '@/engine/over-time/subnet/subnet-supply';
import { BranchEnis } from './branch-enis';
import type { NodeNetwork } from './node-network';
import type { NodeWorld } from './node-world';
import {
  giveBackOwn,
  type HeldAddress,
  type OwnAddress,
  takeForCards,
  takeForPod,
  takeOwn,
} from './own-address';

/** From ipamd's wish for a trunk ENI until it is attached. */
const TRUNK_MS = 3_000;

const NONE: readonly never[] = [];

export class Attachments implements Asker {
  readonly #network: NodeNetwork;
  /** Those that stay as long as the node. */
  #fixed: readonly OwnAddress[] = NONE;
  #trunk: OwnAddress | undefined;
  #trunkDueAt: number | undefined;
  #trunkRefusedBy: SubnetSpace | undefined;
  readonly #branches: BranchEnis | undefined;

  constructor(network: NodeNetwork, running: NodeWorld['running']) {
    this.#network = network;
    const { branchLimit: limit, branchCooldownMs: cooldownMs } = network;
    if (limit > 0) this.#branches = new BranchEnis({ limit, cooldownMs, running });
  }

  /** ENIs attached. */
  get enis(): number {
    const fixed = this.#fixed.filter(({ use }) => use === 'eni').length;
    return fixed + (this.#trunk ? 1 : 0);
  }

  get addresses(): readonly HeldAddress[] {
    const own = this.#trunk ? [...this.#fixed, this.#trunk] : this.#fixed;
    return this.#branches ? [...own, ...this.#branches.addresses] : own;
  }

  /** How many addresses. */
  get held(): number {
    return this.#fixed.length + (this.#branches?.count ?? 0) + (this.#trunk ? 1 : 0);
  }

  /** When the trunk ENI that ipamd asked for is to be attached; `undefined` when none is due. */
  get trunkDueAt(): number | undefined {
    return this.#trunkDueAt;
  }

  get hasTrunk(): boolean {
    return this.#trunk !== undefined;
  }

  get branches(): BranchEnis | undefined {
    return this.#branches;
  }

  /** A trunk, or branch ENIs for pods that wait, were refused and are still wanted. */
  get isAsking(): boolean {
    if (this.#trunk === undefined) return this.#trunkRefusedBy !== undefined;
    return this.#branches !== undefined && this.#branches.wanted > 0;
  }

  /** The subnet that has no address for a branch ENI, or for the trunk. */
  get branchesRefusedBy(): SubnetSpace | undefined {
    const space = this.#trunk?.space;
    if (space === undefined) return this.#trunkRefusedBy;
    return space.free === 0 ? space : undefined;
  }

  /**
   * The subnet that lacks what the node takes at its launch; `undefined`: EC2 grants it. `asker`: who
   * wants the node. `keepsWarm`: it has a warm pool.
   */
  refusedLaunch(now: number, asker: Asker, keepsWarm: boolean): SubnetSpace | undefined {
    const { subnet, unmanaged, otherCards } = this.#network;
    const lacksBlocks = subnet.freeBlocks < otherCards.prefixes;
    const refusing = lacksBlocks ? subnet : lackingAddresses(this.#network);
    if (refusing) {
      const what = lacksBlocks ? 'blocks' : 'addresses';
      refusing.supply.refuse(what, refusing.free, now, asker, keepsWarm);
      return refusing;
    }
    subnet.supply.grant('addresses', now);
    for (const { space } of unmanaged) space.supply.grant('addresses', now);
    if (otherCards.prefixes > 0) subnet.supply.grant('blocks', now);
    return undefined;
  }

  /** Takes what the node has from its launch on. Returns the address of the primary ENI. */
  launch(primaryCarries: boolean): OwnAddress {
    const { subnet, unmanaged, otherCards, isPod } = this.#network;
    // Blocks before single addresses, which could spoil them.
    const onCards = otherCards.primaries > 0 ? takeForCards(subnet, otherCards) : NONE;
    const primary = isPod ? takeForPod(subnet) : takeOwn(subnet);
    // Most nodes have nothing else.
    if (primaryCarries && onCards === NONE && unmanaged.length === 0) return primary;
    const fixed: OwnAddress[] = primaryCarries ? [] : [primary];
    fixed.push(...onCards);
    for (const { space, pods } of unmanaged) {
      fixed.push(takeOwn(space));
      for (let pod = 0; pod < pods; pod += 1) fixed.push(takeForPod(space));
    }
    this.#fixed = fixed;
    return primary;
  }

  /** ipamd asks for the trunk, if it is not there or on its way. */
  askForTrunk(now: number): void {
    if (!this.#trunk && this.#trunkDueAt === undefined) this.#trunkDueAt = now + TRUNK_MS;
  }

  /** The trunk ENI is attached, if its subnet has an address; otherwise ipamd asks again. True: it is. */
  attachTrunk(space: SubnetSpace | undefined, now: number): boolean {
    this.#trunkDueAt = undefined;
    if (space && isGranted(space, now, this)) this.#trunk = takeOwn(space);
    this.#trunkRefusedBy = this.#trunk ? undefined : space;
    this.takeBranches(now);
    return this.hasTrunk;
  }

  /** Branch ENIs go and come, as far as trunk and subnet have room for them. */
  takeBranches(now: number): void {
    const space = this.#trunk?.space;
    if (space) this.#branches?.take(space, now, () => isGranted(space, now, this));
  }

  giveBackAll(): void {
    for (const own of this.#fixed) giveBackOwn(own);
    if (this.#trunk) giveBackOwn(this.#trunk);
    this.#branches?.giveBackAll();
    this.#fixed = NONE;
    this.#trunk = undefined;
    this.#trunkRefusedBy = undefined;
    this.#trunkDueAt = undefined;
  }
}

/** The first subnet that has too few single addresses for the launch of a node. */
function lackingAddresses({ subnet, unmanaged, otherCards }: NodeNetwork): SubnetSpace | undefined {
  const own = 1 + otherCards.singles + addressesIn(subnet, unmanaged);
  if (subnet.freeAfterBlocks(otherCards.prefixes) < own) return subnet;
  return unmanaged.find(
    ({ space }) => space !== subnet && space.free < addressesIn(space, unmanaged),
  )?.space;
}

/** Of ENIs that ipamd leaves alone, with those of their pods. */
function addressesIn(subnet: SubnetSpace, unmanaged: NodeNetwork['unmanaged']): number {
  let addresses = 0;
  for (const { space, pods } of unmanaged) if (space === subnet) addresses += 1 + pods;
  return addresses;
}

/** Whether EC2 grants one address. */
function isGranted(space: SubnetSpace, now: number, asker: Asker): boolean {
  if (space.free > 0) space.supply.grant('addresses', now);
  else space.supply.refuse('addresses', 0, now, asker);
  return space.free > 0;
}
