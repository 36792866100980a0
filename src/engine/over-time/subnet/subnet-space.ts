// A subnet as a real address space: which addresses are taken, and which /28 blocks are wholly free.
import { PREFIX_SIZE, subnetSize } from '@/engine/model';
import { firstFrom } from '@/engine/over-time/first-from';
import type { Random } from '@/engine/over-time/random';
import type { AddressChoice } from '@/engine/over-time/scenario/scenario';
import { SubnetSupply } from './subnet-supply';

const RESERVED_AT_START = 4;
/** Draws that miss before a random choice walks on from where it stands. */
const DRAWS = 8;

export interface SpaceOptions {
  readonly choice: AddressChoice;
  readonly random: Random;
  /** Blocks kept for prefixes by a subnet CIDR reservation: first block, number of blocks. */
  readonly reservations?: readonly { readonly firstBlock: number; readonly blocks: number }[];
  /** Addresses at the start that are kept from single use beside these. Absent: none. */
  readonly reservedBeside?: number;
}

export class SubnetSpace {
  readonly size: number;
  readonly supply = new SubnetSupply();
  #enis = 0;
  #branchEnis = 0;
  #prefixes = 0;
  #hasGivenBlocks = false;
  #assigned = 0;
  #cooling = 0;
  readonly #options: SpaceOptions;
  readonly #taken: Uint8Array;
  /** Free addresses of each block of 16. */
  readonly #freeOfBlock: Uint8Array;
  /** 1 where a block is kept for prefixes. */
  readonly #keptForPrefixes: Uint8Array;
  readonly #hasReservations: boolean;
  /** No address below is for single use. */
  readonly #firstSingle: number;
  #freeSingles: number;
  #free: number;
  #freeBlocks: number;
  /** No address below is free for single use, no block below is wholly free. */
  #lowestFree = 0;
  #lowestFreeBlock = 0;

  /** The first four addresses and the last are taken: AWS reserves them (R1). */
  constructor(prefixLength: number, options: SpaceOptions) {
    this.#options = options;
    this.size = subnetSize(prefixLength);
    this.#taken = new Uint8Array(this.size);
    this.#freeOfBlock = new Uint8Array(this.size / PREFIX_SIZE).fill(PREFIX_SIZE);
    this.#keptForPrefixes = new Uint8Array(this.#freeOfBlock.length);
    this.#free = this.size;
    this.#freeSingles = this.size;
    this.#freeBlocks = this.#freeOfBlock.length;
    for (let address = 0; address < RESERVED_AT_START; address += 1) this.#take(address);
    this.#take(this.size - 1);
    const reservations = options.reservations ?? [];
    this.#hasReservations = reservations.length > 0;
    for (const { firstBlock, blocks } of reservations) this.#keep(firstBlock, blocks);
    const beside = options.reservedBeside ?? 0;
    this.#firstSingle = RESERVED_AT_START + beside;
    this.#freeSingles -= beside;
  }

  /** ENIs: each holds one address for itself. */
  get enis(): number {
    return this.#enis;
  }

  /** Branch ENIs: each has the address of its pod, and one that cools down still has it. */
  get branchEnis(): number {
    return this.#branchEnis;
  }

  /** /28 blocks that are taken as prefixes. */
  get prefixes(): number {
    return this.#prefixes;
  }

  /** Addresses with a pod. */
  get assigned(): number {
    return this.#assigned;
  }

  get cooling(): number {
    return this.#cooling;
  }

  /** A node tells what it does with its addresses here: so many more; a negative number: fewer. */
  count(use: 'enis' | 'branch-enis' | 'assigned' | 'cooling', change: number): void {
    switch (use) {
      case 'enis':
        this.#enis += change;
        break;
      case 'branch-enis':
        this.#branchEnis += change;
        break;
      case 'assigned':
        this.#assigned += change;
        break;
      case 'cooling':
        this.#cooling += change;
    }
  }

  get free(): number {
    return this.#freeSingles;
  }

  /** Free addresses, those in reservations for prefixes too. */
  get freeWithReservations(): number {
    return this.#free;
  }

  get freeBlocks(): number {
    return this.#freeBlocks;
  }

  /** A prefix was taken from it or refused at some time: it matters how many blocks are whole. */
  get isAskedForBlocks(): boolean {
    return this.#hasGivenBlocks || this.supply.hasRefusedBlocks;
  }

  /** Addresses for single use once so many blocks more are taken, those of a reservation first. */
  freeAfterBlocks(blocks: number): number {
    if (blocks === 0) return this.#freeSingles;
    const outside = Math.max(0, blocks - this.#freeReservedBlocks());
    return this.#freeSingles - outside * PREFIX_SIZE;
  }

  isTaken(address: number): boolean {
    return this.#taken[address] === 1;
  }

  /** Whether no single address is given out there: it lies in a reservation for prefixes. */
  isKept(address: number): boolean {
    return !this.#isForSingles(address);
  }

  /**
   * Takes addresses that somebody else holds: from the start, or anywhere. Those that find no room
   * outside of reservations for prefixes were there before them.
   */
  takeForOthers(count: number, lie: 'packed' | 'scattered'): void {
    const outside = Math.min(count, this.#freeSingles);
    for (let i = 0; i < outside; i += 1) {
      if (lie === 'packed') this.#takeLowest();
      else this.#takeAny();
    }
    let left = count - outside;
    for (let address = 0; left > 0 && address < this.size; address += 1) {
      if (this.#taken[address] === 1) continue;
      this.#take(address);
      left -= 1;
    }
  }

  /** Takes a free address; −1 when there is none. */
  takeAddress(): number {
    return this.#options.choice === 'random' ? this.#takeAny() : this.#takeLowest();
  }

  /** Takes a wholly free aligned /28 and returns its first address; −1 when there is none. */
  takeBlock(): number {
    if (this.#freeBlocks === 0) return -1;
    const block = this.#hasReservations ? this.#reservedOrAnyBlock() : this.#anyBlock();
    const first = block * PREFIX_SIZE;
    this.#taken.fill(1, first, first + PREFIX_SIZE);
    this.#freeOfBlock[block] = 0;
    this.#free -= PREFIX_SIZE;
    if (this.#keptForPrefixes[block] === 0) this.#freeSingles -= PREFIX_SIZE;
    this.#freeBlocks -= 1;
    this.#prefixes += 1;
    this.#hasGivenBlocks = true;
    return first;
  }

  giveBackAddress(address: number): void {
    const block = Math.floor(address / PREFIX_SIZE);
    this.#taken[address] = 0;
    const free = (this.#freeOfBlock[block] as number) + 1;
    this.#freeOfBlock[block] = free;
    this.#free += 1;
    if (this.#isForSingles(address)) this.#freeSingles += 1;
    if (address < this.#lowestFree) this.#lowestFree = address;
    if (free === PREFIX_SIZE) this.#blockFreed(block);
  }

  giveBackBlock(first: number): void {
    this.#prefixes -= 1;
    const block = first / PREFIX_SIZE;
    this.#taken.fill(0, first, first + PREFIX_SIZE);
    this.#freeOfBlock[block] = PREFIX_SIZE;
    this.#free += PREFIX_SIZE;
    if (this.#keptForPrefixes[block] === 0) this.#freeSingles += PREFIX_SIZE;
    if (first < this.#lowestFree) this.#lowestFree = first;
    this.#blockFreed(block);
  }

  /** Keeps the blocks of a reservation that the subnet has. */
  #keep(firstBlock: number, blocks: number): void {
    const end = Math.min(firstBlock + blocks, this.#keptForPrefixes.length);
    for (let block = firstBlock; block < end; block += 1) {
      if (this.#keptForPrefixes[block] === 1) continue;
      this.#keptForPrefixes[block] = 1;
      this.#freeSingles -= this.#freeOfBlock[block] as number;
    }
  }

  #takeLowest(): number {
    if (this.#freeSingles === 0) return -1;
    let address = this.#lowestFree;
    while (!this.#isFreeSingle(address)) {
      address += address % PREFIX_SIZE === 0 && this.#isSpent(address) ? PREFIX_SIZE : 1;
      if (address >= this.size) throw new Error('a subnet counts free what it has not');
    }
    this.#lowestFree = address + 1;
    this.#take(address);
    return address;
  }

  /** The block that begins there has no address for single use. */
  #isSpent(first: number): boolean {
    const block = first / PREFIX_SIZE;
    return this.#freeOfBlock[block] === 0 || this.#keptForPrefixes[block] === 1;
  }

  #takeAny(): number {
    if (this.#freeSingles === 0) return -1;
    const { random } = this.#options;
    let address = random.below(this.size);
    for (let draw = 1; draw < DRAWS && !this.#isFreeSingle(address); draw += 1) {
      address = random.below(this.size);
    }
    const isFree = (each: number) => this.#isFreeSingle(each);
    address = firstFrom(address, this.size, isFree);
    this.#take(address);
    return address;
  }

  #isFreeSingle(address: number): boolean {
    return this.#taken[address] === 0 && this.#isForSingles(address);
  }

  #isForSingles(address: number): boolean {
    if (!this.#hasReservations) return true;
    const isKept = this.#keptForPrefixes[Math.floor(address / PREFIX_SIZE)] === 1;
    return !isKept && address >= this.#firstSingle;
  }

  #anyBlock(): number {
    const blocks = this.#freeOfBlock.length;
    const isRandom = this.#options.choice === 'random';
    const from = isRandom ? this.#options.random.below(blocks) : this.#lowestFreeBlock;
    const block = firstFrom(from, blocks, (each) => this.#freeOfBlock[each] === PREFIX_SIZE);
    if (!isRandom) this.#lowestFreeBlock = block + 1;
    return block;
  }

  #freeReservedBlocks(): number {
    if (!this.#hasReservations) return 0;
    const isFree = (isKept: number, block: number) =>
      isKept === 1 && this.#freeOfBlock[block] === PREFIX_SIZE;
    return this.#keptForPrefixes.filter(isFree).length;
  }

  /** EC2 takes prefixes from a reservation first. */
  #reservedOrAnyBlock(): number {
    const kept = this.#keptForPrefixes.findIndex(
      (isKept, block) => isKept === 1 && this.#freeOfBlock[block] === PREFIX_SIZE,
    );
    return kept >= 0 ? kept : this.#anyBlock();
  }

  #blockFreed(block: number): void {
    this.#freeBlocks += 1;
    if (block < this.#lowestFreeBlock) this.#lowestFreeBlock = block;
  }

  #take(address: number): void {
    const block = Math.floor(address / PREFIX_SIZE);
    const free = this.#freeOfBlock[block] as number;
    if (free === PREFIX_SIZE) this.#freeBlocks -= 1;
    this.#freeOfBlock[block] = free - 1;
    this.#taken[address] = 1;
    this.#free -= 1;
    if (this.#isForSingles(address)) this.#freeSingles -= 1;
  }
}
