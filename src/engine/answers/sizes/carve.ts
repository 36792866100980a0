import { type Cidr, cidrsOverlap, type SubnetUse, subnetSize, type ZoneId } from '@/engine/model';

/** What a carved subnet is for, in the order in which equal sizes are placed. */
export const CARVED_USES = [
  'nodes',
  'nodes-only',
  'pods',
  'multus',
  'load-balancers',
  'control-plane',
] as const satisfies readonly (SubnetUse | 'load-balancers' | 'control-plane')[];
export type CarvedUse = (typeof CARVED_USES)[number];

/** What AWS asks for in each zone: a /27 for load balancers, a /28 for the control plane (R37). */
export const LOAD_BALANCERS_LENGTH = 27;
export const CONTROL_PLANE_LENGTH = 28;

/** A subnet that is to be placed. */
export interface WantedSubnet {
  readonly use: CarvedUse;
  readonly zone: ZoneId;
  readonly prefixLength: number;
}

export interface CarvedSubnet {
  readonly use: CarvedUse;
  readonly zone: ZoneId;
  readonly cidr: Cidr;
}

export type Carving =
  | {
      readonly ok: true;
      /** In the order of their addresses, if nothing is taken. */
      readonly subnets: readonly CarvedSubnet[];
      /** Addresses of the range that nothing takes. */
      readonly left: number;
    }
  | {
      readonly ok: false;
      /** The first that has no room. */
      readonly fails: WantedSubnet;
      /** Addresses of all that are wanted, and of the range less what is taken there. */
      readonly needed: number;
      readonly has: number;
    };

/**
 * Places subnets in a range: the largest first, equal ones by use, then in the order in which their
 * zones are given, each in the lowest aligned gap. Powers of two in falling order leave no gap, so
 * without taken ranges they fit exactly when their sum is no more than the range; beside taken ones
 * another order may fit where this one does not.
 *
 * @param wanted zones in their order
 * @param taken ranges that are not to be touched; they may reach beyond the range
 */
export function carve(
  range: Cidr,
  wanted: readonly WantedSubnet[],
  taken: readonly Cidr[],
): Carving {
  const inTurn = wanted.toSorted(
    (a, b) =>
      a.prefixLength - b.prefixLength || CARVED_USES.indexOf(a.use) - CARVED_USES.indexOf(b.use),
  );
  const needed = wanted.reduce((sum, { prefixLength }) => sum + subnetSize(prefixLength), 0);
  const has = subnetSize(range.prefixLength) - addressesIn(range, taken);
  const placed: CarvedSubnet[] = [];
  for (const subnet of inTurn) {
    const occupied = [...taken, ...placed.map(({ cidr }) => cidr)];
    const cidr = lowestGap(range, occupied, subnet.prefixLength);
    if (cidr === undefined) return { ok: false, fails: subnet, needed, has };
    placed.push({ use: subnet.use, zone: subnet.zone, cidr });
  }
  return { ok: true, subnets: placed, left: has - needed };
}

function lowestGap(range: Cidr, occupied: readonly Cidr[], prefixLength: number): Cidr | undefined {
  const size = subnetSize(prefixLength);
  const end = range.base + subnetSize(range.prefixLength);
  let base = range.base;
  while (base + size <= end) {
    const tried = { base, prefixLength };
    const blocking = occupied.filter((other) => cidrsOverlap(other, tried));
    if (blocking.length === 0) return tried;
    const after = Math.max(...blocking.map((other) => other.base + subnetSize(other.prefixLength)));
    base = Math.ceil(after / size) * size;
  }
  return undefined;
}

/** Addresses of a range that others cover, each counted once. */
function addressesIn(range: Cidr, others: readonly Cidr[]): number {
  const end = range.base + subnetSize(range.prefixLength);
  let covered = 0;
  let from = range.base;
  for (const { base, prefixLength } of others.toSorted((a, b) => a.base - b.base)) {
    const start = Math.max(from, base);
    const until = Math.min(end, base + subnetSize(prefixLength));
    if (until <= start) continue;
    covered += until - start;
    from = until;
  }
  return covered;
}
