// Whether the fewest addresses that all pods need fit into the subnets, wherever single addresses lie.
import { PREFIX_SIZE, type SubnetUsage } from '@/engine/model';
import { type LeastNode, leastNode } from './least';
import { type Layout, type Room, type Taken, takeBlocks, takeSingles } from './room';
import { type FilledSubnet, type PlacedClass, roomFor } from './subnets-of-plan';

/** Labels of the subnets in which the pods' least does not fit, by layout. */
export interface LeastShort {
  readonly worst: ReadonlySet<string>;
  readonly best: ReadonlySet<string>;
}

/**
 * Subnets that are too small for the least of all that want something there. With subnet discovery
 * the subnets of a zone are one pool, in which each node subnet must hold what launches need (R30).
 */
export function leastShort(
  subnets: readonly FilledSubnet[],
  classes: readonly PlacedClass[],
): LeastShort {
  const needs = needsOf(classes);
  const shortIn = (layout: Layout) =>
    new Set([
      ...subnets
        .filter((subnet) => !fits([subnet], needs.inSubnet.get(subnet.spec.label), layout))
        .map(({ spec }) => spec.label),
      ...needs.pools
        .filter(({ pool, need }) => !fits(pool, need, layout))
        .map(({ pool }) => tightest(pool)),
    ]);
  return { worst: shortIn('worst'), best: shortIn('best') };
}

interface Needs {
  readonly inSubnet: ReadonlyMap<string, Taken>;
  readonly pools: readonly { readonly pool: readonly FilledSubnet[]; readonly need: Taken }[];
}

function needsOf(classes: readonly PlacedClass[]): Needs {
  const inSubnet = new Map<string, Taken>();
  const zones = new Map<string, PooledNeed>();
  for (const placed of classes) {
    const { of, own, forEnis, multus, isPooled } = placed;
    const least = leastNode(of, isPooled);
    add(inSubnet, own, least.own, of.nodes);
    multus.forEach((subnet, index) => {
      const singles = least.multus[index] ?? 0;
      add(inSubnet, subnet, { singles, prefixes: 0 }, of.nodes);
    });
    if (isPooled) addToZone(zones, placed, least);
    else if (forEnis[0]) add(inSubnet, forEnis[0], least.pool, of.nodes);
  }
  return { inSubnet, pools: [...zones.values()].flatMap((zone) => poolsOf(zone, inSubnet)) };
}

interface PooledNeed {
  /** Each node subnet with what its nodes' pools need. */
  readonly ofNodeSubnet: Map<FilledSubnet, Taken>;
  readonly tagged: Set<FilledSubnet>;
}

function addToZone(
  zones: Map<string, PooledNeed>,
  { of, own, forEnis }: PlacedClass,
  { pool }: LeastNode,
): void {
  const zone = zones.get(of.zone) ?? { ofNodeSubnet: new Map(), tagged: new Set() };
  zones.set(of.zone, zone);
  zone.ofNodeSubnet.set(own, sum(zone.ofNodeSubnet.get(own), pool, of.nodes));
  for (const subnet of forEnis) if (subnet !== own) zone.tagged.add(subnet);
}

/** Each node subnet with the tagged ones, and all node subnets with them. */
function poolsOf(
  { ofNodeSubnet, tagged }: PooledNeed,
  inSubnet: ReadonlyMap<string, Taken>,
): Needs['pools'] {
  const needIn = (subnet: FilledSubnet) => inSubnet.get(subnet.spec.label);
  const ofTagged = [...tagged].reduce<Taken>((all, each) => sum(all, needIn(each), 1), NOTHING);
  const nodeSubnets = [...ofNodeSubnet.keys()];
  const poolOf = (own: readonly FilledSubnet[]) => ({
    pool: [...own.filter(isEligible), ...tagged],
    need: own.reduce<Taken>(
      (all, each) =>
        sum(sum(all, ofNodeSubnet.get(each), 1), isEligible(each) ? needIn(each) : undefined, 1),
      ofTagged,
    ),
  });
  const alone = nodeSubnets.map((subnet) => poolOf([subnet]));
  return nodeSubnets.length > 1 ? [...alone, poolOf(nodeSubnets)] : alone;
}

function isEligible({ spec }: FilledSubnet): boolean {
  return spec.use === 'nodes';
}

const NOTHING: Taken = { singles: 0, prefixes: 0 };

function add(needs: Map<string, Taken>, { spec }: FilledSubnet, taken: Taken, times: number): void {
  needs.set(spec.label, sum(needs.get(spec.label), taken, times));
}

function sum(a: Taken = NOTHING, b: Taken = NOTHING, times = 1): Taken {
  return { singles: a.singles + b.singles * times, prefixes: a.prefixes + b.prefixes * times };
}

/** Others alone may hold more than there is. */
function isOverfull({ usage }: FilledSubnet): boolean {
  return usage.free + usage.held < 0;
}

function fits(
  pool: readonly FilledSubnet[],
  need: Taken = NOTHING,
  layout: Layout = 'best',
): boolean {
  if (pool.some(isOverfull)) return false;
  const rooms = pool.map((subnet) => roomFor(subnet, heldByNodes(subnet.usage), layout));
  const room = rooms.reduce(joined);
  return takeSingles(room, need.singles) && takeBlocks(room, need.prefixes);
}

function heldByNodes({ held, blocks }: SubnetUsage): Taken {
  const prefixes = blocks?.wanted ?? 0;
  return { singles: held - prefixes * PREFIX_SIZE, prefixes };
}

function joined(a: Room, b: Room): Room {
  return {
    ...a,
    singles: a.singles + b.singles,
    blocks: a.blocks + b.blocks,
    reservedBlocks: a.reservedBlocks + b.reservedBlocks,
  };
}

function tightest(pool: readonly FilledSubnet[]): string {
  return pool.reduce((least, next) => (next.usage.free < least.usage.free ? next : least)).spec
    .label;
}
