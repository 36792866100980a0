// What is there before anything is split by hand: the plan's own subnets, or a proposal.
import {
  type Cidr,
  type ClusterPlan,
  cidrsOverlap,
  furtherSubnets,
  type PlacedInVpc,
  PREFIX_SIZE,
  placeInVpc,
  planInZones,
  type Subnet,
  type WantedSubnet,
  type ZoneId,
} from '@/engine';
import { type UseSize, wantedByUse } from '@/engine/over-time';
import { subnetLabels } from '@/plan/labels';
import type { Plan } from '@/plan/plan';
import { furtherName, furtherUse } from '@/plan/questions/needs/further-names';
import {
  type BlockOwner,
  type BlockUse,
  freeName,
  type SubnetBlock,
  subnetsOf,
  type VpcLayout,
} from './vpc-layout';
import { emptyTree, isInside, withBlock } from './vpc-tree';

export interface VpcStart {
  readonly layout: VpcLayout;
  /** Places in the plan of subnets that stay as they are: they lie elsewhere, or have sizes alone. */
  readonly outside: readonly number[];
  /** Of what is taken the ranges that lie over subnets of the plan. */
  readonly overlapping: readonly Cidr[];
}

export type VpcProposal = ({ readonly ok: true } & VpcStart) | Extract<PlacedInVpc, { ok: false }>;

/** A plan that was answered. */
export interface PlanInVpc {
  readonly plan: Plan;
  readonly cluster: ClusterPlan;
}

export interface VpcSplit {
  readonly vpc: Cidr;
  readonly taken: readonly Cidr[];
  readonly zones: readonly ZoneId[];
  readonly loadBalancers: number;
  readonly controlPlane: number;
}

/** The zones of a plan's nodes, as listed. */
export function nodeZonesOf({ subnets }: Pick<ClusterPlan, 'subnets'>): readonly ZoneId[] {
  const known = subnets.filter(({ use }) => use === 'nodes' || use === 'nodes-only');
  return [...new Set(known.map(({ zone }) => zone))];
}

/** The plan's own subnets where they lie; those for pods apart in a second range. */
export function planLayout(
  around: PlanInVpc,
  { vpc, taken }: Pick<VpcSplit, 'vpc' | 'taken'>,
): VpcStart {
  const { subnets } = around.plan;
  const apart = podsApart(around.cluster)
    ? subnets.find(({ use, cidr }) => use === 'pods' && cidr !== undefined && !isInside(cidr, vpc))
    : undefined;
  const ranges = apart?.cidr === undefined ? [vpc] : [vpc, around16(apart.cidr)];
  const isMeant = (cidr: Cidr | undefined) =>
    cidr !== undefined && ranges.some((range) => isInside(cidr, range));
  const rows = subnets.flatMap(({ cidr }, index) => (isMeant(cidr) ? [index] : []));
  return withTaken(withRows(emptyLayout(ranges), around, rows), around, rows, taken);
}

/**
 * Subnets of sizes that hold what is wished, placed clear of what is taken and of the plan's subnets for
 * others. They stand for those of the plan of the same use in the same zone.
 */
export function proposedLayout(
  around: PlanInVpc,
  split: VpcSplit,
  sizes: readonly UseSize[],
): VpcProposal {
  const { plan, cluster } = around;
  const { vpc, taken } = split;
  const others = plan.subnets.flatMap(({ use, cidr }, index) =>
    use === 'other' && cidr !== undefined && isInside(cidr, vpc) ? [index] : [],
  );
  const kept = others.flatMap((index) => plan.subnets[index]?.cidr ?? []);
  const placed = placeInVpc(wantedIn(around, split, sizes, others), {
    vpc,
    taken: [...taken, ...kept],
    podsApart: podsApart(cluster),
  });
  if (!placed.ok) return placed;
  const ranges = placed.podRange === undefined ? [vpc] : [vpc, placed.podRange];
  let layout = withRows(emptyLayout(ranges), around, others);
  for (const { use, zone, cidr } of [...placed.subnets, ...placed.pods]) {
    layout = placedIn(layout, cidr, ownerFor(around, layout, use, zone));
  }
  const outside = plan.subnets.flatMap(({ use }, index) =>
    use === 'other' && !others.includes(index) ? [index] : [],
  );
  return { ok: true, ...withTaken(layout, around, others, taken), outside };
}

function wantedIn(
  { plan, cluster }: PlanInVpc,
  { zones, loadBalancers, controlPlane }: VpcSplit,
  sizes: readonly UseSize[],
  others: readonly number[],
): readonly WantedSubnet[] {
  const inZones = wantedByUse(planInZones(cluster, zones), sizes);
  const isThere = (wanted: WantedSubnet) =>
    others.some((index) => {
      const row = plan.subnets[index];
      if (row === undefined || row.zone !== wanted.zone) return false;
      return row.prefixLength <= wanted.prefixLength && rowUse(row) === wanted.use;
    });
  const further = furtherSubnets(zones, { loadBalancers, controlPlane });
  return [...inZones, ...further.filter((wanted) => !isThere(wanted))];
}

function rowUse({ use, name, zone }: Plan['subnets'][number]): BlockUse {
  return furtherUse(use, name, zone) ?? use;
}

function nameFor(use: BlockUse, zone: ZoneId): string {
  switch (use) {
    case 'nodes':
      return zone;
    case 'load-balancers':
    case 'control-plane':
      return furtherName(use, zone);
    case 'nodes-only':
      return `nodes-${zone}`;
    case 'pods':
    case 'multus':
    case 'other':
      return `${use}-${zone}`;
  }
}

/** A new subnet, named after what it is for. */
export function newOwner(layout: VpcLayout, use: BlockUse, zone: ZoneId): SubnetBlock {
  const wanted = nameFor(use, zone);
  const isFree = subnetsOf(layout).every(({ owner }) => owner.name !== wanted);
  const name = isFree ? wanted : freeName(layout, wanted);
  return { kind: 'subnet', use, zone, name, from: [], kept: 0 };
}

function ownerFor(around: PlanInVpc, layout: VpcLayout, use: BlockUse, zone: ZoneId): SubnetBlock {
  const { plan, cluster } = around;
  const alike = plan.subnets.flatMap((row, index) =>
    row.use === use && row.zone === zone ? [index] : [],
  );
  const [first] = alike;
  if (first === undefined) return newOwner(layout, use, zone);
  const kept = alike.reduce((sum, index) => sum + keptIn(cluster.subnets[index]), 0);
  const name = subnetLabels(plan.subnets)[first] ?? zone;
  return { kind: 'subnet', use, zone, name, from: alike, kept };
}

function withRows(
  layout: VpcLayout,
  { plan, cluster }: PlanInVpc,
  rows: readonly number[],
): VpcLayout {
  const labels = subnetLabels(plan.subnets);
  return rows.reduce((all, index) => {
    const row = plan.subnets[index];
    if (row?.cidr === undefined) return all;
    const { zone } = row;
    return placedIn(all, row.cidr, {
      kind: 'subnet',
      use: rowUse(row),
      zone,
      name: labels[index] ?? zone,
      from: [index],
      kept: keptIn(cluster.subnets[index]),
    });
  }, layout);
}

function withTaken(
  layout: VpcLayout,
  { plan }: PlanInVpc,
  rows: readonly number[],
  taken: readonly Cidr[],
): VpcStart {
  const cidrs = rows.flatMap((index) => plan.subnets[index]?.cidr ?? []);
  const free = taken.toSorted((a, b) => a.prefixLength - b.prefixLength);
  const all = layout.map((tree) =>
    free.reduce((before, range) => {
      const inside = isInside(tree.range, range) ? tree.range : range;
      return withBlock(before, inside, TAKEN) ?? before;
    }, tree),
  );
  return {
    layout: all,
    outside: plan.subnets.flatMap((_, index) => (rows.includes(index) ? [] : [index])),
    overlapping: taken.filter((range) => cidrs.some((row) => cidrsOverlap(row, range))),
  };
}

const TAKEN: BlockOwner = { kind: 'taken' };

function placedIn(layout: VpcLayout, cidr: Cidr, owner: SubnetBlock): VpcLayout {
  return layout.map((tree) => withBlock(tree, cidr, owner) ?? tree);
}

function emptyLayout(ranges: readonly Cidr[]): VpcLayout {
  return ranges.map((range) => emptyTree<BlockOwner>(range));
}

function around16({ base }: Cidr): Cidr {
  return { base: base - (base % 2 ** 16), prefixLength: 16 };
}

/** Whether pods are not apart yet, and have addresses that can be: those of ipamd on Linux nodes. */
export function canPutPodsApart({ cluster }: Pick<PlanInVpc, 'cluster'>): boolean {
  const { customNetworking, ipFamily } = cluster.networking;
  const hasPods = cluster.groups.some(({ kind, nodes }) => kind === 'linux' && nodes > 0);
  return !customNetworking && ipFamily === 'ipv4' && hasPods;
}

/** The same with custom networking: pods come to a range of their own, which goes with any (R26). */
export function withPodsApart<Around extends PlanInVpc>(around: Around): Around {
  const { plan, cluster } = around;
  return {
    ...around,
    plan: { ...plan, networking: { ...plan.networking, customNetworking: true } },
    cluster: { ...cluster, networking: { ...cluster.networking, customNetworking: true } },
  };
}

function podsApart({ networking }: ClusterPlan): boolean {
  return networking.customNetworking && networking.ipFamily === 'ipv4';
}

/** What others hold in a subnet, and what is reserved there. */
function keptIn(subnet: Subnet | undefined): number {
  if (subnet === undefined) return 0;
  const { usedByOthers, explicitReservation, prefixReservation, hostLocal } = subnet;
  return (
    usedByOthers +
    explicitReservation +
    prefixReservation * PREFIX_SIZE +
    (hostLocal?.addresses ?? 0)
  );
}
