// Subnet discovery with more than one subnet to choose from (R30): what nodes that come first can take
// from those that come later, counted over every way in which the rest may lie.
import type { SubnetShare } from '@/engine/at-rest/kinds/subnet-share';
import { addressesShort } from '@/engine/at-rest/shortage';
import { PREFIX_SIZE } from '@/engine/model';
import type { FilledSubnet, PlacedClass } from '@/engine/verdict/filled-subnets';
import { podsWithAddress, tightest } from '@/engine/verdict/filled-subnets';
import type { LastNode } from '@/engine/verdict/last-node/coming-node';
import { lastNode } from '@/engine/verdict/last-node/last-node';
import { type LastOfClass, worse } from '@/engine/verdict/last-node/last-nodes';
import type { Room } from '@/engine/verdict/last-node/room';
import { lastVerdicts, type SubnetVerdict } from '@/engine/verdict/subnet-verdict';
import {
  besideOf,
  crowdsBlocks,
  type NodesOfSubnets,
  nodesOfSubnets,
  type Pool,
} from './discovery-beside';
import { demandOf, type NodeDemand, type PoolRoom, roomOfPool } from './discovery-pool';

/** More ways to split the rest than this are tried at even distances. */
const MOST_SPLITS = 200;
/** Single addresses beside blocks: they are judged apart. */
const PLENTY = 4096;

/** What order and chance can do to nodes that choose among subnets, where there is anything to say. */
export function discoveryVerdicts(classes: readonly PlacedClass[]): readonly SubnetVerdict[] {
  const pools = new Map<string, [PlacedClass, ...PlacedClass[]]>();
  for (const placed of classes) {
    if (!placed.isPooled) continue;
    const { own, of } = placed;
    const key = `${of.design.mode} ${of.design.enisLie} ${own.spec.label}`;
    const pool = pools.get(key);
    if (pool) pool.push(placed);
    else pools.set(key, [placed]);
  }
  const all = nodesOfSubnets(classes);
  return [...pools.values()].flatMap((pool) => poolVerdicts(pool, all));
}

function poolVerdicts(pool: Pool, all: NodesOfSubnets): readonly SubnetVerdict[] {
  const room = roomOfPool(pool, all);
  const { unit } = room;
  const demands = pool.map((placed) => demandOf(placed, unit));
  // In addresses all nodes of the subnet count, whichever other subnets they find.
  const beside = unit === PREFIX_SIZE || room.isExcluded ? [] : besideOf(pool, all);
  const together = [...demands, ...beside.map((placed) => demandOf(placed, unit))];
  if (lacksLaunches(room, together) || strandsEnis(room, together) || crowdsBlocks(pool, all)) {
    const subnet = tightest(room.subnets).spec.label;
    const subnets = room.subnets.map(({ spec }) => spec.label);
    const short = room.subnets.reduce((sum, { usage }) => sum + addressesShort(usage), 0);
    const reason = { code: 'DISCOVERY_ORDER', subnets, short } as const;
    return [{ subnet, kind: 'may-not-fit', reason }];
  }
  if (isAmple(room, together)) return [];
  // Of the subnets that ENIs of pods choose from the tightest speaks, whichever refuses in the end.
  const subnet = tightest(room.isExcluded ? room.subnets.slice(1) : room.subnets).spec.label;
  return demands
    .map((demand) => lastOf(room, together, demand))
    .flatMap(lastVerdicts)
    .map((verdict) => ({ ...verdict, subnet }));
}

/** The fewest that nodes which come first can leave of the node subnet, beside its own primary ENIs. */
function leastLeft(room: PoolRoom, demands: readonly NodeDemand[]): number {
  const { inOwn, inAll, others } = room;
  const launches = sumOf(demands, ({ primary }) => primary);
  const further = sumOf(demands, (each) => each.further);
  const beside = inOwn - launches;
  if (further === 0 || others === 0) return beside;
  const smallest = Math.min(...demands.map(({ primary }) => primary));
  // Each further ENI finds more free elsewhere.
  if (inOwn - smallest < (inAll - inOwn - further) / others) return beside;
  const stray = sumOf(demands, (each) => Math.max(0, each.further - others * each.primary));
  const largest = Math.max(...demands.map((each) => each.largest));
  return Math.min(beside, Math.floor((inAll - stray) / (others + 1)) - launches - largest);
}

/** Nodes that come first can take the node subnet whole: later ones are not launched. */
function lacksLaunches(room: PoolRoom, demands: readonly NodeDemand[]): boolean {
  if (room.isExcluded) return room.launchesLeft < 0;
  return room.unit === PREFIX_SIZE ? room.launchesLeft < 0 : leastLeft(room, demands) < 0;
}

/** An ENI grows only where it lies: one with its subnet full is no use to a node that has its last. */
function strandsEnis({ inAll }: PoolRoom, demands: readonly NodeDemand[]): boolean {
  const stranded = sumOf(demands, (each) => each.stranded);
  return stranded > 0 && wantedIn(demands) + stranded > inAll;
}

/** However the nodes before it lie, a node finds all that it wants. */
function isAmple(room: PoolRoom, demands: readonly NodeDemand[]): boolean {
  const largest = Math.max(...demands.map((each) => each.largest));
  const inOwn = sumOf(demands, ({ primary }) => primary);
  if (room.unit === PREFIX_SIZE && !room.isExcluded && inOwn > room.inOwn) return false;
  return wantedIn(demands) + room.others * Math.max(0, largest - 1) <= room.inAll;
}

function wantedIn(demands: readonly NodeDemand[]): number {
  return sumOf(demands, ({ primary, further }) => primary + further);
}

function sumOf(demands: readonly NodeDemand[], value: (each: NodeDemand) => number): number {
  return demands.reduce((sum, each) => sum + each.placed.of.nodes * value(each), 0);
}

/** A node of the class on every split of what the others leave. */
function lastOf(
  room: PoolRoom,
  demands: readonly NodeDemand[],
  { placed, primary, further, largest }: NodeDemand,
): LastOfClass {
  const rest = Math.max(0, room.inAll - wantedIn(demands) + primary + further);
  const beside = room.inOwn - sumOf(demands, (each) => each.primary) + primary;
  const elsewhere = room.capacities.reduce((sum, capacity) => sum + capacity, 0);
  const most = room.isExcluded ? 0 : Math.max(0, Math.min(rest, beside));
  // Of single addresses others leave no less: where they could, a launch lacks or all is ample.
  const least = room.unit === PREFIX_SIZE ? Math.max(0, Math.min(most, rest - elsewhere)) : most;
  const step = Math.max(1, Math.ceil((most - least) / MOST_SPLITS));
  let end: LastNode | undefined;
  for (let own = least; own <= most; own += step) {
    for (const others of piecesOf(rest - own, room.capacities, largest)) {
      const next = splitEnd(room, placed, own, others);
      end = end === undefined ? next : worse(end, next);
    }
  }
  return { placed, end: end ?? splitEnd(room, placed, most, [rest - most]) };
}

/**
 * Ways in which what is left may lie over the tagged subnets: a new ENI is all or nothing in one of
 * them, so what matters is how much lies in pieces too small for it. None holds more than it can.
 */
function piecesOf(
  rest: number,
  capacities: readonly number[],
  largest: number,
): readonly (readonly number[])[] {
  if (capacities.length < 2) return [[rest]];
  const splits: (readonly number[])[] = [];
  for (const [big] of capacities.entries()) {
    for (let piece = 0; piece <= Math.min(largest, rest); piece += 1) {
      let left = rest;
      const pieces = capacities.map((capacity, index) => {
        if (index === big) return 0;
        const part = Math.min(piece, capacity, left);
        left -= part;
        return part;
      });
      pieces[big] = left;
      if (left <= (capacities[big] as number)) splits.push(pieces);
    }
  }
  return splits.length > 0 ? splits : [evenly(rest, capacities.length)];
}

function evenly(rest: number, parts: number): readonly number[] {
  return Array.from({ length: parts }, (_, index) => Math.floor((rest + index) / parts));
}

function splitEnd(
  room: PoolRoom,
  placed: PlacedClass,
  own: number,
  others: readonly number[],
): LastNode {
  const of = (subnet: FilledSubnet, count: number): Room => ({
    subnet: subnet.spec.label,
    layout: 'best',
    enis: PLENTY,
    singles: room.unit === PREFIX_SIZE ? count * PREFIX_SIZE + PLENTY : count,
    blocks: room.unit === PREFIX_SIZE ? count : 0,
    reservedBlocks: 0,
  });
  const launch = launchOf(placed.wanted.inNodeSubnet);
  const ownRoom = of(placed.own, room.isExcluded ? launch : own);
  const tagged = placed.forEnis.filter((subnet) => subnet !== placed.own);
  const elsewhere = tagged.map((subnet, index) => of(subnet, others[index] ?? 0));
  const forEnis = room.isExcluded ? elsewhere : [ownRoom, ...elsewhere];
  const multus = placed.multus.map((subnet) => of(subnet, PLENTY));
  return lastNode(placed.wanted.design, podsWithAddress(placed), { own: ownRoom, forEnis, multus });
}

function launchOf({ primaries, assigned }: SubnetShare): number {
  return primaries + assigned;
}
