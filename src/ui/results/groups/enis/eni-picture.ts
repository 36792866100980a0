// The slots of an ENI as squares: what each holds, and where it stands in the picture.
import { type AddressingMode, type EniSlots, type NodeState, PREFIX_SIZE } from '@/engine';

export type SlotKind = 'primary' | 'pod' | 'warm' | 'empty';

/** One ENI: squares in single-address mode, tiles of 16 squares in prefix mode. */
export interface EniPicture {
  readonly position: number;
  readonly filled: number;
  readonly slots: number;
  readonly pods: number;
  readonly warm: number;
  readonly occupied: number;
  /** Pods in each filled slot that has any: 1, or up to 16. */
  readonly podsPerSlot: readonly number[];
}

export interface NodePicture {
  readonly mode: AddressingMode;
  readonly enis: readonly EniPicture[];
}

export function nodePicture(
  state: NodeState,
  mode: AddressingMode,
  slotsPerEni: number,
): NodePicture {
  const unit = mode === 'prefix' ? PREFIX_SIZE : 1;
  const spread = podsOverSlots(state, unit);
  let taken = 0;
  const enis = state.enis.map((eni, index) => {
    const podsPerSlot = spread.slice(taken, taken + eni.occupied);
    taken += eni.occupied;
    return eniPicture(eni, index, podsPerSlot, unit, slotsPerEni);
  });
  return { mode, enis };
}

function eniPicture(
  { slots: filled, occupied }: EniSlots,
  index: number,
  podsPerSlot: readonly number[],
  unit: number,
  slotsPerEni: number,
): EniPicture {
  const pods = podsPerSlot.reduce((sum, each) => sum + each, 0);
  return {
    position: index + 1,
    filled,
    slots: slotsPerEni,
    pods,
    warm: filled * unit - pods,
    occupied,
    podsPerSlot,
  };
}

/** Every occupied slot has a pod; the rest fill them one after the other. */
function podsOverSlots(state: NodeState, unit: number): readonly number[] {
  const occupied = state.enis.reduce((sum, eni) => sum + eni.occupied, 0);
  let left = state.assigned - occupied;
  return Array.from({ length: occupied }, () => {
    const more = Math.min(Math.max(left, 0), unit - 1);
    left -= more;
    return 1 + more;
  });
}

/** Runs of ENIs that look the same, so that many of them can be told in a line. */
export function shownEnis(
  enis: readonly EniPicture[],
  limit: number,
): { readonly shown: readonly EniPicture[]; readonly more: number; readonly alike: boolean } {
  const shown = enis.slice(0, limit);
  const rest = enis.slice(limit);
  const last = shown.at(-1);
  const alike = last !== undefined && rest.every((eni) => looksLike(eni, last));
  return { shown, more: rest.length, alike };
}

function looksLike(a: EniPicture, b: EniPicture): boolean {
  return a.filled === b.filled && a.pods === b.pods && a.occupied === b.occupied;
}

// ---------------------------------------------------------------------------------------------
// Squares as SVG paths, one path a kind: an ENI is a handful of elements whatever its size.

export type Paths = Readonly<Record<SlotKind, string>>;
export interface EniDrawing {
  readonly width: number;
  readonly height: number;
  readonly paths: Paths;
}

const SIDE = 11;
const GAP = 3;
/** Filled squares are drawn this much smaller; a round line around them gives it back. */
export const ROUNDING = 2;
const LONGEST_ROW = 16;
const TILE_SQUARE = 4;
const TILE_GAP = 1;
const TILE = 4 * TILE_SQUARE + 3 * TILE_GAP;
const TILE_SPACE = 4;
const TILES_IN_ROW = 8;
/** Tiles beyond this are told in words. */
export const TILES_SHOWN = 16;

export function drawSquares({ pods, warm, filled, slots }: EniPicture): EniDrawing {
  const kinds: SlotKind[] = [
    'primary',
    ...Array<SlotKind>(pods).fill('pod'),
    ...Array<SlotKind>(warm).fill('warm'),
    ...Array<SlotKind>(Math.max(0, slots - filled)).fill('empty'),
  ];
  const rows = Math.ceil(kinds.length / LONGEST_ROW);
  const columns = Math.ceil(kinds.length / rows);
  const paths: Record<SlotKind, string> = { primary: '', pod: '', warm: '', empty: '' };
  kinds.forEach((kind, index) => {
    const x = (index % columns) * (SIDE + GAP);
    const y = Math.floor(index / columns) * (SIDE + GAP);
    paths[kind] += kind === 'empty' ? outline(x, y, SIDE) : square(x, y, SIDE);
  });
  return {
    width: columns * (SIDE + GAP) - GAP,
    height: rows * (SIDE + GAP) - GAP,
    paths,
  };
}

/** The primary, then a tile of 4 × 4 for each prefix slot. */
export function drawTiles({ podsPerSlot, filled, slots }: EniPicture): EniDrawing {
  const shown = Math.min(slots, Math.max(TILES_SHOWN, filled));
  const left = SIDE + TILE_SPACE;
  const step = TILE + TILE_SPACE;
  const paths: Record<SlotKind, string> = {
    primary: square(0, 0, SIDE),
    pod: '',
    warm: '',
    empty: '',
  };
  for (let slot = 0; slot < shown; slot += 1) {
    const x = left + (slot % TILES_IN_ROW) * step;
    const y = Math.floor(slot / TILES_IN_ROW) * step;
    if (slot >= filled) {
      paths.empty += outline(x, y, TILE);
      continue;
    }
    const pods = podsPerSlot[slot] ?? 0;
    for (let cell = 0; cell < PREFIX_SIZE; cell += 1) {
      const cx = x + (cell % 4) * (TILE_SQUARE + TILE_GAP);
      const cy = y + Math.floor(cell / 4) * (TILE_SQUARE + TILE_GAP);
      paths[cell < pods ? 'pod' : 'warm'] += square(cx, cy, TILE_SQUARE);
    }
  }
  const columns = Math.min(shown, TILES_IN_ROW);
  const rows = Math.max(1, Math.ceil(shown / TILES_IN_ROW));
  return {
    width: left + columns * step - TILE_SPACE,
    height: Math.max(SIDE, rows * step - TILE_SPACE),
    paths,
  };
}

function square(x: number, y: number, side: number): string {
  const inner = side - ROUNDING;
  return `M${x + ROUNDING / 2} ${y + ROUNDING / 2}h${inner}v${inner}h${-inner}z`;
}

/** Half a pixel inside, so that a one-pixel line is sharp. */
function outline(x: number, y: number, side: number): string {
  return `M${x + 0.5} ${y + 0.5}h${side - 1}v${side - 1}h${1 - side}z`;
}
