// The picture of the zones that are lost one by one.

import {
  podsWithoutPlace,
  type RoomInRun,
  type SubnetWaits,
  type ZoneLoss,
} from '@/engine/over-time';
import { findNoPlace, listOf, machines, pieces, subnetNamed } from '@/i18n/ko/wording/counts';
import { lasting } from '@/i18n/ko/wording/times';
import { formatCount } from '@/i18n/wording/number-format';
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

/** `노드 6대 종료, 대신 시작: b 3대, c 3대` */
function moved({ ended, into, gone }: MovedNodes): string {
  const places = listOf(into.map(({ subnet, nodes }) => `${subnet} ${machines(nodes)}`));
  return [
    `노드 ${machines(ended)} 종료`,
    ...(into.length === 0 ? [] : [`대신 필요: ${places}`]),
    ...(gone === 0 ? [] : [`${machines(gone)}: 이 영역에만 있는 그룹`]),
  ].join(', ');
}

export const zoneLoss = {
  found,
  description:
    '영역을 하나씩 잃는다고 가정합니다. 노드가 한꺼번에 종료되고, 노드 그룹은 다른 영역에서 같은 수의 노드를 시작합니다.',
  oneZone:
    '모든 노드가 한 영역에 있어, 그 영역을 잃으면 노드가 남지 않습니다. 다른 영역에 서브넷을 추가하면 노드가 어디로 옮겨 가는지 표시됩니다.',
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
  lowestIn: ({ left, unit, subnet }: RoomInRun) =>
    `${unit === 'blocks' ? `/28 ${pieces(left)}` : formatCount(left)}, ${subnetNamed(subnet)}`,
  moreNodes: (nodes: number) => `+${machines(nodes)}`,
  columns: { zone: '상실한 영역', ended: '종료된 노드', into: '대신 시작' },
};
