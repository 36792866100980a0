// Nodes beside those of a pool: what they want of the same subnets, and what they may come to find there.
import type { SubnetShare } from '@/engine/at-rest/kinds/subnet-share';
import { PREFIX_SIZE } from '@/engine/model';
import type { FilledSubnet, PlacedClass } from '@/engine/verdict/subnets-of-plan';
import { sharesOf, wholeBlocks } from './discovery-shares';

/** Classes of the same node subnet that are not in the pool. */
export function besideOf(
  pool: readonly PlacedClass[],
  all: readonly PlacedClass[],
): readonly PlacedClass[] {
  return all.filter((placed) => placed.own === pool[0]?.own && !pool.includes(placed));
}

/**
 * Whether further ENIs, if all came to the node subnet, could leave too few blocks there for nodes
 * that have no other subnet.
 */
export function crowdsBlocks(pool: readonly PlacedClass[], all: readonly PlacedClass[]): boolean {
  const [first] = pool;
  if (first === undefined || first.of.design.enisLie === 'discovered-elsewhere') return false;
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
export function comingFrom(pool: readonly PlacedClass[], all: readonly PlacedClass[]): number {
  const [first] = pool;
  if (first === undefined) return 0;
  const isPrefix = first.of.design.mode === 'prefix';
  const sharing = all.filter(
    (placed) =>
      placed.isPooled &&
      !pool.includes(placed) &&
      // In addresses it is the same whether ENIs lie in the node subnet or in a tagged one.
      (isPrefix || placed.own !== first.own) &&
      placed.forEnis.some((subnet) => subnet !== placed.own && first.forEnis.includes(subnet)),
  );
  const origins = new Set(sharing.map(({ own }) => own));
  return [...origins].reduce((sum, own) => sum + furtherIn(own, all, isPrefix), 0);
}

/** Further ENIs that lie in a node subnet at rest; each of their single addresses can spoil a block. */
function furtherIn(
  { usage }: FilledSubnet,
  all: readonly PlacedClass[],
  isPrefix: boolean,
): number {
  const nodes = all.filter(({ own }) => own.usage === usage);
  const prefixes = usage.blocks?.wanted ?? 0;
  const blocks = Math.max(0, prefixes - sharesOf(nodes, (share) => share.prefixes));
  const heldSingles = usage.held - prefixes * PREFIX_SIZE;
  const singles = Math.max(0, heldSingles - sharesOf(nodes, (share) => share.singles));
  return singles + blocks * (isPrefix ? 1 : PREFIX_SIZE);
}
