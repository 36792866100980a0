import { isForNodes, type SubnetUse, type ZoneId } from '@/engine';
import { subnetLabels } from '@/plan/labels';
import type { Plan } from '@/plan/plan';
import { plannedFrom } from '@/plan/planned-from';
import { movedConsumers, withRoom } from '@/plan/questions/needs/needed-plan';
import type { PlanSubnet } from '@/plan/rows/subnet';
import { type BlockUse, subnetsOf } from './vpc-layout';
import type { PlanInVpc, VpcStart } from './vpc-start';
import { isSame } from './vpc-tree';

/** A plan with the subnets that a VPC is split into. */
export interface SplitPlan {
  readonly plan: Plan;
  /** Of each of its subnets the place in the plan before; `undefined`: it is new. */
  readonly from: readonly (number | undefined)[];
  /** The place of each block’s subnet among them, in the order of `subnetsOf`. */
  readonly rowOfBlock: readonly number[];
}

interface Row {
  readonly row: PlanSubnet;
  readonly from: readonly number[];
  /** In the order of `subnetsOf`; `undefined`: it lies elsewhere. */
  readonly block: number | undefined;
}

/**
 * The plan with the subnets of a layout: those that it had keep their place among the rows, their name
 * and what others hold in them, new ones come after them. What nodes and consumers name and what is no
 * longer there they name no longer.
 *
 * @param outside rowOfBlock of the plan's subnets that stay as they are
 */
export function splitPlan(
  { plan: asked, cluster }: PlanInVpc,
  { layout, outside }: Pick<VpcStart, 'layout' | 'outside'>,
): SplitPlan {
  const plan = plannedFrom(asked, cluster);
  const blocks = subnetsOf(layout).map(({ cidr, owner }, block): Row => {
    const [first] = owner.from;
    const was = first === undefined ? undefined : plan.subnets[first];
    const use = useInPlan(owner.use);
    const { zone, name, from } = owner;
    const range = { cidr, prefixLength: cidr.prefixLength };
    if (was === undefined) return { row: { ...NEW, ...range, zone, use, name }, from, block };
    const isUnchanged = from.length === 1 && was.cidr !== undefined && isSame(was.cidr, cidr);
    const specs = from.flatMap((at) => cluster.subnets[at] ?? []);
    const row = isUnchanged ? was : withRoom(was, specs, range);
    return { row: { ...row, zone, use, name }, from, block };
  });
  const elsewhere = outside.flatMap((at): Row[] => {
    const row = plan.subnets[at];
    return row === undefined ? [] : [{ row, from: [at], block: undefined }];
  });
  const known = [...blocks, ...elsewhere].filter(({ from }) => from.length > 0);
  const rows = [
    ...known.toSorted((a, b) => (a.from[0] ?? 0) - (b.from[0] ?? 0)),
    ...blocks.filter(({ from }) => from.length === 0),
  ];
  const subnets = withoutNeedlessNames(rows, plan);
  const placed = rows.map((each, index) => ({ ...each, row: subnets[index] ?? each.row }));
  return {
    plan: inZonesThere({ ...plan, subnets }, movedConsumers(plan, placed)),
    from: rows.map(({ from }) => from[0]),
    rowOfBlock: blocks.map((_, block) => rows.findIndex((each) => each.block === block)),
  };
}

const NEW: Omit<PlanSubnet, 'cidr' | 'prefixLength' | 'zone' | 'use' | 'name'> = {
  used: { as: 'in-use', addresses: 0 },
  prefixReservation: { blocks: 0, cidr: undefined },
  explicitReservation: 0,
  hostLocal: undefined,
  others: undefined,
};

function useInPlan(use: BlockUse): SubnetUse {
  return use === 'load-balancers' || use === 'control-plane' ? 'other' : use;
}

/** A name that is no more than what the subnet is called without one is left out. */
function withoutNeedlessNames(rows: readonly Row[], plan: Plan): readonly PlanSubnet[] {
  const labelsBefore = subnetLabels(plan.subnets);
  const unnamed = rows.map(({ row, from: [first] }) => {
    const hadNone = first === undefined || plan.subnets[first]?.name === '';
    const isOwn = first === undefined ? row.name === row.zone : row.name === labelsBefore[first];
    return hadNone && isOwn ? { ...row, name: '' } : row;
  });
  const labels = subnetLabels(unnamed);
  return unnamed.map((row, index) => {
    const wanted = rows[index]?.row.name ?? '';
    return row.name === '' && labels[index] !== wanted ? { ...row, name: wanted } : row;
  });
}

/** Groups and consumers in zones that are no longer there are in those of theirs that are left, else in all. */
function inZonesThere(plan: Plan, consumers: Plan['consumers']): Plan {
  const nodeZones = plan.subnets.filter(isForNodes).map(({ zone }) => zone);
  const allZones = plan.subnets.map(({ zone }) => zone);
  const labels = subnetLabels(plan.subnets);
  return {
    ...plan,
    groups: plan.groups.map((group) => ({ ...group, zones: left(group.zones, nodeZones) })),
    consumers: consumers.map((consumer) => ({
      ...consumer,
      zones: left(consumer.zones, allZones),
      subnet:
        consumer.subnet === undefined || labels.includes(consumer.subnet)
          ? consumer.subnet
          : undefined,
    })),
  };
}

function left(zones: 'all' | readonly ZoneId[], there: readonly ZoneId[]) {
  if (zones === 'all') return zones;
  const those = zones.filter((zone) => there.includes(zone));
  if (those.length === zones.length) return zones;
  return those.length === 0 ? ('all' as const) : those;
}
