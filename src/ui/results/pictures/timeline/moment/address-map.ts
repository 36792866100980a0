// The addresses of a subnet as tiles of 16: one path for each use, whatever the subnet's size.
import { PREFIX_SIZE } from '@/engine';
import { ADDRESS_USES, type AddressUse, type SubnetSnapshot } from '@/engine/over-time';

const CELL = 7;
const CELL_GAP = 1;
const TILE_GAP = 5;
const TILE = 4 * CELL + 3 * CELL_GAP;
const TILES_IN_ROW = 8;
/** Addresses of a /24: larger subnets are drawn by the tile. */
const LARGEST_IN_DETAIL = 256;
const SMALL_TILE = 9;
const SMALL_GAP = 2;
const SMALL_TILES_IN_ROW = 32;
/** How full a tile is, in quarters. */
const SHADES = 5;

export interface MapPath {
  /** A use, or how many quarters of the tile are taken. */
  readonly key: AddressUse | `shade${number}`;
  readonly d: string;
}

export interface AddressMap {
  readonly width: number;
  readonly height: number;
  readonly isDetailed: boolean;
  readonly paths: readonly MapPath[];
}

/** How many addresses each use has. */
export function countUses({ uses }: SubnetSnapshot): Readonly<Record<AddressUse, number>> {
  const counts = ADDRESS_USES.map(() => 0);
  for (const use of uses) counts[use] = (counts[use] ?? 0) + 1;
  return Object.fromEntries(
    ADDRESS_USES.map((use, index) => [use, counts[index] ?? 0]),
  ) as Readonly<Record<AddressUse, number>>;
}

/** Every address inside its tile up to a /24; beyond that, each tile by how full it is. */
export function addressMap(snapshot: SubnetSnapshot): AddressMap {
  return snapshot.uses.length <= LARGEST_IN_DETAIL ? detailed(snapshot) : coarse(snapshot);
}

function detailed({ uses }: SubnetSnapshot): AddressMap {
  const paths = ADDRESS_USES.map((): string[] => []);
  uses.forEach((use, address) => {
    const tile = Math.floor(address / PREFIX_SIZE);
    const cell = address % PREFIX_SIZE;
    const x = (tile % TILES_IN_ROW) * (TILE + TILE_GAP) + (cell % 4) * (CELL + CELL_GAP);
    const y =
      Math.floor(tile / TILES_IN_ROW) * (TILE + TILE_GAP) +
      Math.floor(cell / 4) * (CELL + CELL_GAP);
    paths[use]?.push(square(x, y, CELL));
  });
  const tiles = uses.length / PREFIX_SIZE;
  return {
    ...sizeOf(tiles, TILES_IN_ROW, TILE, TILE_GAP),
    isDetailed: true,
    paths: ADDRESS_USES.flatMap((key, index) => pathOf(key, paths[index] ?? [])),
  };
}

function coarse({ uses }: SubnetSnapshot): AddressMap {
  const free = new Set<number | undefined>([
    ADDRESS_USES.indexOf('free'),
    ADDRESS_USES.indexOf('kept'),
  ]);
  const tiles = uses.length / PREFIX_SIZE;
  const paths = Array.from({ length: SHADES }, (): string[] => []);
  for (let tile = 0; tile < tiles; tile += 1) {
    let taken = 0;
    for (let cell = 0; cell < PREFIX_SIZE; cell += 1) {
      if (!free.has(uses[tile * PREFIX_SIZE + cell])) taken += 1;
    }
    const x = (tile % SMALL_TILES_IN_ROW) * (SMALL_TILE + SMALL_GAP);
    const y = Math.floor(tile / SMALL_TILES_IN_ROW) * (SMALL_TILE + SMALL_GAP);
    paths[Math.ceil((taken * (SHADES - 1)) / PREFIX_SIZE)]?.push(square(x, y, SMALL_TILE));
  }
  return {
    ...sizeOf(tiles, SMALL_TILES_IN_ROW, SMALL_TILE, SMALL_GAP),
    isDetailed: false,
    paths: paths.flatMap((squares, shade) => pathOf(`shade${shade}`, squares)),
  };
}

function pathOf(key: MapPath['key'], squares: readonly string[]): readonly MapPath[] {
  return squares.length === 0 ? [] : [{ key, d: squares.join('') }];
}

function sizeOf(tiles: number, inRow: number, tile: number, gap: number) {
  const columns = Math.min(tiles, inRow);
  const rows = Math.ceil(tiles / inRow);
  return { width: columns * (tile + gap) - gap, height: rows * (tile + gap) - gap };
}

function square(x: number, y: number, side: number): string {
  return `M${x} ${y}h${side}v${side}h${-side}z`;
}
