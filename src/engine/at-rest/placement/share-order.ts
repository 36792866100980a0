// Which zones, and which subnets of a zone, come first in the equal share of each group: they get its
// remainder. Auto Scaling puts it anywhere; those of many groups must not pile up in the same places.

import type { RestMemory } from '@/engine/at-rest/kinds/rest';
import type { EffectiveGroup } from '@/engine/cluster/effective-group';
import type { NodeDesign, ZoneId } from '@/engine/model';
import type { NodeSite } from '@/engine/nodes/node-site';
import type { GroupPods } from './place-pods';
import { equalShare } from './spread-nodes';
import type { ZoneSubnets } from './zone-subnets';

/**
 * Remainders that a zone gets more than another: those of two groups may well meet in one zone, those of
 * ten do not. Up to so many groups with several zones one node more never moves another group's.
 */
export const MOST_MORE_IN_ZONE = 2;
/** Of the subnets of a zone any may get each node, whosever it is: all together have an equal share. */
const MOST_MORE_IN_SUBNET = 1;

/** A group, the pods on its nodes, and what a node is where it lies. */
export interface GroupToPlace {
  readonly group: EffectiveGroup;
  readonly pods: GroupPods;
  readonly designOf: (site: NodeSite) => NodeDesign;
}

/** A zone in the equal share of a group. */
export interface ZoneInShare {
  readonly zone: ZoneId;
  /** The places of a share with the lowest ranks have its remainder. */
  readonly rank: number;
  /** Of its subnets for nodes. */
  readonly subnetRanks: readonly number[];
}

/**
 * The zones of each group in listed order. A remainder goes to the places listed first, unless too many
 * of other groups are there (R21). Groups take turns by what their nodes hold, the largest first, however
 * they are listed: so none of several subnets gets all large nodes.
 */
export function shareOrders(
  groups: readonly GroupToPlace[],
  subnetsOf: ReadonlyMap<ZoneId, ZoneSubnets>,
  rest: RestMemory,
): ReadonlyMap<GroupToPlace, readonly ZoneInShare[]> {
  const inZones = new Map<ZoneId, number>();
  const inSubnets = new Map(
    [...subnetsOf].map(([zone, { forNodes }]) => [zone, forNodes.map(() => 0)]),
  );
  return new Map(
    inTurn(groups, subnetsOf, rest).map((each) => {
      const { nodes, zones } = each.group.spec;
      const taken = zones.map((zone) => inZones.get(zone) ?? 0);
      const ranks = share(taken, nodes, MOST_MORE_IN_ZONE);
      const shares = zones.map((zone, index): ZoneInShare => {
        inZones.set(zone, taken[index] as number);
        const rank = ranks[index] as number;
        const ofZone = equalShare(nodes, zones.length, rank);
        return {
          zone,
          rank,
          subnetRanks: share(inSubnets.get(zone) ?? [], ofZone, MOST_MORE_IN_SUBNET),
        };
      });
      return [each, shares];
    }),
  );
}

/**
 * The rank of each of several places in a share of so many nodes: those of `taken`, where a remainder of
 * the share is counted.
 *
 * @param taken remainders of other shares at each place
 * @param mostMore that a place gets more than another
 */
function share(taken: number[], nodes: number, mostMore: number): readonly number[] {
  const places = [...taken.keys()];
  const remainder = nodes % places.length;
  if (!(remainder > 0)) return places;
  const fewest = Math.min(...taken);
  const turns = taken.map((count) => Math.floor((count - fewest) / mostMore));
  const inOrder = [...places].sort((a, b) => (turns[a] as number) - (turns[b] as number));
  const ranks = [...places];
  inOrder.forEach((place, rank) => {
    ranks[place] = rank;
    if (rank < remainder) taken[place] = (taken[place] as number) + 1;
  });
  return ranks;
}

/** Those whose nodes hold most first; of equal ones those with most pods. */
function inTurn(
  groups: readonly GroupToPlace[],
  subnetsOf: ReadonlyMap<ZoneId, ZoneSubnets>,
  rest: RestMemory,
): readonly GroupToPlace[] {
  const sized = groups.map((each) => {
    const { zones } = each.group.spec;
    const site = subnetsOf.get(zones[0] ?? '')?.forNodes[0]?.site;
    if (site === undefined) return { each, held: 0, assigned: 0 };
    const { held, assigned } = rest(each.designOf(site), each.pods.placedPerNode).footprint;
    return { each, held, assigned };
  });
  sized.sort((a, b) => b.held - a.held || b.assigned - a.assigned);
  return sized.map(({ each }) => each);
}
