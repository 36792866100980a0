// ipamd's map of a node's ENIs: which of them a walk meets first (T7).
import type { Random } from '@/engine/over-time/random';
import { anyCell, clearCells, groupsFor, keepCell, noCells, takeCell, wayTo } from './go-map';

/** An ENI in the map. */
export interface MapEntry {
  cell: number;
}

const NONE: readonly never[] = [];

/** Cells of the map that is at work: those of its entries say what is taken. */
const cells = noCells();

export class EniMap {
  readonly #random: Random;
  groups = 1;
  /** A trunk, and a primary that carries no pods: ipamd has them in the map too. */
  #withoutPods: readonly MapEntry[] = NONE;

  constructor(random: Random) {
    this.#random = random;
  }

  addWithoutPods(enis: readonly MapEntry[]): void {
    const entry = { cell: 0 };
    this.#withoutPods = this.#withoutPods.concat(entry);
    this.add(entry, enis);
  }

  /** Gives a new entry its cell, and all theirs where the map has to grow. `enis`: all that carry pods. */
  add(added: MapEntry, enis: readonly MapEntry[]): void {
    const count = enis.length + this.#withoutPods.length;
    // The first one, which each node has.
    if (count === 1) return;
    const groups = groupsFor(count, this.groups);
    const isSame = groups === this.groups;
    clearCells(cells, groups);
    for (const entry of this.#with(enis)) {
      if (!isSame) entry.cell = takeCell(cells, this.#random);
      else if (entry !== added) keepCell(cells, entry.cell);
    }
    if (isSame) added.cell = takeCell(cells, this.#random);
    this.groups = groups;
  }

  /** ipamd starts anew and finds the ENIs in the order in which they were attached. */
  begin(enis: readonly MapEntry[]): void {
    const entries = [...enis.slice(0, 1), ...this.#withoutPods, ...enis.slice(1)];
    this.groups = groupsFor(entries.length, 1);
    clearCells(cells, this.groups);
    for (const entry of entries) entry.cell = takeCell(cells, this.#random);
  }

  /** Where a walk begins. */
  start(): number {
    return anyCell(this, this.#random);
  }

  /** How far it is from there to an entry. */
  wayTo({ cell }: MapEntry, start: number): number {
    return wayTo(cell, start, this);
  }

  /** Entries in the order in which a walk meets them. */
  walk<T extends MapEntry>(entries: readonly T[]): readonly T[] {
    if (entries.length < 2) return entries;
    const start = this.start();
    return entries.toSorted((a, b) => this.wayTo(a, start) - this.wayTo(b, start));
  }

  /**
   * Some of the ENIs, as a walk over a copy of the map meets them, into which all came as a walk met
   * them. `enis`: all that carry pods.
   */
  walkCopy<T extends MapEntry>(some: readonly T[], enis: readonly MapEntry[]): readonly T[] {
    if (some.length < 2) return some;
    const entries = this.walk(this.#with(enis));
    clearCells(cells, groupsFor(entries.length, 1));
    const start = anyCell(cells, this.#random);
    const ways = new Map(
      entries.map((entry) => [entry, wayTo(takeCell(cells, this.#random), start, cells)]),
    );
    const way = (eni: T) => ways.get(eni) ?? 0;
    return some.toSorted((a, b) => way(a) - way(b));
  }

  clear(): void {
    this.#withoutPods = NONE;
  }

  #with(enis: readonly MapEntry[]): readonly MapEntry[] {
    return this.#withoutPods.length === 0 ? enis : [...this.#withoutPods, ...enis];
  }
}
