// Karpenter's nodes may all come to one zone: EC2 Fleet chooses it. What would each zone take?

import type { RestMemory } from '@/engine/at-rest/kinds/rest';
import {
  type GroupPods,
  type PodPlacement,
  placePods,
} from '@/engine/at-rest/placement/place-pods';
import { planNumbers } from '@/engine/at-rest/plan-numbers';
import { lastThat } from '@/engine/bisect';
import type { EffectiveGroup } from '@/engine/cluster/effective-group';
import type { PlanResult } from '@/engine/findings/plan-result';
import type { Finding, GroupUsage, NodeClass, PlanNumbers, ZoneId } from '@/engine/model';
import { planVerdict } from '@/engine/verdict/plan-verdict';

/** Nodes of groups that a zone gets: as many of each group as stand at its place. */
interface Coming {
  readonly zone: ZoneId;
  readonly nodes: readonly (number | undefined)[];
  /** Nodes of each group of the plan that have a replica more than the others. */
  readonly withOneMore: readonly number[];
}

/** Zones times groups and subnets, each tried several times: in larger plans it would hold up each key. */
const WORK_AT_MOST = 60;

/**
 * The most nodes that each zone can take, and the verdict with all in one zone (R22). Nothing in plans
 * so large that it would take long.
 */
export function findKarpenterZones(result: PlanResult, rest: RestMemory): readonly Finding[] {
  const fleet = result.cluster.groups.filter(isOfFleet);
  const zones = [...new Set(fleet.flatMap(({ spec }) => spec.zones))];
  const size = result.cluster.groups.length + result.subnets.length;
  if (zones.length < 2 || zones.length * size > WORK_AT_MOST) return [];
  return zones.map((zone) => inZone(result, zone, rest));
}

function isOfFleet({ spec, placedBy }: EffectiveGroup): boolean {
  return placedBy === 'karpenter' && spec.nodes > 0;
}

function inZone(result: PlanResult, zone: ZoneId, rest: RestMemory): Finding {
  const { plan, cluster } = result;
  const asPlanned: Placed = {
    groups: cluster.groups,
    pods: placePods(cluster.groups, plan.clusterPods),
  };
  const coming = cluster.groups.map((group) =>
    isOfFleet(group) && group.spec.zones.includes(zone) ? group.spec.nodes : undefined,
  );
  const nodes = coming.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  const withOneMore = asPlanned.pods.groups.map(({ nodesWithOneMore }) => nodesWithOneMore);
  const all = withNodes(result, asPlanned, { zone, nodes: coming, withOneMore }, rest);
  const there = inZoneAlone(asPlanned, zone, result.groups);
  const fitsWith = (count: number) => {
    const some = { zone, nodes: firstOf(result.groups, coming, count), withOneMore };
    return fitsIn(result, zone, withNodes(result, there, some, rest), rest);
  };
  const most = fitsIn(result, zone, all, rest) ? nodes : lastThat(0, nodes - 1, fitsWith);
  const groups = cluster.groups.flatMap(({ spec }, index) =>
    coming[index] === undefined ? [] : [spec.label],
  );
  const { kind } = planVerdict(plan, all, [], rest);
  return { code: 'KARPENTER_ZONES', groups, zone, nodes, most, kind };
}

/** Groups, and the pods on their nodes. */
interface Placed {
  readonly groups: readonly EffectiveGroup[];
  readonly pods: PodPlacement;
}

/** What of each group lies in a zone: fewer nodes to be counted again and again. */
function inZoneAlone(
  { groups, pods }: Placed,
  zone: ZoneId,
  usages: readonly GroupUsage[],
): Placed {
  const classes = usages.map((usage) => usage.classes.filter((each) => each.zone === zone));
  const nodesOf = (some: readonly NodeClass[] = []) =>
    some.reduce((sum, { nodes }) => sum + nodes, 0);
  return {
    groups: groups.map((group, index) => {
      const nodes = nodesOf(classes[index]);
      return { ...group, spec: { ...group.spec, nodes, zones: [zone] } };
    }),
    pods: {
      ...pods,
      groups: pods.groups.map((each, index) => {
        const withOneMore = classes[index]?.filter((some) => some.pods > each.placedPerNode);
        return { ...each, nodesWithOneMore: nodesOf(withOneMore) };
      }),
    },
  };
}

/** So many nodes, those of groups that hold most a node first. */
function firstOf(
  groups: readonly GroupUsage[],
  coming: Coming['nodes'],
  count: number,
): Coming['nodes'] {
  const heldBy = (index: number) => groups[index]?.classes[0]?.footprint.held ?? 0;
  const order = [...coming.keys()].sort((a, b) => heldBy(b) - heldBy(a));
  const taken = [...coming];
  let left = count;
  for (const index of order) {
    const nodes = taken[index];
    if (nodes === undefined) continue;
    taken[index] = Math.min(nodes, left);
    left -= Math.min(nodes, left);
  }
  return taken;
}

/** The plan with these nodes of the groups in the zone alone, and their pods as they are. */
function withNodes(
  { plan, cluster }: PlanResult,
  placed: Placed,
  { zone, nodes: coming, withOneMore }: Coming,
  rest: RestMemory,
): PlanNumbers {
  const groups = placed.groups.map((group, index): EffectiveGroup => {
    const nodes = coming[index];
    return nodes === undefined
      ? group
      : { ...group, spec: { ...group.spec, nodes, zones: [zone] } };
  });
  const pods: PodPlacement = {
    ...placed.pods,
    groups: placed.pods.groups.map((each, index): GroupPods => {
      const nodes = coming[index];
      if (nodes === undefined) return each;
      return { ...each, nodesWithOneMore: Math.min(withOneMore[index] ?? 0, nodes) };
    }),
  };
  return planNumbers(plan, rest, { ...cluster, groups }, pods);
}

/** Whether the subnets of the zone alone have room. */
function fitsIn(
  { plan }: PlanResult,
  zone: ZoneId,
  numbers: PlanNumbers,
  rest: RestMemory,
): boolean {
  const ofZone = {
    ...numbers,
    subnets: numbers.subnets.filter((subnet) => subnet.zone === zone),
    groups: numbers.groups.map((group) => ({
      ...group,
      classes: group.classes.filter((each) => each.zone === zone),
    })),
  };
  const subnets = plan.subnets.filter((subnet) => subnet.zone === zone);
  return planVerdict({ ...plan, subnets }, ofZone, [], rest).kind === 'fits';
}
