// Whether the fewest addresses that all pods need fit into the subnets, wherever single addresses lie.
import { leftToNodes } from '@/engine/at-rest/shortage';
import { PREFIX_SIZE, type SubnetUsage } from '@/engine/model';
import { alike, type FilledSubnet, type PlacedClass, roomFor, tightest } from './filled-subnets';
import { type Layout, type Room, type Taken, takeBlocks, takeSingles } from './last-node/room';
import { type LeastNode, leastNode } from './least-node';
import { type Need, NOTHING, needOf, sum, withBlocks } from './need';

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
        .filter((subnet) => subnet.isShort)
        .filter((subnet) => !fits([subnet], needs.inSubnet.get(subnet.spec.label), layout))
        .map(({ spec }) => spec.label),
      ...needs.pools
        .filter(({ pool, need }) => !fits(pool, need, layout))
        .map(({ pool }) => tightest(pool, layout).spec.label),
    ]);
  return { worst: shortIn('worst'), best: shortIn('best') };
}

interface Needs {
  readonly inSubnet: ReadonlyMap<string, Need>;
  readonly pools: readonly { readonly pool: readonly FilledSubnet[]; readonly need: Need }[];
}

function needsOf(classes: readonly PlacedClass[]): Needs {
  const inSubnet = new Map<string, Need>();
  const zones = new Map<string, PooledNeed>();
  for (const equal of alike(classes)) {
    const [{ of: first, isPooled }] = equal;
    const least = leastNode(first, isPooled);
    const ofOwn = needOf(least.own);
    const ofPool = needOf(least.pool, least.eitherPods);
    for (const placed of equal) {
      const { of, own, forEnis, multus } = placed;
      add(inSubnet, own, ofOwn, of.nodes);
      multus.forEach((subnet, index) => {
        const singles = least.multus[index] ?? 0;
        add(inSubnet, subnet, needOf({ singles, prefixes: 0 }), of.nodes);
      });
      if (isPooled) addToZone(zones, placed, least);
      else if (forEnis[0]) add(inSubnet, forEnis[0], ofPool, of.nodes);
    }
  }
  return { inSubnet, pools: [...zones.values()].flatMap((zone) => poolsOf(zone, inSubnet)) };
}

interface PooledNeed {
  /** Each node subnet with what its nodes' pools need. */
  readonly ofNodeSubnet: Map<FilledSubnet, Need>;
  readonly tagged: Set<FilledSubnet>;
}

function addToZone(
  zones: Map<string, PooledNeed>,
  { of, own, forEnis }: PlacedClass,
  { pool }: LeastNode,
): void {
  const zone = zones.get(of.zone) ?? { ofNodeSubnet: new Map(), tagged: new Set() };
  zones.set(of.zone, zone);
  zone.ofNodeSubnet.set(own, sum(zone.ofNodeSubnet.get(own), needOf(pool), of.nodes));
  for (const subnet of forEnis) if (subnet !== own) zone.tagged.add(subnet);
}

/** Each node subnet with the tagged ones, and all node subnets with them. */
function poolsOf(
  { ofNodeSubnet, tagged }: PooledNeed,
  inSubnet: ReadonlyMap<string, Need>,
): Needs['pools'] {
  const needIn = (subnet: FilledSubnet) => inSubnet.get(subnet.spec.label);
  const ofTagged = [...tagged].reduce((all, each) => sum(all, needIn(each)), NOTHING);
  const nodeSubnets = [...ofNodeSubnet.keys()];
  const poolOf = (own: readonly FilledSubnet[]) => ({
    pool: [...own.filter(isEligible), ...tagged],
    need: own.reduce(
      (all, each) =>
        sum(sum(all, ofNodeSubnet.get(each)), isEligible(each) ? needIn(each) : undefined),
      ofTagged,
    ),
  });
  const alone = nodeSubnets.map((subnet) => poolOf([subnet]));
  return nodeSubnets.length > 1 ? [...alone, poolOf(nodeSubnets)] : alone;
}

function isEligible({ spec }: FilledSubnet): boolean {
  return spec.use === 'nodes';
}

function add(needs: Map<string, Need>, { spec }: FilledSubnet, need: Need, times: number): void {
  needs.set(spec.label, sum(needs.get(spec.label), need, times));
}

/** Others alone may hold more than there is. */
function isOverfull({ usage }: FilledSubnet): boolean {
  return leftToNodes(usage) < 0;
}

function fits(
  pool: readonly FilledSubnet[],
  need: Need = NOTHING,
  layout: Layout = 'best',
): boolean {
  if (pool.some(isOverfull)) return false;
  const rooms = pool.map((subnet) => roomFor(subnet, heldByNodes(subnet.usage), layout));
  const room = rooms.reduce(joined);
  const reserved = Math.max(0, room.reservedBlocks - need.prefixes);
  // All single, as many in blocks as are kept for prefixes, or all in blocks.
  return [0, reserved, Number.POSITIVE_INFINITY].some((blocks) => {
    const { singles, prefixes } = withBlocks(need, blocks);
    const left = { ...room };
    return takeSingles(left, singles) && takeBlocks(left, prefixes);
  });
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
