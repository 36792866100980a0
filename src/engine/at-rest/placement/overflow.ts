// Subnet discovery: a node whose subnet refuses it goes on to a new ENI in another one (R30). Where a
// node subnet has no room for all that primary ENIs want, what it lacks lies in the zone's others.

import type { RestMemory } from '@/engine/at-rest/kinds/rest';
import type { RestingNode } from '@/engine/at-rest/kinds/resting-node';
import { blocksIn, freeIn, type SubnetTally, takeShares } from '@/engine/at-rest/subnet-usage';
import {
  type GroupUsage,
  type NodeClass,
  type NodeDesign,
  PREFIX_SIZE,
  type Subnet,
} from '@/engine/model';
import { putNodes } from './put-nodes';
import type { ZoneSubnets } from './zone-subnets';

/** The classes of each group. */
export type ClassesOfGroups = readonly (readonly NodeClass[])[];

/** Whether a node subnet is short of what its nodes could have in another subnet. */
export function overflows(groups: readonly GroupUsage[], tallies: readonly SubnetTally[]): boolean {
  return groups.some(({ classes }) =>
    classes.some(({ design, subnet }) => {
      if (design.enisLie !== 'discovered') return false;
      const own = tallies.find((tally) => tally.subnet.label === subnet);
      return own !== undefined && lacks(own);
    }),
  );
}

function lacks(tally: SubnetTally): boolean {
  return (
    freeIn(tally).free < 0 || (tally.prefixes > 0 && tally.prefixes > blocksIn(tally).freeWorst)
  );
}

/**
 * Puts the nodes of all groups again: first what each needs to be launched, then what its primary ENI
 * finds in its subnet, the first listed first; further ENIs as ever in the subnet with most free.
 *
 * @param tallies the subnets without nodes; nodes are put into them
 */
export function placeWithOverflow(
  groups: readonly GroupUsage[],
  tallies: readonly SubnetTally[],
  rest: RestMemory,
): ClassesOfGroups {
  const known = new Map(tallies.map((tally) => [tally.subnet.label, tally]));
  const placer = new Placer(known, rest);
  for (const { classes } of groups) for (const each of classes) placer.launch(each);
  return groups.map(({ classes }) =>
    classes
      .flatMap((each) => placer.fill(each))
      .toSorted((a, b) => b.footprint.assigned - a.footprint.assigned),
  );
}

class Placer {
  readonly #tallies: ReadonlyMap<string, SubnetTally>;
  readonly #rest: RestMemory;

  constructor(tallies: ReadonlyMap<string, SubnetTally>, rest: RestMemory) {
    this.#tallies = tallies;
    this.#rest = rest;
  }

  /** Nodes that can't go on elsewhere take all that they want; of the others the addresses of a launch. */
  launch(each: NodeClass): void {
    const node = this.#rest(each.design, each.pods);
    if (each.design.enisLie === 'discovered') {
      takeShares(this.#own(each), launchShare(node), each.nodes);
      return;
    }
    this.#put(each, node, each.nodes);
  }

  /** What their pools find in the node's subnet, and the rest elsewhere. */
  fill(each: NodeClass): readonly NodeClass[] {
    if (each.design.enisLie !== 'discovered') return [each];
    const own = this.#own(each);
    const whole = this.#rest(each.design, each.pods);
    const classes: NodeClass[] = [];
    for (let left = each.nodes; left > 0; ) {
      const { node, nodes } = this.#next(each.design, whole, own, left);
      takeShares(own, launchShare(whole), -nodes);
      classes.push(...this.#put(each, node, nodes));
      left -= nodes;
    }
    return classes;
  }

  /** How many of the nodes to come are alike, and what they find. */
  #next(
    design: NodeDesign,
    whole: RestingNode,
    own: SubnetTally,
    left: number,
  ): { readonly node: RestingNode; readonly nodes: number } {
    const wanted = whole.footprint.state.enis.find(({ isPrimary }) => isPrimary)?.slots ?? 0;
    const room = slotsLeft(own, design);
    if (wanted === 0 || room >= wanted) {
      const fitting = wanted === 0 ? left : Math.floor(room / wanted);
      return { node: whole, nodes: Math.min(left, fitting) };
    }
    const cut = this.#rest({ ...design, primarySlots: room }, whole.pods);
    // A node that has no ENI left for what it lacks asks its own subnet for ever.
    const isEnough =
      cut.atRest.stop !== 'eni-limit' && cut.footprint.assigned >= whole.footprint.assigned;
    return { node: isEnough ? cut : whole, nodes: isEnough && room > 0 ? 1 : left };
  }

  #own({ subnet }: NodeClass): SubnetTally {
    const tally = this.#tallies.get(subnet);
    if (tally === undefined) throw new Error(`no subnet ${subnet}`);
    return tally;
  }

  #put(each: NodeClass, node: RestingNode, nodes: number): readonly NodeClass[] {
    return putNodes(each, this.#subnetsOf(each), this.#own(each), node, nodes);
  }

  #subnetsOf({ zone, podSubnet, design }: NodeClass): Pick<ZoneSubnets, 'forPods' | 'multus'> {
    const inZone = [...this.#tallies.values()].filter(({ subnet }) => subnet.zone === zone);
    const of = (use: Subnet['use']) => inZone.filter(({ subnet }) => subnet.use === use);
    const forPods = of('pods');
    return {
      forPods:
        podSubnet === undefined
          ? forPods
          : forPods.filter(({ subnet }) => subnet.label === podSubnet),
      multus: of('multus').slice(0, design.attachedPods.length),
    };
  }
}

/** All that lies in the node's subnet but the pool of its primary ENI. */
function launchShare({
  inNodeSubnet,
  footprint,
  design,
}: RestingNode): RestingNode['inNodeSubnet'] {
  const slots = footprint.state.enis.find(({ isPrimary }) => isPrimary)?.slots ?? 0;
  const pool = slots * design.unit;
  const assigned = Math.min(inNodeSubnet.assigned - design.branchPods, pool);
  return {
    primaries: inNodeSubnet.primaries,
    assigned: inNodeSubnet.assigned - assigned,
    warm: inNodeSubnet.warm - (pool - assigned),
    prefixes: inNodeSubnet.prefixes - (design.mode === 'prefix' ? slots : 0),
    singles: inNodeSubnet.singles - (design.mode === 'prefix' ? 0 : pool),
  };
}

/** Slots that a primary ENI finds in the subnet: addresses, or blocks where they are fewest (R20). */
function slotsLeft(own: SubnetTally, { mode }: NodeDesign): number {
  const { free, keptForPrefixes } = freeIn(own);
  if (mode !== 'prefix') return Math.max(0, free);
  const { freeWorst } = blocksIn(own);
  return Math.max(
    0,
    Math.min(freeWorst - own.prefixes, Math.floor((free + keptForPrefixes) / PREFIX_SIZE)),
  );
}
