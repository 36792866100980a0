import type {
  ClusterPlan,
  GroupUsage,
  NodeAtRest,
  NodeClass,
  NodeFootprint,
  NodeGroup,
  PlanTotals,
  PlanUsage,
  SubnetUsage,
  ZoneId,
} from '@/engine/model';
import { nodeFootprint, sumLedgers } from '@/engine/node/footprint';
import { formulaMaxPods } from '@/engine/node/max-pods';
import { nodeAtRest } from '@/engine/node/node-at-rest';
import { poolPolicy } from '@/engine/node/pool-rules';
import { planFindings } from './findings';
import { checkInvariants } from './invariants';
import { type GroupPods, type PodPlacement, placePods } from './place-pods';
import { nodesPerSubnet, nodesPerZone } from './spread-nodes';
import { type SubnetTally, subnetUsage, takeNodes, tallySubnets } from './subnet-usage';
import { planVerdict } from './verdict';

/**
 * A plan at rest: what every subnet, group and node holds, as if subnets had no end.
 * Whole addresses. Costs as much as there are distinct kinds of node, not as there are nodes.
 *
 * @throws Error when the result contradicts itself (our mistake, never the plan's).
 */
export function planUsage(plan: ClusterPlan): PlanUsage {
  const { placement, groups, subnets } = planAtRest(plan, nodeMemory(plan.settings));
  const verdict = planVerdict(subnets);
  const totals = planTotals(groups, subnets, placement);
  const findings = planFindings({ plan, groups, subnets, totals });
  const usage = { verdict, subnets, groups, totals, findings };
  checkInvariants(usage);
  return usage;
}

interface PlanAtRest {
  readonly placement: PodPlacement;
  readonly groups: readonly GroupUsage[];
  readonly subnets: readonly SubnetUsage[];
}

/** Pods placed, nodes at rest, subnets filled: the part of the result that is counted. */
export function planAtRest(plan: ClusterPlan, nodes: NodeMemory): PlanAtRest {
  const placement = placePods(plan);
  const tallies = tallySubnets(plan.subnets);
  const groups = plan.groups.map((group, index) =>
    groupUsage(plan, group, placement.groups[index] as GroupPods, tallies, nodes),
  );
  return { placement, groups, subnets: tallies.map(subnetUsage) };
}

interface NodeKind {
  readonly pods: number;
  readonly atRest: NodeAtRest;
  readonly footprint: NodeFootprint;
}
export type NodeMemory = (group: NodeGroup, maxPods: number, pods: number) => NodeKind;

/** Nodes at rest by what they depend on, under the same settings: many groups have the same. */
export function nodeMemory(settings: ClusterPlan['settings']): NodeMemory {
  const known = new Map<string, NodeKind>();
  return ({ limits }, maxPods, pods) => {
    const { maxEnis, ipv4PerEni, prefixCapable } = limits;
    const key = `${maxEnis},${ipv4PerEni},${prefixCapable},${maxPods},${pods}`;
    let kind = known.get(key);
    if (kind === undefined) {
      const spec = { limits, settings, maxPods, pods };
      const atRest = nodeAtRest(spec);
      kind = { pods, atRest, footprint: nodeFootprint(atRest, poolPolicy(spec).target) };
      known.set(key, kind);
    }
    return kind;
  };
}

function groupUsage(
  plan: ClusterPlan,
  group: NodeGroup,
  pods: GroupPods,
  tallies: readonly SubnetTally[],
  nodes: NodeMemory,
): GroupUsage {
  const classes = nodeClasses(group, pods, tallies, nodes);
  const sum = (value: (kind: NodeClass) => number) =>
    classes.reduce((total, kind) => total + kind.nodes * value(kind), 0);
  const placed = group.nodes * pods.placedPerNode + pods.nodesWithOneMore;
  const hosted = sum((kind) => kind.footprint.assigned);
  const base = group.nodes * pods.perNode;
  const { mode, stop } = nodes(group, pods.maxPods, pods.placedPerNode).atRest;
  // Pods wait at a pool that has its target: only MINIMUM_IP_TARGET alone does that (R6).
  const isFrozen = stop === 'target';
  return {
    label: group.label,
    instanceType: group.instanceType,
    mode,
    nodes: group.nodes,
    maxPods: pods.maxPods,
    maxPodsUncapped: formulaMaxPods(group.limits, plan.settings),
    podsAsked: group.nodes * pods.askedPerNode + (placed - base),
    podsHosted: hosted,
    pending: {
      'max-pods': group.nodes * (pods.askedPerNode - pods.perNode),
      'address-supply': isFrozen ? 0 : placed - hosted,
      'pool-frozen': isFrozen ? placed - hosted : 0,
    },
    held: sum((kind) => kind.footprint.held),
    assigned: hosted,
    warm: sum((kind) => kind.footprint.warm),
    primaries: sum((kind) => kind.footprint.primaries),
    activeEnis: sum((kind) => kind.footprint.activeEnis),
    warmEnis: sum((kind) => kind.footprint.warmEnis),
    classes,
  };
}

/** The distinct kinds of node of a group, put into the subnets on the way. */
function nodeClasses(
  group: NodeGroup,
  pods: GroupPods,
  tallies: readonly SubnetTally[],
  nodes: NodeMemory,
): readonly NodeClass[] {
  const inZones = nodesPerZone(group.nodes, group.zones.length);
  const withOneMore = nodesPerZone(pods.nodesWithOneMore, group.zones.length);
  const kind = nodes(group, pods.maxPods, pods.placedPerNode);
  const kindWithOneMore =
    pods.nodesWithOneMore > 0 ? nodes(group, pods.maxPods, pods.placedPerNode + 1) : kind;
  const classes: NodeClass[] = [];
  group.zones.forEach((zone, index) => {
    const inZone = tallies.filter((tally) => tally.subnet.zone === zone);
    const more = withOneMore[index] as number;
    const rest = (inZones[index] as number) - more;
    classes.push(...zoneClasses(group, zone, more, kindWithOneMore, inZone));
    classes.push(...zoneClasses(group, zone, rest, kind, inZone));
  });
  return classes.sort((a, b) => b.footprint.assigned - a.footprint.assigned);
}

function zoneClasses(
  group: NodeGroup,
  zone: ZoneId,
  nodes: number,
  { pods, atRest, footprint }: NodeKind,
  tallies: readonly SubnetTally[],
): readonly NodeClass[] {
  if (nodes === 0) return [];
  if (tallies.length === 0) throw new Error(`no subnet in zone ${zone}`);
  const free = tallies.map((tally) => tally.free);
  const counts = nodesPerSubnet(free, footprint.held, nodes);
  return tallies.flatMap((tally, index) => {
    const count = counts[index] as number;
    if (count === 0) return [];
    takeNodes(tally, footprint, count);
    const subnet = tally.subnet.label;
    return [{ group: group.label, zone, subnet, nodes: count, pods, atRest, footprint }];
  });
}

function planTotals(
  groups: readonly GroupUsage[],
  subnets: readonly SubnetUsage[],
  placement: PodPlacement,
): PlanTotals {
  const sum = (value: (group: GroupUsage) => number) =>
    groups.reduce((total, group) => total + value(group), 0);
  const held = sum((group) => group.held);
  const available = subnets.reduce((total, subnet) => total + subnet.free + subnet.held, 0);
  return {
    nodes: sum((group) => group.nodes),
    podsAsked: sum((group) => group.podsAsked) + placement.unplaced,
    podsHosted: sum((group) => group.podsHosted),
    pending: {
      'max-pods': sum((group) => group.pending['max-pods']) + placement.unplaced,
      'address-supply': sum((group) => group.pending['address-supply']),
      'pool-frozen': sum((group) => group.pending['pool-frozen']),
    },
    clusterPodsUnplaced: placement.unplaced,
    held,
    primaries: sum((group) => group.primaries),
    assigned: sum((group) => group.assigned),
    idle: sum((group) => group.warm),
    available,
    remaining: available - held,
    ledger: sumLedgers(
      groups.flatMap((group) =>
        group.classes.map((kind) => ({ ledger: kind.footprint.ledger, times: kind.nodes })),
      ),
    ),
  };
}
