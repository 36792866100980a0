// Go's maps. ipamd keeps its ENIs, and the slots of each, in maps and takes the first entry that fits, so
// that their order decides (T7). A map of up to 8 entries is one group of 8 cells: a new entry goes into
// the first empty one, and one that goes leaves its cell empty. A larger map is a table of groups: the
// hash of an entry, which is drawn, says in which group it begins to look for a cell. Who walks a map
// begins at a cell drawn from all, the empty ones too, and goes round. A map never gets smaller.
import type { Random } from '@/engine/over-time/random';

export const GROUP = 8;
/** A table doubles when more of each group's 8 cells would be full. */
const MOST_PER_GROUP = 7;
/** Groups whose cells fit into one number. */
const LOW_GROUPS = 4;
const FULL = 0xff;

/** The taken cells of a map, a bit each, packed because there is one for each of many ENIs. */
export interface Cells {
  groups: number;
  /** Of the first four groups, the first cell lowest. */
  takenLow: number;
  /** Of each group beyond them. */
  takenMore: number[];
}

/** Of a map of no more groups. */
export const NO_MORE: number[] = [];

/** Of a map in which nothing has been yet. */
export function noCells(): Cells {
  return { groups: 1, takenLow: 0, takenMore: NO_MORE };
}

/** Groups of a map that has so many entries and had so many groups before. */
export function groupsFor(entries: number, groups: number): number {
  if (groups === 1 && entries <= GROUP) return 1;
  let enough = Math.max(2, groups);
  while (entries > enough * MOST_PER_GROUP) enough *= 2;
  return enough;
}

/** Empties a map and gives it so many groups. */
export function clearCells(cells: Cells, groups: number): void {
  cells.groups = groups;
  cells.takenLow = 0;
  cells.takenMore = groups > LOW_GROUPS ? new Array<number>(groups - LOW_GROUPS).fill(0) : NO_MORE;
}

/** Takes the cell that a new entry gets. There must be an empty one. */
export function takeCell(cells: Cells, random: Random): number {
  const { groups } = cells;
  let group = groups === 1 ? 0 : random.below(groups);
  let taken = takenIn(cells, group);
  for (let step = 1; taken === FULL; step += 1) {
    group = (group + step) % groups;
    taken = takenIn(cells, group);
  }
  const bit = ~taken & (taken + 1);
  setTaken(cells, group, taken | bit);
  return group * GROUP + 31 - Math.clz32(bit);
}

/** An entry that is there has this cell. */
export function keepCell(cells: Cells, cell: number): void {
  const group = groupOf(cell);
  setTaken(cells, group, takenIn(cells, group) | (1 << (cell % GROUP)));
}

export function leaveCell(cells: Cells, cell: number): void {
  const group = groupOf(cell);
  setTaken(cells, group, takenIn(cells, group) & ~(1 << (cell % GROUP)));
}

/** A cell at which a walk may begin. */
export function anyCell({ groups }: Pick<Cells, 'groups'>, random: Random): number {
  return random.below(groups * GROUP);
}

/** Entries in the cells before this one. */
export function entriesBefore(cells: Cells, cell: number): number {
  const group = groupOf(cell);
  let entries = bitsOf(takenIn(cells, group) & ((1 << (cell % GROUP)) - 1));
  for (let each = 0; each < group; each += 1) entries += bitsOf(takenIn(cells, each));
  return entries;
}

/** The first taken cell from this one on. There must be one. */
export function nextTaken(cells: Cells, from: number): number {
  let cell = from;
  while (((takenIn(cells, groupOf(cell)) >> (cell % GROUP)) & 1) === 0) cell += 1;
  return cell;
}

/** The cell of the n-th entry. */
export function cellOf(cells: Cells, entry: number): number {
  let left = entry;
  for (let group = 0; group < cells.groups; group += 1) {
    for (let taken = takenIn(cells, group); taken !== 0; taken &= taken - 1) {
      if (left === 0) return group * GROUP + 31 - Math.clz32(taken & -taken);
      left -= 1;
    }
  }
  throw new Error('a map has fewer entries than it should');
}

/** How far a walk that begins at `start` has to go to a cell. */
export function wayTo(cell: number, start: number, { groups }: Pick<Cells, 'groups'>): number {
  const size = groups * GROUP;
  return (cell - start + size) % size;
}

function groupOf(cell: number): number {
  return Math.floor(cell / GROUP);
}

function takenIn({ takenLow, takenMore }: Cells, group: number): number {
  if (group < LOW_GROUPS) return (takenLow >>> (group * GROUP)) & FULL;
  return takenMore[group - LOW_GROUPS] as number;
}

function setTaken(cells: Cells, group: number, taken: number): void {
  if (group < LOW_GROUPS) {
    const shift = group * GROUP;
    cells.takenLow = (cells.takenLow & ~(FULL << shift)) | (taken << shift);
  } else cells.takenMore[group - LOW_GROUPS] = taken;
}

/** How many bits of 8 are set. */
function bitsOf(mask: number): number {
  const pairs = mask - ((mask >> 1) & 0x55);
  const fours = (pairs & 0x33) + ((pairs >> 2) & 0x33);
  return (fours + (fours >> 4)) & 0x0f;
}
