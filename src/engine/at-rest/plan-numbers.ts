import { sumLedgers } from '@/engine/at-rest/node/footprint';
import {
  branchEnisWanted,
  branchPods,
  hasCustomNetworking,
  type NodeKind,
  type NodeSurroundings,
  nodeKind,
  settingsOf,
} from '@/engine/at-rest/node-kinds';
import type {
  ClusterPlan,
  GroupUsage,
  NodeClass,
  NodeGroup,
  PendingReason,
  PlanNumbers,
  PlanTotals,
  SubnetUsage,
} from '@/engine/model';
import { formulaMaxPods } from '@/engine/nodes/max-pods';
import { tallyPlan } from './consumers';
import { checkInvariants } from './invariants';
import { placeNodes } from './place-nodes';
import { type GroupPods, type PodPlacement, placePods, takesReplicas } from './place-pods';
import { nodesPerZone } from './spread-nodes';
import { type SubnetTally, subnetUsage } from './subnet-usage';

/**
 * A plan at rest: what every subnet, group and node holds, as if subnets had no end.
 * Whole addresses. Costs as much as there are distinct kinds of node, not as there are nodes.
 *
 * @throws Error when the result contradicts itself (our mistake, never the plan's).
 */
export function planNumbers(plan: ClusterPlan): PlanNumbers {
  const { placement, groups, subnets, crowded } = planAtRest(plan, nodeMemory());
  const totals = planTotals(groups, subnets, placement);
  const numbers = { subnets, groups, totals, crowded };
  checkInvariants(numbers);
  return numbers;
}

interface PlanAtRest {
  readonly placement: PodPlacement;
  readonly groups: readonly GroupUsage[];
  readonly subnets: readonly SubnetUsage[];
  readonly crowded: PlanNumbers['crowded'];
}

/** Pods placed, nodes at rest, subnets filled: the part of the result that is counted. */
export function planAtRest(plan: ClusterPlan, nodes: NodeMemory): PlanAtRest {
  const placement = placePods(plan);
  const { tallies, crowded } = tallyPlan(plan);
  const groups = plan.groups.map((group, index) =>
    groupUsage(plan, group, placement.groups[index] as GroupPods, tallies, nodes),
  );
  return { placement, groups, subnets: tallies.map(subnetUsage), crowded };
}

export type NodeMemory = (surroundings: NodeSurroundings, pods: number) => NodeKind;

/** Nodes at rest by what they depend on, under the same settings: many groups have the same. */
export function nodeMemory(): NodeMemory {
  const known = new Map<string, NodeKind>();
  return (surroundings, pods) => {
    const key = `${keyOf(surroundings)},${pods}`;
    let kind = known.get(key);
    if (kind === undefined) {
      kind = nodeKind(surroundings, pods);
      known.set(key, kind);
    }
    return kind;
  };
}

function keyOf({
  plan,
  group,
  maxPods,
  isPrimaryExcluded,
  hasPodSubnet,
  multus,
}: NodeSurroundings): string {
  const { limits, kind, branchPodsPerNode, multiNicPodsPerNode, unmanagedEnis } = group;
  const { maxEnis, ipv4PerEni, prefixCapable, networkCards, branchEnis } = limits;
  const { attachedPodsPerNode, efaOnlyEnis, ownSettings } = group;
  const type = `${maxEnis},${ipv4PerEni},${prefixCapable},${branchEnis},${networkCards.join('+')}`;
  const extra = `${kind},${branchPodsPerNode},${multiNicPodsPerNode},${unmanagedEnis},${attachedPodsPerNode},${efaOnlyEnis}`;
  const own = ownSettings === undefined ? '' : JSON.stringify(ownSettings);
  const ranges = multus.map(({ hostLocal }) => (hostLocal ? 'r' : 's')).join('');
  return `${type};${extra};${own};${maxPods},${isPrimaryExcluded},${hasPodSubnet},${ranges},${plan.settings.prefixDelegation}`;
}

function groupUsage(
  plan: ClusterPlan,
  group: NodeGroup,
  pods: GroupPods,
  tallies: readonly SubnetTally[],
  nodes: NodeMemory,
): GroupUsage {
  const classes = nodeClasses(plan, group, pods, tallies, nodes);
  const sum = (value: (kind: NodeClass) => number) =>
    classes.reduce((total, kind) => total + kind.nodes * value(kind), 0);
  const placed = group.nodes * pods.placedPerNode + pods.nodesWithOneMore;
  const withBranchEni = branchEnisWanted(plan, group);
  const branches = branchPods(plan, group, pods.maxPods);
  const base = group.nodes * pods.perNode;
  const beyondMaxPods = pods.askedPerNode - pods.perNode + withBranchEni - branches;
  const ready = sum(({ atRest }) => (atRest.isReady ? 1 : 0));
  const [first] = classes;
  return {
    label: group.label,
    kind: group.kind,
    instanceType: group.instanceType,
    mode: first?.atRest.mode ?? 'secondary-ip',
    nodes: group.nodes,
    maxPods: pods.maxPods,
    maxPodsUncapped: formulaMaxPods(group.limits, {
      ...settingsOf(plan, group),
      customNetworking: hasCustomNetworking(plan.networking),
    }),
    podsAsked: group.nodes * (pods.askedPerNode + askedBranchPods(group)) + (placed - base),
    podsHosted: sum((kind) => kind.footprint.hosted),
    pending: {
      'max-pods': ready * beyondMaxPods,
      'address-supply': sum((kind) => pendingOn(kind, branches, 'address-supply')),
      'pool-frozen': sum((kind) => pendingOn(kind, branches, 'pool-frozen')),
      'branch-enis': group.nodes * (askedBranchPods(group) - withBranchEni),
      // On a node that never gets ready no pod waits for a place.
      'not-ready':
        (group.nodes - ready) * beyondMaxPods +
        sum((kind) => pendingOn(kind, branches, 'not-ready')),
    },
    held: sum((kind) => kind.footprint.held),
    assigned: sum((kind) => kind.footprint.assigned),
    warm: sum((kind) => kind.footprint.warm),
    primaries: sum((kind) => kind.footprint.primaries),
    activeEnis: sum((kind) => kind.footprint.activeEnis),
    warmEnis: sum((kind) => kind.footprint.warmEnis),
    classes,
  };
}

function askedBranchPods({ kind, branchPodsPerNode }: NodeGroup): number {
  return kind === 'fargate' ? 0 : branchPodsPerNode;
}

/** Pods on a node that wait, by the reason that this node has. */
function pendingOn(
  { pods, atRest, footprint }: NodeClass,
  branches: number,
  reason: 'address-supply' | 'pool-frozen' | 'not-ready',
): number {
  const waiting = pods + branches - footprint.hosted;
  if (!atRest.isReady) return reason === 'not-ready' ? waiting : 0;
  // Pods wait at a pool that has its target: only MINIMUM_IP_TARGET alone does that (R6).
  return reason === (atRest.stop === 'target' ? 'pool-frozen' : 'address-supply') ? waiting : 0;
}

/** The distinct kinds of node of a group, put into the subnets on the way. */
function nodeClasses(
  plan: ClusterPlan,
  group: NodeGroup,
  pods: GroupPods,
  tallies: readonly SubnetTally[],
  nodes: NodeMemory,
): readonly NodeClass[] {
  const inZones = nodesPerZone(group.nodes, group.zones.length);
  const withOneMore = nodesPerZone(pods.nodesWithOneMore, group.zones.length);
  const classes: NodeClass[] = [];
  group.zones.forEach((zone, index) => {
    const zoneTallies = tallies.filter((tally) => tally.subnet.zone === zone);
    const more = withOneMore[index] as number;
    const rest = (inZones[index] as number) - more;
    const place = (count: number, podsPerNode: number) =>
      placeNodes(
        { plan, group, zone, tallies: zoneTallies, maxPods: pods.maxPods, nodes },
        count,
        podsPerNode,
      );
    classes.push(...place(more, pods.placedPerNode + 1));
    classes.push(...place(rest, pods.placedPerNode));
  });
  return classes.sort((a, b) => b.footprint.assigned - a.footprint.assigned);
}

/** Why replicas found no node with a place: for a place, or because no node that could have one is ready. */
export function unplacedReason(groups: readonly GroupUsage[]): PendingReason {
  const nodes = groups.filter(takesReplicas).flatMap(({ classes }) => classes);
  const isNoneReady = nodes.length > 0 && nodes.every(({ atRest }) => !atRest.isReady);
  return isNoneReady ? 'not-ready' : 'max-pods';
}

function planTotals(
  groups: readonly GroupUsage[],
  subnets: readonly SubnetUsage[],
  placement: PodPlacement,
): PlanTotals {
  const sum = (value: (group: GroupUsage) => number) =>
    groups.reduce((total, group) => total + value(group), 0);
  const held = sum((group) => group.held);
  const unplaced = unplacedReason(groups);
  const pendingFor = (reason: PendingReason) =>
    sum((group) => group.pending[reason]) + (reason === unplaced ? placement.unplaced : 0);
  const available = subnets.reduce((total, subnet) => total + subnet.free + subnet.held, 0);
  return {
    nodes: sum((group) => group.nodes),
    podsAsked: sum((group) => group.podsAsked) + placement.unplaced,
    podsHosted: sum((group) => group.podsHosted),
    pending: {
      'max-pods': pendingFor('max-pods'),
      'address-supply': pendingFor('address-supply'),
      'pool-frozen': pendingFor('pool-frozen'),
      'branch-enis': pendingFor('branch-enis'),
      'not-ready': pendingFor('not-ready'),
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
