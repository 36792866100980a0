// A range of addresses cut into blocks, each a half of a half of it: blocks can't overlap and always
// make up the whole range, whatever is done to them.
import { type Cidr, cidrsOverlap, subnetSize } from '@/engine';

type Node<Owner> =
  | { readonly owner: Owner | undefined }
  | { readonly halves: readonly [Node<Owner>, Node<Owner>] };

export interface VpcTree<Owner> {
  readonly range: Cidr;
  readonly root: Node<Owner>;
}

/** A part of a range; without an owner it is free. */
export interface VpcBlock<Owner> {
  readonly cidr: Cidr;
  readonly owner: Owner | undefined;
}

const FREE = { owner: undefined };

export function emptyTree<Owner>(range: Cidr): VpcTree<Owner> {
  return { range, root: FREE };
}

/** All blocks in the order of their addresses. */
export function blocksOf<Owner>({ range, root }: VpcTree<Owner>): readonly VpcBlock<Owner>[] {
  if ('owner' in root) return [{ cidr: range, owner: root.owner }];
  const [low, high] = halvesOf(range);
  const [first, second] = root.halves;
  return [...blocksOf({ range: low, root: first }), ...blocksOf({ range: high, root: second })];
}

/**
 * The tree with a block of this range in a free place, whose rest stays free.
 * @returns `undefined` where the place is not free, or not in the range
 */
export function withBlock<Owner>(
  tree: VpcTree<Owner>,
  cidr: Cidr,
  owner: Owner,
): VpcTree<Owner> | undefined {
  if (!isInside(cidr, tree.range)) return undefined;
  const isFree = blocksOf(tree).every(
    (block) => block.owner === undefined || !cidrsOverlap(block.cidr, cidr),
  );
  return isFree ? changed(tree, cidr, () => ({ owner })) : undefined;
}

/** The tree with another owner of a block that is there; `undefined`: it becomes free. */
export function withOwner<Owner>(
  tree: VpcTree<Owner>,
  cidr: Cidr,
  owner: Owner | undefined,
): VpcTree<Owner> {
  return changed(tree, cidr, () => ({ owner }));
}

/** The tree with a block cut into its two halves. */
export function withHalves<Owner>(
  tree: VpcTree<Owner>,
  cidr: Cidr,
  [first, second]: readonly [Owner | undefined, Owner | undefined],
): VpcTree<Owner> {
  return changed(tree, cidr, () => ({ halves: [{ owner: first }, { owner: second }] }));
}

/** Free halves of one block as one again, all the way up. */
export function tidied<Owner>({ range, root }: VpcTree<Owner>): VpcTree<Owner> {
  return { range, root: tidiedNode(root) };
}

function tidiedNode<Owner>(node: Node<Owner>): Node<Owner> {
  if ('owner' in node) return node;
  const first = tidiedNode(node.halves[0]);
  const second = tidiedNode(node.halves[1]);
  return isFreeLeaf(first) && isFreeLeaf(second) ? FREE : { halves: [first, second] };
}

function isFreeLeaf<Owner>(node: Node<Owner>): boolean {
  return 'owner' in node && node.owner === undefined;
}

/** Another node for a range of the tree; a larger block that it lies in is cut, with its owner in all parts. */
function changed<Owner>(
  { range, root }: VpcTree<Owner>,
  cidr: Cidr,
  change: () => Node<Owner>,
): VpcTree<Owner> {
  if (isSame(range, cidr)) return { range, root: change() };
  const halves = 'owner' in root ? ([root, root] as const) : root.halves;
  const next = halvesOf(range).map((half, index) => {
    const node = halves[index as 0 | 1];
    return isInside(cidr, half) ? changed({ range: half, root: node }, cidr, change).root : node;
  });
  return { range, root: { halves: [next[0] ?? FREE, next[1] ?? FREE] } };
}

/** The lower and the upper half of a range. */
export function halvesOf({ base, prefixLength }: Cidr): readonly [Cidr, Cidr] {
  const length = prefixLength + 1;
  return [
    { base, prefixLength: length },
    { base: base + subnetSize(length), prefixLength: length },
  ];
}

/** The range of which a range is one half. */
export function parentOf({ base, prefixLength }: Cidr): Cidr {
  const size = subnetSize(prefixLength - 1);
  return { base: base - (base % size), prefixLength: prefixLength - 1 };
}

export function isInside(inner: Cidr, outer: Cidr): boolean {
  return inner.prefixLength >= outer.prefixLength && cidrsOverlap(inner, outer);
}

/** The same range. */
export function isSame(a: Cidr, b: Cidr): boolean {
  return a.base === b.base && a.prefixLength === b.prefixLength;
}
