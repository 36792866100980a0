// Go's maps. ipamd keeps its ENIs, and the slots of each, in maps and takes the first entry that fits, so
// that their order decides (T7). A map of up to 8 entries is one group of 8 cells: a new entry goes into
// the first empty one, and one that goes leaves its cell empty. A larger map is a table of groups: the
// hash of an entry, which is drawn, says in which group it begins to look for a cell. Who walks a map
// begins at a cell drawn from all, the empty ones too, and goes round. A map never gets smaller.
import type { Random } from '@/engine/over-time/random';

export const GROUP = 8;
/** A table doubles when more of each group's 8 cells would be full. */
const MOST_PER_GROUP = 7;

/** Of each group of cells the taken ones, a bit each, the first cell lowest. */
export type Cells = number[];

/** Groups of a map that has so many entries and had so many groups before. */
export function groupsFor(entries: number, groups: number): number {
  if (groups <= 1 && entries <= GROUP) return 1;
  let enough = Math.max(2, groups);
  while (entries > enough * MOST_PER_GROUP) enough *= 2;
  return enough;
}

export function emptyCells(groups: number): Cells {
  const cells = new Array<number>(groups);
  for (let group = 0; group < groups; group += 1) cells[group] = 0;
  return cells;
}

/** Takes the cell that a new entry gets. There must be an empty one. */
export function takeCell(cells: Cells, random: Random): number {
  const groups = cells.length;
  let group = groups === 1 ? 0 : random.below(groups);
  for (let step = 1; cells[group] === 0xff; step += 1) group = (group + step) % groups;
  return group * GROUP + takeFirst(cells, group);
}

function takeFirst(cells: Cells, group: number): number {
  const taken = cells[group] as number;
  const bit = ~taken & (taken + 1);
  cells[group] = taken | bit;
  return 31 - Math.clz32(bit);
}

/** An entry that is there has this cell. */
export function keepCell(cells: Cells, cell: number): void {
  const group = Math.floor(cell / GROUP);
  cells[group] = (cells[group] as number) | (1 << (cell % GROUP));
}

export function leaveCell(cells: Cells, cell: number): void {
  const group = Math.floor(cell / GROUP);
  cells[group] = (cells[group] as number) & ~(1 << (cell % GROUP));
}

/** A cell at which a walk may begin. */
export function anyCell(groups: number, random: Random): number {
  return random.below(groups * GROUP);
}

/** Entries in the cells before this one. */
export function entriesBefore(cells: Cells, cell: number): number {
  const group = Math.floor(cell / GROUP);
  let entries = bitsOf((cells[group] as number) & ((1 << (cell % GROUP)) - 1));
  for (let each = 0; each < group; each += 1) entries += bitsOf(cells[each] as number);
  return entries;
}

/** The first taken cell from this one on. There must be one. */
export function nextTaken(cells: Cells, from: number): number {
  let cell = from;
  while ((((cells[Math.floor(cell / GROUP)] as number) >> (cell % GROUP)) & 1) === 0) cell += 1;
  return cell;
}

/** The cell of the n-th entry. */
export function cellOf(cells: Cells, entry: number): number {
  let left = entry;
  for (let group = 0; ; group += 1) {
    let taken = cells[group];
    if (taken === undefined) throw new Error('a map has fewer entries than it should');
    for (; taken !== 0; taken &= taken - 1) {
      if (left === 0) return group * GROUP + 31 - Math.clz32(taken & -taken);
      left -= 1;
    }
  }
}

/** How far a walk that begins at `start` has to go to a cell. */
export function wayTo(cell: number, start: number, groups: number): number {
  const size = groups * GROUP;
  return (cell - start + size) % size;
}

/** How many bits of 8 are set. */
function bitsOf(mask: number): number {
  const pairs = mask - ((mask >> 1) & 0x55);
  const fours = (pairs & 0x33) + ((pairs >> 2) & 0x33);
  return (fours + (fours >> 4)) & 0x0f;
}
