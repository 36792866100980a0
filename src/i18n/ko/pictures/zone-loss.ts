// The picture of the zones that are lost one by one.

import type { Counted } from '@/engine';
import {
  podsWithoutPlace,
  type RoomInRun,
  type SubnetWaits,
  type ZoneLoss,
} from '@/engine/over-time';
import { findNoPlace, listOf, machines, pieces, subnetNamed } from '@/i18n/ko/wording/counts';
import { nodesAndPods } from '@/i18n/ko/wording/nodes-and-pods';
import { lasting } from '@/i18n/ko/wording/times';
import { formatCount } from '@/i18n/wording/number-format';
import { withParticle } from '@/i18n/wording/particles';
import type { MovedNodes } from '@/plan';

/** Of all zones those whose loss hurts most, and comes to the same. */
export interface LostZones {
  readonly hardest: readonly string[];
  readonly isAny: boolean;
}

function withoutHardest({ hardest, isAny }: LostZones): string {
  if (hardest.length > 1 && isAny) return '어느 영역을 잃어도';
  return `영향이 가장 큰 영역 ${hardest.join(' 또는 ')} 상실 시`;
}

/** What the zone that hurts most comes to, in one sentence. */
function found({ kind, atRest, run, room }: ZoneLoss, lost: LostZones): string {
  const { kind: onTheWay, waits, watchedSeconds } = run;
  const pending = podsWithoutPlace(atRest, run);
  const without = withoutHardest(lost);
  switch (kind) {
    case 'fits': {
      const first =
        pending > 0 ? `${without} ${findNoPlace(pending)}.` : '어느 영역을 잃어도 수용됩니다.';
      return room === undefined
        ? first
        : `${first} 최저 여유는 ${subnetNamed(room.subnet)}의 ${amount(room)}입니다.`;
    }
    case 'warm-short':
      if (pending > 0) return `${without} 웜 IP가 부족하고, ${findNoPlace(pending)}.`;
      return `${without} 파드는 모두 실행되지만 웜 IP가 부족합니다.`;
    case 'may-not-fit':
      return `${without} 경우에 따라 파드가 대기할 수 있습니다.`;
    case 'does-not-fit': {
      const { pods, atEnd, longestSeconds } = waits;
      if (pods === 0)
        return `${without} ${onTheWay === kind ? '' : '다시 안정된 뒤 '}수용되지 않습니다.`;
      if (atEnd === pods) {
        return `${without} 파드 ${pieces(pods)}가 ${lasting(watchedSeconds)} 뒤에도 대기합니다.`;
      }
      return atEnd > 0
        ? `${without} 파드 ${pieces(pods)}가 대기하고, ${lasting(watchedSeconds)} 뒤에도 ${pieces(atEnd)}가 대기합니다.`
        : `${without} 파드 ${pieces(pods)}가 최장 ${lasting(longestSeconds)} 대기합니다.`;
    }
    case 'cannot-work':
      return `${without} 계획이 작동하지 않습니다.`;
  }
}

/** `/28 2개` */
function amount({ left, unit }: RoomInRun): string {
  return `${unit === 'blocks' ? '/28 ' : ''}${pieces(left)}`;
}

/** `노드 6대 종료, 대신 필요: b 3대, c 3대`, `노드 1대, Fargate 파드 30개 종료, 대신 필요: b 노드 1대와 파드 30개` */
function moved(all: MovedNodes): string {
  const { ended, into, gone, fargatePods: pods } = all;
  const places = listOf(into.map((each) => `${each.subnet} ${amounts(all, each)}`));
  const isNowhere = gone + (pods?.gone ?? 0) > 0;
  return [
    `${nodesAndPods({ nodes: ended, fargatePods: pods?.ended ?? 0 })} 종료`,
    ...(into.length === 0 ? [] : [`대신 필요: ${places}`]),
    ...(isNowhere
      ? [`${amounts(all, { nodes: gone, fargatePods: pods?.gone })}: 이 영역에만 있는 그룹`]
      : []),
  ].join(', ');
}

/** With nouns where two kinds end: `노드 1대와 파드 15개`. */
function amounts(
  { ended, fargatePods: endedPods }: MovedNodes,
  { nodes, fargatePods: pods = 0 }: Pick<MovedNodes['into'][number], 'nodes' | 'fargatePods'>,
): string {
  if (endedPods === undefined) return machines(nodes);
  if (ended === 0) return pieces(nodes + pods);
  return [
    ...(nodes === 0 ? [] : [`노드 ${machines(nodes)}`]),
    ...(pods === 0 ? [] : [`파드 ${pieces(pods)}`]),
  ].join('와 ');
}

const KINDS: Readonly<Record<Counted, string>> = {
  nodes: '노드',
  pods: 'Fargate 파드',
  both: '노드와 Fargate 파드',
};

export const zoneLoss = {
  found,
  description: (counted: Counted = 'nodes') =>
    counted === 'nodes'
      ? '영역을 하나씩 잃는다고 가정합니다. 노드가 한꺼번에 종료되고, 노드 그룹은 다른 영역에서 같은 수의 노드를 시작합니다.'
      : `영역을 하나씩 잃는다고 가정합니다. ${withParticle(KINDS[counted], '이/가')} 한꺼번에 종료되고, 같은 수가 다른 영역에서 시작됩니다.`,
  oneZone: (counted: Counted = 'nodes', isBound = false) => {
    const none =
      counted === 'nodes'
        ? '모든 노드가 한 영역에 있어, 그 영역을 잃으면 노드가 남지 않습니다.'
        : `모든 ${withParticle(KINDS[counted], '이/가')} 한 영역에 있어, 그 영역을 잃으면 하나도 남지 않습니다.`;
    const what = counted === 'nodes' ? '노드가 어디로' : '어디로';
    return isBound
      ? `${none} 노드 그룹에 지정된 다른 영역이 없습니다. 영역을 더 지정하면 ${what} 옮겨 가는지 표시됩니다.`
      : `${none} 다른 영역에 서브넷을 추가하면 ${what} 옮겨 가는지 표시됩니다.`;
  },
  noNodes:
    '계획에 노드가 없어 영역을 잃어도 잃을 노드가 없습니다. 노드 수를 입력하면 노드가 어디로 옮겨 가는지 표시됩니다.',
  without: (zone: string) => `영역 ${zone} 상실`,
  hardest: '영향이 가장 큼',
  moved,
  run: '안정될 때까지',
  unplaced: '끝까지 자리가 없는 파드',
  refusedLaunches: '거부된 노드 시작',
  missingNodes: '끝까지 시작하지 못한 노드',
  atRest: '다시 안정된 뒤',
  peak: 'IP를 기다린 파드, 최대',
  longest: '최장 대기',
  atEnd: (watchedSeconds: number) => `상실 ${lasting(watchedSeconds)} 뒤에도 대기`,
  /** Of pods that still wait nobody knows how long they will. */
  longestWait: ({ longestSeconds, atEnd }: SubnetWaits) =>
    atEnd === 0 ? lasting(longestSeconds) : `${lasting(longestSeconds)} 이상`,
  lowest: '최저 여유',
  lowestIn: ({ left, unit, subnet, isAtRest }: RoomInRun) =>
    `${unit === 'blocks' ? `/28 ${pieces(left)}` : formatCount(left)}, ${subnetNamed(subnet)}${isAtRest ? ', 다시 안정된 뒤' : ''}`,
  more: (nodes: number, pods: number) =>
    [
      ...(nodes > 0 ? [`+${machines(nodes)}`] : []),
      ...(pods > 0 ? [`+파드 ${pieces(pods)}`] : []),
    ].join(', '),
  columns: {
    zone: '상실한 영역',
    ended: (counted: Counted = 'nodes') => `종료된 ${KINDS[counted]}`,
    into: '대신 시작',
  },
  amounts,
  ended: (moved: MovedNodes) =>
    amounts(moved, { nodes: moved.ended, fargatePods: moved.fargatePods?.ended }),
};
