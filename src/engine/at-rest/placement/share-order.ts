// Which zones, and which subnets of a zone, come first in the equal share of each group: they get its
// remainder. Auto Scaling puts it anywhere; those of many groups must not pile up in the same places.

import type { RestMemory } from '@/engine/at-rest/kinds/rest';
import type { SubnetTally } from '@/engine/at-rest/subnet-usage';
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
  const ofZones = new Remainders<ZoneId>(MOST_MORE_IN_ZONE);
  const ofSubnets = new Remainders<SubnetTally>(MOST_MORE_IN_SUBNET);
  return new Map(
    inTurn(groups, subnetsOf, rest).map((each) => {
      const { nodes, zones } = each.group.spec;
      const ranks = ofZones.share(zones, nodes);
      const inZones = zones.map((zone, index): ZoneInShare => {
        const rank = ranks[index] as number;
        const tallies = (subnetsOf.get(zone)?.forNodes ?? []).map(({ tally }) => tally);
        const subnetRanks = ofSubnets.share(tallies, equalShare(nodes, zones.length, rank));
        return { zone, rank, subnetRanks };
      });
      return [each, inZones];
    }),
  );
}

/** Remainders of groups, by the place that they came to. */
class Remainders<Place> {
  readonly #nodes = new Map<Place, number>();
  readonly #mostMore: number;

  /** @param mostMore that a place gets more than another */
  constructor(mostMore: number) {
    this.#mostMore = mostMore;
  }

  /** Shares so many nodes among the places, and tells the rank of each. */
  share(places: readonly Place[], nodes: number): readonly number[] {
    const left = [...places.keys()];
    const first: number[] = [];
    for (let remainder = nodes % places.length; remainder > 0; remainder -= 1) {
      const fewest = Math.min(...left.map((index) => this.#at(places, index)));
      const next = left.findIndex((index) => this.#at(places, index) < fewest + this.#mostMore);
      first.push(...left.splice(next, 1));
    }
    for (const index of first) this.#nodes.set(places[index] as Place, this.#at(places, index) + 1);
    const ranks = places.map(() => 0);
    [...first, ...left].forEach((index, rank) => {
      ranks[index] = rank;
    });
    return ranks;
  }

  #at(places: readonly Place[], index: number): number {
    return this.#nodes.get(places[index] as Place) ?? 0;
  }
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
