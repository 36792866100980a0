// Nodes beside those of a pool: what they want of the same subnets, and what they may come to find there.
import type { SubnetShare } from '@/engine/at-rest/kinds/subnet-share';
import { PREFIX_SIZE } from '@/engine/model';
import type { FilledSubnet, PlacedClass } from '@/engine/verdict/filled-subnets';
import { sharesOf, wholeBlocks } from './discovery-shares';

/** Classes of one node subnet that choose among the same subnets and count alike. */
export type Pool = readonly [PlacedClass, ...PlacedClass[]];

/** All classes by the subnet that their nodes lie in. */
export type NodesOfSubnets = ReadonlyMap<FilledSubnet, readonly PlacedClass[]>;

export function nodesOfSubnets(classes: readonly PlacedClass[]): NodesOfSubnets {
  const all = new Map<FilledSubnet, PlacedClass[]>();
  for (const placed of classes) {
    const ofSubnet = all.get(placed.own);
    if (ofSubnet) ofSubnet.push(placed);
    else all.set(placed.own, [placed]);
  }
  return all;
}

/** Whether nodes choose among the same subnets and count alike: such classes are a pool. */
export function isOfPool(placed: PlacedClass, { of, own }: PlacedClass): boolean {
  const { design } = placed.of;
  return (
    placed.isPooled &&
    placed.own === own &&
    design.mode === of.design.mode &&
    design.enisLie === of.design.enisLie
  );
}

/** Classes of the same node subnet that are not in the pool. */
export function besideOf(pool: Pool, all: NodesOfSubnets): readonly PlacedClass[] {
  const [first] = pool;
  return (all.get(first.own) ?? []).filter((placed) => !isOfPool(placed, first));
}

/**
 * Whether further ENIs, if all came to the node subnet, could leave too few blocks there for nodes
 * that have no other subnet.
 */
export function crowdsBlocks(pool: Pool, all: NodesOfSubnets): boolean {
  const [first] = pool;
  if (first.of.design.enisLie === 'discovered-elsewhere') return false;
  const { own } = first;
  const nodes = [...pool, ...besideOf(pool, all)];
  const isBound = ({ isPooled, wanted }: PlacedClass) =>
    !isPooled && wanted.inNodeSubnet.prefixes > 0;
  if (!nodes.some(isBound)) return false;
  const further = (value: (share: SubnetShare) => number) =>
    pool.reduce(
      (sum, { of, wanted }) =>
        sum + of.nodes * wanted.furtherEnis.reduce((each, share) => each + value(share), 0),
      0,
    );
  const singles = own.usage.usedByOthers + sharesOf(nodes, (share) => share.singles);
  const prefixes = sharesOf(nodes, (share) => share.prefixes);
  const whole = wholeBlocks(own, singles + further((share) => share.singles));
  return whole < prefixes + further((share) => share.prefixes);
}

/** What other nodes hold elsewhere at rest and may find in the pool's subnets in a run, in its unit. */
export function comingFrom([first]: Pool, all: NodesOfSubnets): number {
  const isPrefix = first.of.design.mode === 'prefix';
  const isSharing = (placed: PlacedClass) =>
    placed.isPooled &&
    !isOfPool(placed, first) &&
    // In addresses it is the same whether ENIs lie in the node subnet or in a tagged one.
    (isPrefix || placed.own !== first.own) &&
    placed.forEnis.some((subnet) => subnet !== placed.own && first.forEnis.includes(subnet));
  return [...all]
    .filter(([, nodes]) => nodes.some(isSharing))
    .reduce((sum, [own, nodes]) => sum + furtherIn(own, nodes, isPrefix), 0);
}

/** Further ENIs that lie in a node subnet at rest; each of their single addresses can spoil a block. */
function furtherIn(
  { usage }: FilledSubnet,
  nodes: readonly PlacedClass[],
  isPrefix: boolean,
): number {
  const prefixes = usage.blocks?.wanted ?? 0;
  const blocks = Math.max(0, prefixes - sharesOf(nodes, (share) => share.prefixes));
  const heldSingles = usage.held - prefixes * PREFIX_SIZE;
  const singles = Math.max(0, heldSingles - sharesOf(nodes, (share) => share.singles));
  return singles + blocks * (isPrefix ? 1 : PREFIX_SIZE);
}
