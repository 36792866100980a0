// The subnets of a plan at rest as the verdict looks at them.
import type { RestMemory } from '@/engine/at-rest/kinds/rest';
import type { RestingNode } from '@/engine/at-rest/kinds/resting-node';
import { isShort, leftIn } from '@/engine/at-rest/shortage';
import type {
  ClusterPlan,
  NodeClass,
  NodeDesign,
  PlanNumbers,
  Subnet,
  SubnetUsage,
} from '@/engine/model';
import { type Layout, type Room, roomIn, type Taken } from './last-node/room';

/** A subnet with what was told of it and what it holds. */
export interface FilledSubnet {
  readonly spec: Subnet;
  readonly usage: SubnetUsage;
  readonly isShort: boolean;
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

/** The subnets of a plan in listed order, each with what it holds. */
export function filledSubnets(
  plan: Pick<ClusterPlan, 'subnets'>,
  { subnets }: Pick<PlanNumbers, 'subnets'>,
): readonly FilledSubnet[] {
  return plan.subnets.map((spec, index) => {
    const usage = subnets[index] as SubnetUsage;
    return { spec, usage, isShort: isShort(usage) };
  });
}

/** All classes that have nodes, in listed order. */
export function placedClasses(
  subnets: readonly FilledSubnet[],
  { groups }: Pick<PlanNumbers, 'groups'>,
  rest: RestMemory,
): readonly PlacedClass[] {
  const byLabel = new Map(subnets.map((subnet) => [subnet.spec.label, subnet]));
  const zones = new Map(subnets.map(({ spec: { zone } }) => [zone, zoneOf(subnets, zone)]));
  return groups.flatMap(({ classes, instanceType }) =>
    classes.map((of): PlacedClass => {
      const own = byLabel.get(of.subnet);
      const zone = zones.get(of.zone);
      if (own === undefined || zone === undefined) throw new Error(`no subnet ${of.subnet}`);
      const forEnis = enisOf(of, own, zone.tagged);
      return {
        of,
        instanceType,
        wanted: rest(wholeDesign(of.design), of.pods),
        own,
        forEnis,
        multus: zone.multus.slice(0, of.design.attachedPods.length),
        isPooled: forEnis.length > 1 && isDiscovering(of.design),
      };
    }),
  );
}

/** What nodes of a zone may share. */
interface SharedSubnets {
  readonly tagged: readonly FilledSubnet[];
  readonly multus: readonly FilledSubnet[];
}

function zoneOf(subnets: readonly FilledSubnet[], zone: string): SharedSubnets {
  const inZone = subnets.filter(({ spec }) => spec.zone === zone);
  return {
    tagged: inZone.filter(({ spec }) => spec.use === 'pods'),
    multus: inZone.filter(({ spec }) => spec.use === 'multus'),
  };
}

/** Classes with equal nodes of one group, in listed order: together where they are listed together. */
export function alike(classes: readonly PlacedClass[]): readonly AlikeClasses[] {
  const all: [PlacedClass, ...PlacedClass[]][] = [];
  for (const placed of classes) {
    const last = all.at(-1);
    if (last !== undefined && isAlike(last[0], placed)) last.push(placed);
    else all.push([placed]);
  }
  return all;
}
export type AlikeClasses = readonly [PlacedClass, ...PlacedClass[]];

function isAlike(a: PlacedClass, b: PlacedClass): boolean {
  return (
    a.of.footprint === b.of.footprint && a.of.group === b.of.group && a.isPooled === b.isPooled
  );
}

/** Whether its ENIs may come to lie in any of several subnets (R30). */
export function isDiscovering({ enisLie }: NodeDesign): boolean {
  return enisLie === 'discovered' || enisLie === 'discovered-elsewhere';
}

/** The design of a node whose own subnet has room for all that its primary ENI wants. */
function wholeDesign(design: NodeDesign): NodeDesign {
  const { primarySlots, slotsPerEni } = design;
  return primarySlots === slotsPerEni ? design : { ...design, primarySlots: slotsPerEni };
}

function enisOf(
  { design, podSubnet }: NodeClass,
  own: FilledSubnet,
  tagged: readonly FilledSubnet[],
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
