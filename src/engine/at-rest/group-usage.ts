// What the nodes of a group hold and which of their pods run.
import type { EffectiveGroup } from '@/engine/cluster/effective-group';
import { formulaMaxPods } from '@/engine/cluster/max-pods';
import type { GroupUsage, NodeClass, ZoneId } from '@/engine/model';
import type { RestMemory } from './kinds/rest';
import { placeNodes } from './placement/place-nodes';
import type { GroupPods } from './placement/place-pods';
import type { GroupToPlace, ZoneInShare } from './placement/share-order';
import { equalShare } from './placement/spread-nodes';
import type { ZoneSubnets } from './placement/zone-subnets';

/** The sums over the nodes of a group. */
export function groupUsage(
  group: EffectiveGroup,
  pods: GroupPods,
  classes: readonly NodeClass[],
): GroupUsage {
  const { spec } = group;
  const sum = (value: (each: NodeClass) => number) =>
    classes.reduce((total, each) => total + each.nodes * value(each), 0);
  const replicas = spec.nodes * (pods.placedPerNode - pods.perNode) + pods.nodesWithOneMore;
  return {
    label: spec.label,
    kind: spec.kind,
    instanceType: spec.instanceType,
    mode: classes[0]?.atRest.mode ?? 'secondary-ip',
    nodes: spec.nodes,
    maxPods: group.maxPods,
    maxPodsUncapped: formulaMaxPods(spec.limits, group.maxPodsBasis),
    takesReplicas: group.takesReplicas,
    podsAsked: spec.nodes * (group.podsAsked + group.branchPodsAsked) + replicas,
    systemPodsAsked: spec.nodes * group.systemPods,
    podsHosted: sum((each) => each.footprint.hosted),
    pending: pendingPods(group, pods, classes),
    held: sum((each) => each.footprint.held),
    assigned: sum((each) => each.footprint.assigned),
    warm: sum((each) => each.footprint.warm),
    primaries: sum((each) => each.footprint.primaries),
    activeEnis: sum((each) => each.footprint.activeEnis),
    warmEnis: sum((each) => each.footprint.warmEnis),
    classes,
  };
}

function pendingPods(
  { spec, podsAsked, branchPodsAsked, branchLimit, branchPods }: EffectiveGroup,
  { perNode }: GroupPods,
  classes: readonly NodeClass[],
): GroupUsage['pending'] {
  const withBranchEni = Math.min(branchPodsAsked, branchLimit);
  const beyondMaxPods = podsAsked - perNode + withBranchEni - branchPods;
  const waiting = (reason: WaitOnNode) =>
    classes.reduce((sum, each) => sum + each.nodes * pendingOn(each, branchPods, reason), 0);
  const ready = classes.reduce((sum, { atRest, nodes }) => sum + (atRest.isReady ? nodes : 0), 0);
  return {
    'max-pods': ready * beyondMaxPods,
    'address-supply': waiting('address-supply'),
    'pool-frozen': waiting('pool-frozen'),
    'branch-enis': spec.nodes * (branchPodsAsked - withBranchEni),
    // On a node that never gets ready no pod waits for a place.
    'not-ready': (spec.nodes - ready) * beyondMaxPods + waiting('not-ready'),
  };
}

type WaitOnNode = 'address-supply' | 'pool-frozen' | 'not-ready';

/** Pods on a node that wait, by the reason that this node has. */
function pendingOn(
  { pods, atRest, footprint }: NodeClass,
  branches: number,
  reason: WaitOnNode,
): number {
  const waiting = pods + branches - footprint.hosted;
  if (!atRest.isReady) return reason === 'not-ready' ? waiting : 0;
  // Pods wait at a pool that has its target: only MINIMUM_IP_TARGET alone does that (R6).
  return reason === (atRest.stop === 'target' ? 'pool-frozen' : 'address-supply') ? waiting : 0;
}

/** The distinct kinds of node of a group, put into the subnets on the way. */
export function nodeClasses(
  { group, pods, designOf }: GroupToPlace,
  inZones: readonly ZoneInShare[],
  subnetsOf: ReadonlyMap<ZoneId, ZoneSubnets>,
  rest: RestMemory,
): readonly NodeClass[] {
  const { nodes } = group.spec;
  const classes = inZones.flatMap(({ zone, rank, subnetRanks }) => {
    const subnets = subnetsOf.get(zone);
    if (subnets === undefined) return [];
    const more = equalShare(pods.nodesWithOneMore, inZones.length, rank);
    const others = equalShare(nodes, inZones.length, rank) - more;
    const whose = { group, zone, subnets, subnetRanks, rest, designOf };
    return [
      ...placeNodes(whose, { count: more, pods: pods.placedPerNode + 1, before: 0 }),
      ...placeNodes(whose, { count: others, pods: pods.placedPerNode, before: more }),
    ];
  });
  return classes.sort((a, b) => b.footprint.assigned - a.footprint.assigned);
}
