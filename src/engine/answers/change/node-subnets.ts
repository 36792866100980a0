import { firstThat } from '@/engine/bisect';
import { effectiveCluster } from '@/engine/cluster/effective-cluster';
import { type NodeGroup, subnetSize, type ZoneId } from '@/engine/model';
import { addedSubnets, type WantedSubnets } from './added-subnets';
import type { PlanChange } from './change';
import type { ChangingPlan } from './changing-plan';
import { type Lengths, smallestLengths } from './smallest-lengths';

type NodeSubnets = Extract<PlanChange, { kind: 'node-subnets' }>;
type MovedNodes = NodeSubnets['moved'];

const LARGEST = 16;

/**
 * In each zone that is short, the smallest subnet for nodes with which the plan fits, and the fewest nodes
 * of one group that go there as a new group: a managed one can't change its subnets. Of several groups
 * the one whose new subnets are smallest.
 *
 * Where no one group is enough, or where the pods' ENIs lie in subnets of their own, which a new group
 * shares with the old one, all nodes are counted in equal shares over the subnets of the zone (R21).
 */
export function nodeSubnets(changing: ChangingPlan): NodeSubnets | undefined {
  const { plan, short } = changing;
  const zones = [...new Set(short.map(({ zone }) => zone))];
  if (zones.length === 0) return undefined;
  const hasPodSubnets = plan.subnets.some(({ use }) => use === 'pods');
  if (effectiveCluster(plan).podEnis !== 'none' && hasPodSubnets) {
    return withSmallest(changing, zones, undefined);
  }
  const found = plan.groups.flatMap((group) => {
    const ofGroup = zones.filter((zone) => group.zones.includes(zone));
    return withNewGroup(changing, group, ofGroup) ?? [];
  });
  const [smallest] = found.toSorted((a, b) => sizeOf(a) - sizeOf(b));
  return smallest ?? withSmallest(changing, zones, undefined);
}

function sizeOf({ added }: NodeSubnets): number {
  return added.reduce((sum, { prefixLength }) => sum + subnetSize(prefixLength), 0);
}

/** `undefined` where not even all nodes of the group in the largest subnets are enough. */
function withNewGroup(
  changing: ChangingPlan,
  { label: group, kind, nodes: all }: NodeGroup,
  zones: readonly ZoneId[],
): NodeSubnets | undefined {
  if (zones.length === 0 || all === 0 || kind === 'fargate') return undefined;
  const largest = new Map(zones.map((zone) => [zone, LARGEST]));
  const nodes = fewestThat(all, (count) => {
    const change = changeTo(changing, largest, { group, nodes: count });
    return change !== undefined && changing.fitting(change) !== undefined;
  });
  return nodes === undefined ? undefined : withSmallest(changing, zones, { group, nodes });
}

function withSmallest(
  changing: ChangingPlan,
  zones: readonly ZoneId[],
  moved: MovedNodes,
): NodeSubnets | undefined {
  const lengths = smallestLengths(zones, (each) => {
    const change = changeTo(changing, each, moved);
    return change !== undefined && changing.fitting(change) !== undefined;
  });
  return lengths && changeTo(changing, lengths, moved);
}

function changeTo(
  { plan, short }: ChangingPlan,
  lengths: Lengths,
  moved: MovedNodes,
): NodeSubnets | undefined {
  const near = [...lengths.keys()].map((zone) => {
    return [zone, short.find((subnet) => subnet.zone === zone)?.cidr] as const;
  });
  const wanted: WantedSubnets = { use: 'nodes', near: new Map(near) };
  const added = addedSubnets(plan.subnets, wanted, lengths);
  return added && { kind: 'node-subnets', added, moved };
}

/** The fewest that are well, all being it; more never are worse where each node brings its own pods. */
function fewestThat(most: number, isWell: (nodes: number) => boolean): number | undefined {
  return isWell(most) ? firstThat(0, most, isWell) : undefined;
}
