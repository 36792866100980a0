// The picture of the zones that are lost one by one.

import type { Counted } from '@/engine';
import {
  podsWithoutPlace,
  type RoomInRun,
  type SubnetWaits,
  type ZoneLoss,
} from '@/engine/over-time';
import {
  amountOf,
  count,
  findNoPlace,
  listOf,
  subnetNamed,
  zoneNamed,
} from '@/i18n/en/wording/counts';
import { COUNTED, nodesAndPods } from '@/i18n/en/wording/nodes-and-pods';
import { lasting } from '@/i18n/en/wording/times';
import { formatCount } from '@/i18n/wording/number-format';
import type { MovedNodes } from '@/plan';

const wait = (pods: number) => `${count(pods, 'pod')} ${pods === 1 ? 'waits' : 'wait'}`;

/** Of all zones those whose loss hurts most, and comes to the same. */
export interface LostZones {
  readonly hardest: readonly string[];
  readonly isAny: boolean;
}

function withoutHardest({ hardest, isAny }: LostZones): string {
  const [first = '', ...others] = hardest;
  if (others.length === 0) return `Without ${zoneNamed(first)}, which hurts most,`;
  if (isAny) return 'Whichever zone is lost,';
  return `Without ${zoneNamed(hardest.slice(0, -1).join(', '))} or ${others.at(-1)}, which hurt most,`;
}

/** What the zone that hurts most comes to, in one sentence. */
function found({ kind, atRest, run, room }: ZoneLoss, lost: LostZones): string {
  const { kind: onTheWay, waits, watchedSeconds } = run;
  const pending = podsWithoutPlace(atRest, run);
  const without = withoutHardest(lost);
  const isAtRest = onTheWay !== kind;
  switch (kind) {
    case 'fits': {
      if (pending > 0) {
        // Short: a title has one line.
        const left = room ? `; ${inShort(room)} ${staysFree(room)} in ${room.subnet}` : '';
        return `${without} ${findNoPlace(pending)}${left}.`;
      }
      if (room === undefined) return 'Any zone can be lost.';
      const least = `${amountOf(room.unit, room.left)} ${staysFree(room)}`;
      return `Any zone can be lost: at least ${least}, in ${subnetNamed(room.subnet)}.`;
    }
    case 'warm-short':
      if (pending > 0) return `${without} ${findNoPlace(pending)}, and the warm pool is short.`;
      return `${without} all pods run, but the warm pool is short.`;
    case 'may-not-fit':
      return `${without} chance decides whether pods wait.`;
    case 'does-not-fit': {
      const { pods, atEnd, longestSeconds } = waits;
      if (pods === 0)
        return `${without} the plan does not fit${isAtRest ? ' once at rest again' : ''}.`;
      if (atEnd === pods)
        return `${without} ${wait(pods)}, still ${lasting(watchedSeconds)} later.`;
      const still =
        atEnd > 0
          ? `, and ${formatCount(atEnd)} still ${atEnd === 1 ? 'does' : 'do'} ${lasting(watchedSeconds)} later`
          : `, the longest ${lasting(longestSeconds)}`;
      return `${without} ${wait(pods)}${still}.`;
    }
    case 'cannot-work':
      return `${without} the plan cannot work.`;
  }
}

function inShort({ unit, left }: RoomInRun): string {
  return unit === 'blocks' ? `${formatCount(left)} /28` : count(left, 'IP');
}

function staysFree({ left }: RoomInRun): string {
  return left === 1 ? 'stays free' : 'stay free';
}

/** `6 nodes end; wanted instead: 3 in b and 3 in c.`; `1 node and 30 Fargate pods end; wanted instead: 1 node and 30 pods in b.` */
function moved(all: MovedNodes): string {
  const { ended, into, gone, fargatePods: pods } = all;
  const isOne = ended + (pods?.ended ?? 0) === 1;
  const places = listOf(into.map((each) => `${amounts(all, each)} in ${each.subnet}`));
  const nowhere = amounts(all, { nodes: gone, fargatePods: pods?.gone });
  const parts = [
    `${nodesAndPods({ nodes: ended, fargatePods: pods?.ended ?? 0 })} ${isOne ? 'ends' : 'end'}`,
    ...(into.length === 0 ? [] : [`wanted instead: ${places}`]),
    ...(nowhere === '0' ? [] : [`${nowhere} nowhere: of groups in this zone alone`]),
  ];
  return `${parts.join('; ')}.`;
}

/** With nouns where two kinds end: `1 node and 15 pods`. */
function amounts(
  { ended, fargatePods: endedPods }: MovedNodes,
  { nodes, fargatePods: pods = 0 }: Amounts,
): string {
  if (ended === 0 || endedPods === undefined || nodes + pods === 0)
    return formatCount(nodes + pods);
  return listOf([
    ...(nodes === 0 ? [] : [count(nodes, 'node')]),
    ...(pods === 0 ? [] : [count(pods, 'pod')]),
  ]);
}

type Amounts = Pick<MovedNodes['into'][number], 'nodes' | 'fargatePods'>;

const IN_ZONE = { nodes: 'nodes', pods: 'Fargate pods', both: 'nodes and Fargate pods' } as const;

/** Of what ends with a zone. */
const MOVING: Readonly<Record<Counted, string>> = {
  nodes: 'its nodes end at once, and their groups launch as many in the other zones',
  pods: 'its Fargate pods end at once, and as many are launched in the other zones',
  both: 'its nodes and Fargate pods end at once, and as many are launched in the other zones',
};

export const zoneLoss = {
  found,
  description: (counted: Counted = 'nodes') => `Each zone lost alone: ${MOVING[counted]}.`,
  /** @param isBound the plan has subnets in other zones, in which no group may be */
  oneZone: (counted: Counted = 'nodes', isBound = false) =>
    `All ${IN_ZONE[counted]} are in one zone: without it the cluster has none. ${
      isBound
        ? 'Their groups have no other zone. With one more this shows where they go.'
        : 'With a subnet in another zone this shows where they go.'
    }`,
  noNodes: 'The plan has no nodes: none is lost with a zone. Type a number of nodes first.',
  without: (zone: string) => `Without ${zoneNamed(zone)}`,
  hardest: 'hurts most',
  moved,
  run: 'On the way there',
  /** Pods, whatever the subnets have. */
  unplaced: 'Pods without a place at the end',
  /** Launches elsewhere, each retry counted. */
  refusedLaunches: 'Refused launches',
  missingNodes: 'Nodes missing at the end',
  atRest: 'Once at rest again',
  peak: 'Most pods waiting for an address',
  longest: 'Longest wait',
  atEnd: (watchedSeconds: number) => `Still waiting ${lasting(watchedSeconds)} after the loss`,
  /** Of pods that still wait nobody knows how long they will. */
  longestWait: ({ longestSeconds, atEnd }: SubnetWaits) =>
    atEnd === 0 ? lasting(longestSeconds) : `${lasting(longestSeconds)} or longer`,
  lowest: 'Lowest free',
  /** Of what the run itself does not come down to, when: `11 in b, at rest again`. */
  lowestIn: ({ left, unit, subnet, isAtRest }: RoomInRun) =>
    `${formatCount(left)}${unit === 'blocks' ? ' /28' : ''} in ${subnet}${isAtRest ? ', at rest again' : ''}`,
  more: (nodes: number, pods: number) =>
    [
      ...(nodes > 0 ? [`+${count(nodes, 'node')}`] : []),
      ...(pods > 0 ? [`+${count(pods, 'pod')}`] : []),
    ].join(', '),
  columns: {
    zone: 'Zone lost',
    ended: (counted: Counted = 'nodes') => `${COUNTED[counted]} ended`,
    into: 'Started elsewhere',
  },
  /** In a cell: `6`, `1 node and 30 pods`. */
  amounts,
  ended: (moved: MovedNodes) =>
    amounts(moved, { nodes: moved.ended, fargatePods: moved.fargatePods?.ended }),
};
