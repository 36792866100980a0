// What the nodes of one node subnet want of the subnets that discovery finds for them, and what these
// have for them: in addresses, or in whole blocks where single addresses are worst (R20).
import { addressesOf, type SubnetShare } from '@/engine/at-rest/kinds/subnet-share';
import { blocksBeside, PREFIX_SIZE, reservedBlocks } from '@/engine/model';
import type { FilledSubnet, PlacedClass } from '@/engine/verdict/filled-subnets';
import { besideOf, comingFrom, type NodesOfSubnets, type Pool } from './discovery-beside';
import { openAddresses, sharesOf, wholeBlocks } from './discovery-shares';

/** What a node wants, in addresses or blocks. */
export interface NodeDemand {
  readonly placed: PlacedClass;
  /** Of its own subnet: the primary ENI as wanted, with trunk and branch ENIs. */
  readonly primary: number;
  /** Of any subnet: its further ENIs, and the largest that it may ask for at once. */
  readonly further: number;
  readonly largest: number;
  /** Slots that are no use where its last ENIs lie in a subnet that is full. */
  readonly stranded: number;
}

export interface PoolRoom {
  readonly unit: number;
  readonly subnets: readonly FilledSubnet[];
  /** The node subnet carries no pods: only launches take from it. */
  readonly isExcluded: boolean;
  /** Subnets to choose from beyond the first. */
  readonly others: number;
  /** For the nodes of the pool: in the node subnet, and in all. */
  readonly inOwn: number;
  readonly inAll: number;
  /** Of each tagged subnet: what it has for nodes in all. */
  readonly capacities: readonly number[];
  /** Single addresses of the node subnet that launches leave, whatever pools took before. */
  readonly launchesLeft: number;
}

/** @param unit of the pool: a node beside it may count otherwise */
export function demandOf(placed: PlacedClass, unit: number): NodeDemand {
  const { wanted } = placed;
  const { design, footprint } = wanted;
  const isPrefix = unit === PREFIX_SIZE;
  const sizeOf = (share: SubnetShare) => (isPrefix ? share.prefixes : addressesOf(share));
  const enis = wanted.furtherEnis.map(sizeOf);
  const further = enis.reduce((sum, size) => sum + size, 0);
  const isExcluded = design.enisLie === 'discovered-elsewhere';
  const primary = isExcluded ? 0 : sizeOf(wanted.inNodeSubnet);
  const isLast = footprint.state.enis.length === design.usableEnis;
  // Where its primary ENI finds nothing, a node wants that of a further one.
  const most = isPrefix ? Math.min(design.slotsPerEni, primary + further) : 0;
  return {
    placed,
    primary,
    further,
    largest: Math.max(most, ...enis),
    stranded: design.target.rule === 'ip-targets' && isLast ? enis.length * design.slotsPerEni : 0,
  };
}

export function roomOfPool(pool: Pool, all: NodesOfSubnets): PoolRoom {
  const [{ own, forEnis, of }] = pool;
  const isPrefix = of.design.mode === 'prefix';
  const isExcluded = of.design.enisLie === 'discovered-elsewhere';
  const tagged = forEnis.filter((subnet) => subnet !== own);
  const beside = besideOf(pool, all);
  const singles = own.usage.usedByOthers + sharesOf(beside, ({ singles }) => singles);
  const prefixes = sharesOf(beside, (share) => share.prefixes);
  const launches = sharesOf(pool, launchSingles(isPrefix));
  const inOwn = isPrefix
    ? wholeBlocks(own, singles + launches) - prefixes
    : openAddresses(own) - own.usage.usedByOthers;
  const among: readonly PlacedClass[] = isPrefix || isExcluded ? pool : [...pool, ...beside];
  const held = among.reduce((sum, placed) => sum + placed.of.nodes * heldBy(placed, isPrefix), 0);
  const left = forEnis.reduce((sum, subnet) => sum + leftOf(subnet, isPrefix), 0);
  return {
    unit: isPrefix ? PREFIX_SIZE : 1,
    subnets: [own, ...tagged],
    isExcluded,
    others: isExcluded ? tagged.length - 1 : tagged.length,
    inOwn: isExcluded ? 0 : inOwn,
    inAll: held + left - comingFrom(pool, all),
    capacities: tagged.map((subnet) => capacityOf(subnet, isPrefix)),
    launchesLeft: launchesLeft(
      own,
      singles,
      prefixes,
      launches,
      isPrefix && !isExcluded ? pool : [],
    ),
  };
}

function capacityOf(subnet: FilledSubnet, isPrefix: boolean): number {
  const { usedByOthers } = subnet.usage;
  return isPrefix ? wholeBlocks(subnet, usedByOthers) : openAddresses(subnet) - usedByOthers;
}

/** Single addresses left when pools have taken as many blocks as they can before the launches. */
function launchesLeft(
  own: FilledSubnet,
  singles: number,
  prefixes: number,
  launches: number,
  takers: readonly PlacedClass[],
): number {
  const { spec } = own;
  const wanted = takers.reduce((sum, { of, wanted: node }) => {
    return sum + of.nodes * node.footprint.state.prefixes;
  }, 0);
  const taken = Math.min(blocksBeside(spec, singles).freeBest, prefixes + wanted);
  const outside = Math.max(0, taken - reservedBlocks(spec).whole);
  return openAddresses(own) - outside * PREFIX_SIZE - singles - launches;
}

/** Of a node's own subnet, what a launch takes: all but the pool of its primary ENI. */
function launchSingles(isPrefix: boolean): (share: SubnetShare, placed: PlacedClass) => number {
  return (share, { wanted }) => {
    if (isPrefix) return share.singles;
    const slots = wanted.footprint.state.enis.find(({ isPrimary }) => isPrimary)?.slots ?? 0;
    return share.singles - slots;
  };
}

/** Of the subnets that it chooses from, what a node holds as it is placed, in the unit of the pool. */
function heldBy({ of, wanted }: PlacedClass, isPrefix: boolean): number {
  const { design, footprint } = of;
  if (isPrefix) return footprint.state.prefixes;
  const elsewhere = wanted.inMultusSubnets.reduce((sum, share) => sum + addressesOf(share), 0);
  const own = design.enisLie === 'discovered-elsewhere' ? addressesOf(wanted.inNodeSubnet) : 0;
  return footprint.held - elsewhere - own;
}

function leftOf(subnet: FilledSubnet, isPrefix: boolean): number {
  const { usedByOthers, held, free, blocks } = subnet.usage;
  if (!isPrefix) return free;
  const wanted = blocks?.wanted ?? 0;
  const singles = held - wanted * PREFIX_SIZE;
  return wholeBlocks(subnet, usedByOthers + singles) - wanted;
}
