// The subnets of a plan at rest as the verdict looks at them.
import type { RestMemory } from '@/engine/at-rest/kinds/rest';
import type { RestingNode } from '@/engine/at-rest/kinds/resting-node';
import type {
  ClusterPlan,
  NodeClass,
  NodeDesign,
  PlanNumbers,
  Subnet,
  SubnetUsage,
} from '@/engine/model';
import { type Layout, type Room, roomIn, type Taken } from './last-node/room';
import { leftIn } from './shortage';

/** A subnet with what was told of it and what it holds. */
export interface FilledSubnet {
  readonly spec: Subnet;
  readonly usage: SubnetUsage;
}

/** A class of nodes, its node as if subnets had no end, and the subnets that it takes from. */
export interface PlacedClass {
  readonly of: NodeClass;
  readonly instanceType: string;
  /** All that the node wants; where discovery found other subnets it may hold the same elsewhere. */
  readonly wanted: RestingNode;
  readonly own: FilledSubnet;
  /** Where ENIs of its pods may be created. */
  readonly forEnis: readonly FilledSubnet[];
  readonly multus: readonly FilledSubnet[];
  /** Subnet discovery has more than one subnet to choose from. */
  readonly isPooled: boolean;
}

/** All classes that have nodes, in listed order. */
export function placedClasses(
  plan: Pick<ClusterPlan, 'subnets'>,
  { subnets, groups }: Pick<PlanNumbers, 'subnets' | 'groups'>,
  rest: RestMemory,
): readonly PlacedClass[] {
  const filled = plan.subnets.map(
    (spec, index): FilledSubnet => ({
      spec,
      usage: subnets[index] as SubnetUsage,
    }),
  );
  const zones = new Map<string, FilledSubnet[]>();
  for (const subnet of filled) {
    const inZone = zones.get(subnet.spec.zone);
    if (inZone) inZone.push(subnet);
    else zones.set(subnet.spec.zone, [subnet]);
  }
  return groups.flatMap(({ classes, instanceType }) =>
    classes.map((of) => placedClass(of, instanceType, zones.get(of.zone) ?? [], rest)),
  );
}

function placedClass(
  of: NodeClass,
  instanceType: string,
  inZone: readonly FilledSubnet[],
  rest: RestMemory,
): PlacedClass {
  const { design, pods, subnet, podSubnet } = of;
  const own = inZone.find(({ spec }) => spec.label === subnet);
  if (own === undefined) throw new Error(`no subnet ${subnet}`);
  const tagged = inZone.filter(({ spec }) => spec.use === 'pods');
  const forEnis = enisOf(of, own, tagged, podSubnet);
  const isDiscovered = design.enisLie === 'discovered' || design.enisLie === 'discovered-elsewhere';
  return {
    of,
    instanceType,
    wanted: rest(wholeDesign(design), pods),
    own,
    forEnis,
    multus: inZone.filter(({ spec }) => spec.use === 'multus').slice(0, design.attachedPods.length),
    isPooled: isDiscovered && forEnis.length > 1,
  };
}

/** The design of a node whose own subnet has room for all that its primary ENI wants. */
function wholeDesign(design: NodeDesign): NodeDesign {
  const { primarySlots, slotsPerEni } = design;
  return primarySlots === slotsPerEni ? design : { ...design, primarySlots: slotsPerEni };
}

function enisOf(
  { design }: NodeClass,
  own: FilledSubnet,
  tagged: readonly FilledSubnet[],
  podSubnet: string | undefined,
): readonly FilledSubnet[] {
  switch (design.enisLie) {
    case 'node-subnet':
      return [own];
    case 'pod-subnet':
      return tagged.filter(({ spec }) => spec.label === podSubnet);
    case 'discovered':
      return [own, ...tagged];
    case 'discovered-elsewhere':
      return tagged;
  }
}

/** Pods of a class's node that are not pending: those that its own limits have an address for. */
export function podsWithAddress({ of: { design, pods, footprint } }: PlacedClass): number {
  if (design.mode === 'ipv6') return pods;
  return footprint.state.assigned;
}

/** What is left in a subnet for one who holds `without` of it already. */
export function roomFor({ spec, usage }: FilledSubnet, without: Taken, layout: Layout): Room {
  return roomIn(usage, spec, without, layout);
}

/** The subnet with least left of what is scarcer there, addresses or whole blocks; of several the first. */
export function tightest(subnets: readonly FilledSubnet[], layout: Layout = 'worst'): FilledSubnet {
  const marginOf = ({ usage }: FilledSubnet) => leftIn(usage, layout).margin;
  return subnets.reduce((least, next) => (marginOf(next) < marginOf(least) ? next : least));
}
