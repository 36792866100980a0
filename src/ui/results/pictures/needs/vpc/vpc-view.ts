// What the drawing of a VPC shows, without React.
import { type Cidr, cidrsOverlap, subnetSize } from '@/engine';
import { isSame, type LayoutBlock, layoutBlocks, type VpcLayout } from '@/plan';

export type DrawnPart =
  | { readonly kind: 'block'; readonly block: LayoutBlock; readonly share: number }
  /** Blocks that are too small here: they have a row of their own. */
  | {
      readonly kind: 'group';
      readonly range: Cidr;
      readonly subnets: number;
      readonly share: number;
    };

/** A range to scale. */
export interface DrawnRow {
  readonly range: Cidr;
  readonly parts: readonly DrawnPart[];
  /** How much larger than in the first row of its range. */
  readonly times: number;
  /** Where the row above has it, in shares of its width; `undefined`: it is not right above. */
  readonly above: { readonly from: number; readonly to: number } | undefined;
}

/**
 * The ranges of a layout, then what is too small in them, enlarged, until all blocks have been drawn.
 *
 * @param halvings how often a row is halved for its smallest part: 4 for a sixteenth
 */
export function drawnRows(layout: VpcLayout, halvings: number): readonly DrawnRow[] {
  return layout.flatMap(({ range }) => {
    const blocks = layoutBlocks(layout).filter(({ cidr }) => cidrsOverlap(cidr, range));
    return rowsFrom({ range, blocks, halvings, whole: range, above: undefined });
  });
}

interface RowOf {
  readonly range: Cidr;
  readonly blocks: readonly LayoutBlock[];
  readonly halvings: number;
  readonly whole: Cidr;
  readonly above: DrawnRow['above'];
}

function rowsFrom(of: RowOf): readonly DrawnRow[] {
  const { range, blocks, halvings, whole, above } = of;
  const parts = partsOf(range, range, blocks, halvings);
  const times = 2 ** (range.prefixLength - whole.prefixLength);
  const groups = parts.filter((part) => part.kind === 'group');
  const size = subnetSize(range.prefixLength);
  const rows = groups.flatMap((group, index) => {
    const from = (group.range.base - range.base) / size;
    const place = index === 0 ? { from, to: from + group.share } : undefined;
    const inside = blocks.filter(({ cidr }) => cidrsOverlap(cidr, group.range));
    return rowsFrom({ ...of, range: group.range, blocks: inside, above: place });
  });
  return [{ range, parts, times, above }, ...rows];
}

function partsOf(
  range: Cidr,
  row: Cidr,
  blocks: readonly LayoutBlock[],
  halvings: number,
): readonly DrawnPart[] {
  const share = subnetSize(range.prefixLength) / subnetSize(row.prefixLength);
  const [only] = blocks;
  if (only !== undefined && isSame(only.cidr, range))
    return [{ kind: 'block', block: only, share }];
  if (range.prefixLength - row.prefixLength >= halvings) {
    const subnets = blocks.filter(({ owner }) => owner?.kind === 'subnet').length;
    return [{ kind: 'group', range, subnets, share }];
  }
  const size = subnetSize(range.prefixLength + 1);
  return [range.base, range.base + size].flatMap((base) => {
    const half = { base, prefixLength: range.prefixLength + 1 };
    return partsOf(
      half,
      row,
      blocks.filter(({ cidr }) => cidrsOverlap(cidr, half)),
      halvings,
    );
  });
}
