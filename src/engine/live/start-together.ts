// The plan's nodes start together and take what there is: what they get, where they want more.

import type { RestMemory } from '@/engine/at-rest/kinds/rest';
import { leftIn } from '@/engine/at-rest/shortage';
import { lastThat } from '@/engine/bisect';
import type { ClusterPlan, PlanNumbers, SubnetUsage } from '@/engine/model';
import {
  type FilledSubnet,
  filledSubnets,
  type PlacedClass,
  placedClasses,
  podsWithAddress,
} from '@/engine/verdict/filled-subnets';
import { ComingNode } from '@/engine/verdict/last-node/coming-node';
import { freeIn, type Room, roomIn } from '@/engine/verdict/last-node/room';

/** Equal nodes that have come to the same so far. */
interface Alike {
  readonly node: ComingNode;
  /** All that they take from. */
  readonly rooms: readonly Room[];
  readonly nodes: number;
}

const NOTHING = { singles: 0, prefixes: 0 };

/**
 * What nodes hold in each subnet, in listed order, when all have started at once and come to rest
 * on subnets that end: the checks of ipamd on counts, all nodes in step, single addresses packed.
 * Equal nodes take a step at once: it costs as much as there are different ends, not as there are nodes.
 */
export function heldTogether(
  plan: Pick<ClusterPlan, 'subnets'>,
  numbers: Pick<PlanNumbers, 'subnets' | 'groups'>,
  rest: RestMemory,
): readonly number[] {
  const rooms = plan.subnets.map((spec, index) => {
    const usage = { ...(numbers.subnets[index] as SubnetUsage), held: 0, blocks: undefined };
    return roomIn(usage, spec, NOTHING, 'best');
  });
  const whole = rooms.map(freeIn);
  const byLabel = new Map(rooms.map((room) => [room.subnet, room]));
  const classes = placedClasses(filledSubnets(plan, numbers), numbers, rest);
  let all = classes.map((placed) => comingNodes(placed, byLabel));
  for (;;) {
    const next = all.flatMap(steps);
    if (statesOf(next) === statesOf(all)) break;
    all = next;
  }
  return rooms.map((room, index) => (whole[index] as number) - freeIn(room));
}

/**
 * What nodes hold in each subnet, in listed order: all that they want where their zone has it, else what
 * they get when all have started at once.
 */
export function heldWhereItEnds(
  plan: Pick<ClusterPlan, 'subnets'>,
  numbers: Pick<PlanNumbers, 'subnets' | 'groups'>,
  rest: RestMemory,
): readonly number[] {
  const { subnets } = numbers;
  const isShort = (usage: SubnetUsage) => leftIn(usage, 'best').left < 0;
  const zones = new Set(subnets.filter(isShort).map(({ zone }) => zone));
  const gets = zones.size === 0 ? [] : heldTogether(plan, numbers, rest);
  return subnets.map(({ zone, held }, index) => (zones.has(zone) ? (gets[index] as number) : held));
}

function comingNodes(placed: PlacedClass, rooms: ReadonlyMap<Room['subnet'], Room>): Alike {
  const roomOf = ({ spec }: FilledSubnet) => rooms.get(spec.label) as Room;
  const own = roomOf(placed.own);
  const forEnis = placed.forEnis.map(roomOf);
  const multus = placed.multus.map(roomOf);
  return {
    node: new ComingNode(placed.of.design, podsWithAddress(placed), { own, forEnis, multus }),
    rooms: [own, ...forEnis, ...multus],
    nodes: placed.of.nodes,
  };
}

function statesOf(all: readonly Alike[]): string {
  return all.map(({ node, nodes }) => `${nodes}×${node.state}`).join(' ');
}

/** A check of each: those that it brings to the same stay together. */
function steps({ node, rooms, nodes }: Alike): readonly Alike[] {
  const ends: Alike[] = [];
  for (let left = nodes; left > 0; ) {
    const count = mostAlike(node, rooms, left);
    const back = remember(rooms);
    const next = node.copy(count);
    next.step();
    // A launch that is refused takes nothing.
    if (next.state === node.state) back();
    ends.push({ node: next, rooms, nodes: count });
    left -= count;
  }
  return ends;
}

/** Of so many equal nodes, how many come to what one alone comes to. */
function mostAlike(node: ComingNode, rooms: readonly Room[], nodes: number): number {
  const back = remember(rooms);
  const endOf = (count: number) => {
    const copy = node.copy(count);
    copy.step();
    back();
    return copy.state;
  };
  const alone = endOf(1);
  if (endOf(nodes) === alone) return nodes;
  return lastThat(1, nodes - 1, (count) => endOf(count) === alone);
}

/** Puts rooms back to what they are now. */
function remember(rooms: readonly Room[]): () => void {
  const before = rooms.map((room) => ({ ...room }));
  return () => {
    rooms.forEach((room, index) => {
      Object.assign(room, before[index]);
    });
  };
}
