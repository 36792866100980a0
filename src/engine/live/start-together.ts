// The plan's nodes start together and take what there is: what they get, where they want more.

import { type RestMemory, restMemory } from '@/engine/at-rest/kinds/rest';
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
  let going: readonly Alike[] = classes.map((placed) => comingNodes(placed, byLabel));
  while (going.length > 0) going = going.flatMap(steps);
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

/**
 * What EC2 prints of each subnet, in listed order, once the plan's nodes have started: free beside what they
 * get. Reserved blocks that nobody uses are not free to it, a range that it does not know of is.
 */
export function freeAtStart(
  plan: Pick<ClusterPlan, 'subnets'>,
  numbers: Pick<PlanNumbers, 'subnets' | 'groups'>,
  rest: RestMemory = restMemory(),
): readonly number[] {
  const holds = heldWhereItEnds(plan, numbers, rest);
  return plan.subnets.map(({ hostLocal }, index) => {
    const { free, held } = numbers.subnets[index] as SubnetUsage;
    const unknown = hostLocal?.isReserved === false ? hostLocal.addresses : 0;
    return Math.max(0, free + held - (holds[index] as number) + unknown);
  });
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

/**
 * A check of each: those that it brings to the same stay together. Those that it brings to nothing more have
 * come to rest: rooms only get smaller.
 */
function steps({ node, rooms, nodes }: Alike): readonly Alike[] {
  if (rooms.every(isEmpty)) return [];
  const going: Alike[] = [];
  for (let left = nodes; left > 0; ) {
    const back = remember(rooms);
    const all = stepped(node, left);
    if (!all.isRefused)
      return all.isAs(node) ? going : [...going, { node: all, rooms, nodes: left }];
    back();
    const alone = stepped(node, 1);
    back();
    // A launch that is refused takes nothing.
    if (alone.isAs(node)) return going;
    const count = mostAlike(node, alone, left, back);
    going.push({ node: stepped(node, count), rooms, nodes: count });
    left -= count;
  }
  return going;
}

/** Of so many equal nodes, how many come to what one alone comes to. */
function mostAlike(node: ComingNode, alone: ComingNode, nodes: number, back: () => void): number {
  return lastThat(1, nodes, (count) => {
    const isAlike = stepped(node, count).isAs(alone);
    back();
    return isAlike;
  });
}

/** So many equal nodes after the next check. */
function stepped(node: ComingNode, nodes: number): ComingNode {
  const next = node.copy(nodes);
  next.step();
  return next;
}

function isEmpty(room: Room): boolean {
  return room.blocks === 0 && freeIn(room) === 0;
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
