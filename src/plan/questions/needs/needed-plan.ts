import { type ClusterPlan, isCarvedUse, type Subnet } from '@/engine';
import { subnetLabels } from '@/plan/labels';
import type { Plan } from '@/plan/plan';
import type { PlanSubnet } from '@/plan/rows/subnet';
import type { NeedsUnder } from './plan-needs';

/** A plan with the subnets that it needs. */
export interface NeededPlan {
  readonly plan: Plan;
  /** Of each of its subnets the place in the plan before. */
  readonly from: readonly number[];
}

/**
 * The plan with the subnets and the settings that were found: the first of each use in a zone has the
 * new range, or the new size where the plan has sizes alone, and what others hold in all of that use
 * there; the others of it are gone. Subnets for others stay.
 *
 * @param cluster of the plan, in its order
 */
export function neededPlan(
  plan: Plan,
  { subnets }: Pick<ClusterPlan, 'subnets'>,
  { blocks, needed = [], settings }: NeedsUnder,
): NeededPlan {
  const rows = plan.subnets.flatMap((row, index): Row[] => {
    const { use, zone } = row;
    const size = needed.find((each) => each.use === use);
    if (size === undefined || !isCarvedUse(use)) return [{ row, from: [index] }];
    const alike = plan.subnets.flatMap((each, at) =>
      each.use === use && each.zone === zone ? [at] : [],
    );
    if (alike[0] !== index) return [];
    const block = blocks.find(({ subnets: all }) => all.some((each) => each.use === use));
    const found = block?.subnets.find((each) => each.use === use && each.zone === zone);
    const cidr = block?.isPlaced ? found?.cidr : undefined;
    const specs = alike.flatMap((at) => subnets[at] ?? []);
    return [{ row: withRoom(row, specs, { cidr, prefixLength: size.prefixLength }), from: alike }];
  });
  const after = rows.map(({ row }) => row);
  return {
    plan: { ...plan, live: false, settings, subnets: after, consumers: movedConsumers(plan, rows) },
    from: rows.map(({ from: [first = 0] }) => first),
  };
}

/** A subnet of a changed plan. */
export interface Row {
  readonly row: PlanSubnet;
  /** The places before of all that it stands for. */
  readonly from: readonly number[];
}

/** A subnet in another range, with all that others hold in those that it stands for. Reservations lie somewhere in it; how large they are stays. */
export function withRoom(
  row: PlanSubnet,
  specs: readonly Subnet[],
  range: Pick<PlanSubnet, 'cidr' | 'prefixLength'>,
): PlanSubnet {
  const sum = (of: (subnet: Subnet) => number) =>
    specs.reduce((all, subnet) => all + of(subnet), 0);
  const local = sum(({ hostLocal }) => hostLocal?.addresses ?? 0);
  return {
    ...row,
    ...range,
    used: { as: 'in-use', addresses: sum(({ usedByOthers }) => usedByOthers) },
    prefixReservation: { blocks: sum((each) => each.prefixReservation), cidr: undefined },
    explicitReservation: sum((each) => each.explicitReservation),
    hostLocal:
      local === 0
        ? undefined
        : {
            addresses: local,
            first: undefined,
            isReserved: specs.some(({ hostLocal }) => hostLocal?.isReserved),
          },
  };
}

/** Consumers that name a subnet name the one that stands for it. */
export function movedConsumers(
  { subnets, consumers }: Plan,
  rows: readonly Row[],
): Plan['consumers'] {
  const before = subnetLabels(subnets);
  const after = subnetLabels(rows.map(({ row }) => row));
  return consumers.map((consumer) => {
    const at = rows.findIndex(({ from }) =>
      from.some((index) => before[index] === consumer.subnet),
    );
    return consumer.subnet === undefined || at < 0
      ? consumer
      : { ...consumer, subnet: after[at] ?? consumer.subnet };
  });
}
