import type { AddedSubnet, ChangedType, NodeCount, Repair } from '@/engine';
import { groupLabels, subnetLabels, uniqueLabels } from '@/plan/labels';
import type { Plan } from '@/plan/plan';
import { PLAIN_GROUP, type PlanGroup } from '@/plan/rows/group';
import type { PlanSubnet } from '@/plan/rows/subnet';
import { withFewerAtOnce, withMinimalUpgrades } from './gentler-upgrades';

/** The plan after a repair: what the form is read as once the repair is written into it. */
export function repairedPlan(plan: Plan, repair: Repair): Plan {
  switch (repair.kind) {
    case 'settings':
      return { ...plan, settings: repair.outcome.settings };
    case 'windows-prefixes': {
      const { networking } = plan;
      const windows = { ...networking.windows, prefixDelegation: repair.isOn };
      return { ...plan, networking: { ...networking, windows } };
    }
    case 'subnets':
      return { ...plan, subnets: tracedSubnets(plan, repair).map(({ row }) => row) };
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
    case 'reserved-prefixes': {
      const labels = subnetLabels(plan.subnets);
      const subnets = plan.subnets.map((each, i) => {
        const of = repair.reserved.find(({ label }) => label === labels[i]);
        if (of === undefined) return each;
        return { ...each, prefixReservation: { blocks: of.blocks, cidr: undefined } };
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
    case 'nodes':
      return withCounts(plan, [repair]);
    case 'fewer-nodes':
      return withCounts(plan, repair.counts);
    case 'linux-nodes': {
      const like = plan.groups[groupLabels(plan.groups).indexOf(repair.like)];
      return like === undefined
        ? plan
        : { ...plan, groups: [...plan.groups, linuxGroup(plan, like, repair.nodes)] };
    }
    case 'types':
      return withTypes(plan, repair.changed);
    case 'combined':
      return repair.parts.reduce(repairedPlan, plan);
    case 'slower-upgrade':
      return { ...plan, scenario: withFewerAtOnce(plan, repair.atOnce) };
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
  const rows = tracedSubnets(plan, repair);
  const pairs = subnetLabels(rows.map(({ row }) => row)).flatMap(
    (label, index): [string, string][] => {
      const before = labels[rows[index]?.from ?? -1];
      return before === undefined ? [] : [[label, before]];
    },
  );
  return new Map(pairs);
}

/** Of each subnet of the repaired plan its place before; `undefined`: the repair adds it. */
export function subnetsFrom(plan: Plan, repair: Repair): readonly (number | undefined)[] {
  return tracedSubnets(plan, repair).map(({ from }) => from);
}

/** A subnet of the repaired plan, and its place before. */
interface Traced {
  readonly row: PlanSubnet;
  readonly from: number | undefined;
}

function tracedSubnets(plan: Plan, repair: Repair): readonly Traced[] {
  if (repair.kind === 'combined') {
    const adding = repair.parts.find(({ kind }) => kind === 'subnets') ?? repair.parts[0];
    return tracedSubnets(
      repair.parts.filter((part) => part !== adding).reduce(repairedPlan, plan),
      adding,
    );
  }
  if (repair.kind !== 'subnets') return plan.subnets.map((row, from) => ({ row, from }));
  const kept = withoutNodes(withKeptLabels(plan, repair), plan, repair.left);
  const rows: readonly Traced[] = kept.map((row, from) => ({ row, from }));
  return repair.added.reduce(withSubnet, rows);
}

function withoutNodes(
  rows: readonly PlanSubnet[],
  { subnets }: Plan,
  left: readonly string[],
): readonly PlanSubnet[] {
  const labels = subnetLabels(subnets);
  return rows.map((row, index) => {
    const label = labels[index];
    return label !== undefined && left.includes(label) ? { ...row, use: 'other' } : row;
  });
}

function withCounts(plan: Plan, counts: readonly NodeCount[]): Plan {
  const labels = groupLabels(plan.groups);
  const groups = plan.groups.map((each, i) => {
    const { nodes = each.nodes } = counts.find(({ group }) => group === labels[i]) ?? {};
    return { ...each, nodes };
  });
  return { ...plan, groups };
}

/** A group without a name is called by its type, by events too. */
function withTypes(plan: Plan, changed: readonly ChangedType[]): Plan {
  const labels = groupLabels(plan.groups);
  const groups = plan.groups.map((each, index) => {
    const of = changed.find(({ group }) => group === labels[index]);
    if (of === undefined) return each;
    return { ...each, instanceType: of.instanceType, handLimits: undefined };
  });
  const after = groupLabels(groups);
  const { scenario } = plan;
  if (scenario.status === 'faulty') return { ...plan, groups };
  const events = scenario.events.map((event) => {
    if (event.kind === 'add-group' || !('group' in event) || event.group === undefined)
      return event;
    return { ...event, group: after[labels.indexOf(event.group)] ?? event.group };
  });
  return { ...plan, groups, scenario: { ...scenario, events } };
}

/** Linux nodes of a group's type, without what else it has. */
function linuxGroup({ groups }: Plan, like: PlanGroup, nodes: number): PlanGroup {
  const { instanceType, handLimits, zones } = like;
  const wanted = [...groups.map(({ name }) => name), 'linux'];
  const name = uniqueLabels(wanted).at(-1) ?? 'linux';
  return { ...PLAIN_GROUP, instanceType, handLimits, zones, nodes, name };
}

/**
 * A second subnet in a zone would turn the label of the first from `a` into `a-1`: that one keeps its label
 * as a name, and so do those that a consumer names.
 */
function withKeptLabels(
  { subnets, consumers }: Plan,
  { added }: Extract<Repair, { kind: 'subnets' }>,
): readonly PlanSubnet[] {
  const labels = subnetLabels(subnets);
  const named = new Set(consumers.map(({ subnet }) => subnet));
  return subnets.map((subnet, index) => {
    const label = labels[index];
    const joined = label === subnet.zone && added.some(({ zone }) => zone === subnet.zone);
    return label !== undefined && (joined || named.has(label))
      ? { ...subnet, name: label }
      : subnet;
  });
}

/** Below the last subnet of its zone that has the same use, else below the last of its zone. */
function withSubnet(rows: readonly Traced[], added: AddedSubnet): readonly Traced[] {
  const { zone, cidr, prefixLength, use } = added;
  const lastOfUse = rows.findLastIndex(({ row }) => row.zone === zone && row.use === use);
  const last = lastOfUse < 0 ? rows.findLastIndex(({ row }) => row.zone === zone) : lastOfUse;
  const row: PlanSubnet = { ...EMPTY_SUBNET, zone, cidr, prefixLength, use };
  return rows.toSpliced(last < 0 ? rows.length : last + 1, 0, { row, from: undefined });
}

const EMPTY_SUBNET = {
  name: '',
  used: { as: 'in-use', addresses: 0 },
  prefixReservation: { blocks: 0, cidr: undefined },
  explicitReservation: 0,
  hostLocal: undefined,
  others: undefined,
} as const;
