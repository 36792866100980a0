// What a VPC is split into, by hand: the steps that the page offers for a block, each a new layout.
import {
  CARVED_USES,
  type Cidr,
  cidrsOverlap,
  subnetSize,
  usableAddresses,
  type ZoneId,
} from '@/engine';
import {
  blocksOf,
  halvesOf,
  isInside,
  isSame,
  parentOf,
  tidied,
  type VpcBlock,
  type VpcTree,
  withHalves,
  withOwner,
} from './vpc-tree';

export const BLOCK_USES = [...CARVED_USES, 'other'] as const;
export type BlockUse = (typeof BLOCK_USES)[number];

export interface SubnetBlock {
  readonly kind: 'subnet';
  readonly use: BlockUse;
  readonly zone: ZoneId;
  /** What it is called; never empty. */
  readonly name: string;
  /** Places in the plan of the subnets that it stands for, the one that gives it its row first; none: it is new. */
  readonly from: readonly number[];
  /** Addresses that others hold in it, and that are reserved: they go where it goes. */
  readonly kept: number;
}
export type BlockOwner = SubnetBlock | { readonly kind: 'taken' };

/** The ranges of a VPC: its own, then the one that pods have for themselves. */
export type VpcLayout = readonly VpcTree<BlockOwner>[];
export type LayoutBlock = VpcBlock<BlockOwner>;

/** The smallest subnet that AWS allows. */
export const SMALLEST_BLOCK = 28;

/** All blocks of the layout, in the order of their addresses. */
export function layoutBlocks(layout: VpcLayout): readonly LayoutBlock[] {
  return layout.flatMap(blocksOf);
}

/** Those of its blocks that are subnets. */
export function subnetsOf(
  layout: VpcLayout,
): readonly { readonly cidr: Cidr; readonly owner: SubnetBlock }[] {
  return layoutBlocks(layout).flatMap(({ cidr, owner }) =>
    owner?.kind === 'subnet' ? [{ cidr, owner }] : [],
  );
}

/** Why a step can't be done. */
export type StepRefused =
  /** A /28 is the smallest subnet. */
  | { readonly why: 'smallest' }
  /** What others hold would not fit into the half. */
  | { readonly why: 'kept'; readonly kept: number }
  /** It is the whole range. */
  | { readonly why: 'whole' }
  /** What lies in the other half is something else. */
  | { readonly why: 'other-half'; readonly name: string | undefined }
  /** No free target, and no subnet as large, lies that way. */
  | { readonly why: 'no-place' };

export type Step =
  | { readonly ok: true; readonly layout: VpcLayout; readonly cidr: Cidr }
  | ({ readonly ok: false } & StepRefused);

/** Two halves of the same use in the same zone; the first keeps the name and what others hold. */
export function splitBlock(layout: VpcLayout, { cidr, owner }: LayoutBlock): Step {
  const refused = refusedHalf(cidr, owner);
  if (refused !== undefined) return { ok: false, ...refused };
  const second =
    owner?.kind === 'subnet'
      ? { ...owner, name: freeName(layout, owner.name), from: [], kept: 0 }
      : undefined;
  const [first] = halvesOf(cidr);
  return {
    ok: true,
    layout: mapTree(layout, cidr, (tree) => withHalves(tree, cidr, [owner, second])),
    cidr: first,
  };
}

/** The first half alone; the second one becomes free. */
export function halveBlock(layout: VpcLayout, { cidr, owner }: LayoutBlock): Step {
  const refused = refusedHalf(cidr, owner);
  if (refused !== undefined) return { ok: false, ...refused };
  const [first] = halvesOf(cidr);
  const halved = mapTree(layout, cidr, (tree) =>
    tidied(withHalves(tree, cidr, [owner, undefined])),
  );
  return { ok: true, layout: halved, cidr: first };
}

function refusedHalf({ prefixLength }: Cidr, owner: BlockOwner | undefined) {
  if (prefixLength >= SMALLEST_BLOCK) return { why: 'smallest' } as const;
  const kept = owner?.kind === 'subnet' ? owner.kept : 0;
  const isTooSmall = kept > usableAddresses(prefixLength + 1);
  return isTooSmall ? ({ why: 'kept', kept } as const) : undefined;
}

/**
 * A block with the other half of what it was cut from, where that is free or of the same use in the
 * same zone; the first of the plan's subnets gives the name, else the first.
 */
export function joinBlock(layout: VpcLayout, { cidr, owner }: LayoutBlock): Step {
  const tree = layout.find(({ range }) => isInside(cidr, range));
  if (tree === undefined || isSame(cidr, tree.range)) return { ok: false, why: 'whole' };
  const whole = parentOf(cidr);
  const parts = blocksOf(tree).filter((block) => cidrsOverlap(block.cidr, whole));
  const owners = parts.flatMap((part) => part.owner ?? []);
  const subnets = owners.flatMap((each) => (each.kind === 'subnet' ? [each] : []));
  const first = subnets.find(({ from }) => from.length > 0) ?? subnets[0];
  const other =
    subnets.length < owners.length
      ? { name: undefined }
      : subnets.find(({ use, zone }) => use !== first?.use || zone !== first.zone) && {
          name: subnets.find((each) => each !== owner)?.name,
        };
  if (other !== undefined) return { ok: false, why: 'other-half', ...other };
  const kept = subnets.reduce((sum, each) => sum + each.kept, 0);
  const from = [first, ...subnets.filter((each) => each !== first)].flatMap(
    (each) => each?.from ?? [],
  );
  const joined = first && { ...first, from, kept };
  return {
    ok: true,
    layout: mapTree(layout, cidr, (each) => withOwner(each, whole, joined)),
    cidr: whole,
  };
}

/**
 * A subnet in the next target of its size that is free, or that holds one as large, which then comes to where
 * it was.
 *
 * @param by 1: to higher addresses; -1: to lower ones
 */
export function moveBlock(layout: VpcLayout, { cidr, owner }: LayoutBlock, by: 1 | -1): Step {
  const tree = layout.find(({ range }) => isInside(cidr, range));
  if (tree === undefined || owner?.kind !== 'subnet') return { ok: false, why: 'no-place' };
  const blocks = blocksOf(tree);
  const size = subnetSize(cidr.prefixLength);
  const end = tree.range.base + subnetSize(tree.range.prefixLength);
  for (let base = cidr.base + by * size; base >= tree.range.base && base < end; base += by * size) {
    const target = { base, prefixLength: cidr.prefixLength };
    const there = blocks.filter((block) => cidrsOverlap(block.cidr, target));
    const [only] = there;
    const isFree = there.every((block) => block.owner === undefined);
    const isAlike =
      only?.owner?.kind === 'subnet' && isSame(only.cidr, target) && there.length === 1;
    if (!isFree && !isAlike) continue;
    const left = withOwner(tree, cidr, isAlike ? only.owner : undefined);
    const moved = tidied(withOwner(left, target, owner));
    return { ok: true, layout: mapTree(layout, cidr, () => moved), cidr: target };
  }
  return { ok: false, why: 'no-place' };
}

/** The block for something else, or, with `undefined`, for nothing: free space beside it is one with it. */
export function giveBlock(
  layout: VpcLayout,
  { cidr }: Pick<LayoutBlock, 'cidr'>,
  owner: BlockOwner | undefined,
): VpcLayout {
  return mapTree(layout, cidr, (tree) => {
    const given = withOwner(tree, cidr, owner);
    return owner === undefined ? tidied(given) : given;
  });
}

/** A block by another name; one that another subnet has gets a number. */
export function renameBlock(
  layout: VpcLayout,
  cidr: Cidr,
  owner: SubnetBlock,
  name: string,
): VpcLayout {
  const isTaken = subnetsOf(layout).some(
    (other) => !isSame(other.cidr, cidr) && other.owner.name === name,
  );
  const given = { ...owner, name: isTaken ? freeName(layout, name) : name };
  return giveBlock(layout, { cidr }, given);
}

function mapTree(
  layout: VpcLayout,
  cidr: Cidr,
  change: (tree: VpcTree<BlockOwner>) => VpcTree<BlockOwner>,
): VpcLayout {
  return layout.map((tree) => (isInside(cidr, tree.range) ? change(tree) : tree));
}

/** `a` with `a-2`, then `a-3`; of `a-2` too. */
export function freeName(layout: VpcLayout, name: string): string {
  const names = new Set(subnetsOf(layout).map(({ owner }) => owner.name));
  const stem = name.replace(/-\d+$/, '');
  let number = 2;
  while (names.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}
