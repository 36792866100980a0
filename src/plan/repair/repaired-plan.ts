import type { AddedSubnet, Repair } from '@/engine';
import { groupLabels, subnetLabels } from '@/plan/labels';
import type { Plan } from '@/plan/plan';
import type { PlanSubnet } from '@/plan/rows/subnet';
import { withMinimalUpgrades } from './minimal-upgrades';

/** The plan after a repair: what the form is read as once the repair is written into it. */
export function repairedPlan(plan: Plan, repair: Repair): Plan {
  switch (repair.kind) {
    case 'settings':
      return { ...plan, settings: repair.outcome.settings };
    case 'subnets':
      return {
        ...plan,
        subnets: repair.added.reduce<readonly Traced[]>(withSubnet, withKeptLabels(plan)),
      };
    case 'larger-subnets': {
      const labels = subnetLabels(plan.subnets);
      const subnets = plan.subnets.map((each, i) => {
        const larger = repair.replaced.find(({ label }) => label === labels[i]);
        if (larger === undefined) return each;
        const { cidr, prefixLength } = larger;
        const used = { as: 'in-use', addresses: 0 } as const;
        return { ...each, cidr, prefixLength, used };
      });
      return { ...plan, subnets };
    }
    case 'max-pods': {
      const { raised, settings = plan.settings } = repair;
      const labels = groupLabels(plan.groups);
      const groups = plan.groups.map((each, i) => {
        const of = raised.find(({ group }) => group === labels[i]);
        return of === undefined ? each : { ...each, maxPods: of.maxPods, maxPodsExpression: '' };
      });
      return { ...plan, settings, groups };
    }
    case 'nodes': {
      const labels = groupLabels(plan.groups);
      const { group, nodes } = repair;
      const groups = plan.groups.map((each, i) =>
        labels[i] === group ? { ...each, nodes } : each,
      );
      return { ...plan, groups };
    }
    case 'minimal-upgrade':
      return { ...plan, scenario: withMinimalUpgrades(plan) };
  }
}

/**
 * What the subnets of the repaired plan were called before it, by what they are called then; those
 * that the repair adds are not among them.
 */
export function labelsBefore(plan: Plan, repair: Repair): ReadonlyMap<string, string> {
  const labels = subnetLabels(plan.subnets);
  const rows: readonly Traced[] = withKeptLabels(plan).map((subnet, index) => ({
    ...subnet,
    before: labels[index],
  }));
  const after = repair.kind === 'subnets' ? repair.added.reduce(withSubnet, rows) : rows;
  const pairs = subnetLabels(after).flatMap((label, index): [string, string][] => {
    const before = after[index]?.before;
    return before === undefined ? [] : [[label, before]];
  });
  return new Map(pairs);
}

interface Traced extends PlanSubnet {
  readonly before?: string | undefined;
}

/**
 * A second subnet in a zone turns the label of the first from `a` into `a-1`: where a consumer names
 * the first, it keeps its label as a name.
 */
function withKeptLabels({ subnets, consumers }: Plan): readonly PlanSubnet[] {
  const labels = subnetLabels(subnets);
  const named = new Set(consumers.map(({ subnet }) => subnet));
  return subnets.map((subnet, index) => {
    const label = labels[index];
    return label !== undefined && named.has(label) ? { ...subnet, name: label } : subnet;
  });
}

/** Below the last subnet of its zone that has the same use, else below the last of its zone. */
function withSubnet(subnets: readonly Traced[], added: AddedSubnet): readonly Traced[] {
  const { zone, cidr, prefixLength, use } = added;
  const lastOfUse = subnets.findLastIndex((each) => each.zone === zone && each.use === use);
  const last = lastOfUse < 0 ? subnets.findLastIndex((each) => each.zone === zone) : lastOfUse;
  const row = { ...EMPTY_SUBNET, zone, cidr, prefixLength, use };
  return subnets.toSpliced(last < 0 ? subnets.length : last + 1, 0, row);
}

const EMPTY_SUBNET = {
  name: '',
  used: { as: 'in-use', addresses: 0 },
  prefixReservation: { blocks: 0, cidr: undefined },
  explicitReservation: 0,
  hostLocal: undefined,
} as const;
