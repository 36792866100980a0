import type { BlockUsage } from '@/engine';
import type { AddedSubnets, repairs as english } from '@/i18n/en/answer/lanes/repairs';
import { DURING } from '@/i18n/ko/answer/during';
import { theScenario } from '@/i18n/ko/answer/scenarios';
import {
  amountOf,
  fromTo,
  listOf,
  machines,
  pieces,
  subnetNamed,
  whereScarce,
} from '@/i18n/ko/wording/counts';
import { QUOTAS } from '@/i18n/ko/wording/quotas';
import { KINDS } from '@/i18n/ko/wording/verdict-kinds';
import type { AddedUse, Room } from '@/i18n/verdict-values';
import { MIX_NAMED } from '@/i18n/wording/mix-named';
import { formatCount } from '@/i18n/wording/number-format';

function amount({ left, unit }: Room): string {
  return amountOf(unit, Math.abs(left));
}

/** `c`, or `VPC` */
function place({ unit, subnet }: Room): string {
  return unit === 'addresses' || unit === 'blocks' ? subnet : whereScarce(unit, subnet);
}

function oneNumber([first, ...others]: readonly number[]): number | undefined {
  return others.every((other) => other === first) ? first : undefined;
}

function sizeOf(lengths: readonly number[], each: number): string {
  const length = oneNumber(lengths);
  const subnets = each === 1 ? '서브넷' : `서브넷 ${pieces(each)}`;
  return length === undefined ? subnets : `/${length} ${subnets}`;
}

function zonesOf({ zones, everyZone }: AddedSubnets): string {
  if (zones.length === 1) return `가용 영역 ${zones[0]}에`;
  return everyZone ? '가용 영역마다' : `가용 영역 ${listOf(zones)}에`;
}

const FOR: Readonly<Record<AddedUse, string>> = {
  nodes: '노드용',
  'nodes-only': '노드 전용',
  pods: '파드용',
  tagged: '검색용 태그를 단',
  multus: 'Multus용',
  other: '기타용',
};

function wholeIn(room: Room, { freeWorst, freeBest, wanted }: BlockUsage): string {
  return `${place(room)}의 온전한 /28 ${fromTo(freeWorst, freeBest)}, 필요 ${pieces(wanted)}`;
}

const nodesOfGroups: typeof english.nodesOfGroups = (counts) =>
  listOf(counts.map(({ group, nodes }) => `${group} ${machines(nodes)}`));

export const repairs: typeof english = {
  title: '도움이 되는 변경',
  none: '시도한 변경 하나로는 해결되지 않음',
  why: {
    refused: '계획이 작동하지 않는 원인을 먼저 고쳐야 합니다. 원인은 판정에 나와 있습니다.',
    quota: '서브넷 위의 할당량이 부족합니다. AWS에 증설을 요청하거나 노드를 줄이십시오.',
    subnets:
      '서브넷이 부족하며, 다른 설정이나 서브넷 하나 추가로는 해결되지 않습니다. 두 가지를 함께 바꾸면 될 수 있습니다.',
    'over-time':
      '평소에는 수용되지만, 시도한 설정, 서브넷, 더 느린 업그레이드로는 시간이 지나면 부족해집니다.',
    'places-over-time':
      '평소에는 모든 파드에 자리가 있지만, 시도한 설정, 최대 파드 수, 노드 수로는 시간이 지나면 자리가 부족합니다.',
    required: '수용되지만, 시도한 변경으로는 요구 사항을 모두 충족하지 못합니다.',
    'one-zone':
      '수용되지만, 가용 영역이 하나뿐인 노드는 그 영역과 함께 사라집니다. 노드 그룹마다 두 번째 가용 영역을 지정하십시오.',
    'no-node-for-replicas':
      '레플리카를 받는 노드가 없습니다. Linux 노드 그룹이 필요하지만, 계획에 쓸 인스턴스 유형이나 여유가 없습니다.',
    'beyond-type':
      '노드의 파드 수가 인스턴스 유형이 제공하는 IP 또는 브랜치 ENI 수보다 많습니다. 더 큰 유형을 쓰거나, 노드를 늘려 노드당 파드를 줄이십시오.',
    'max-pods':
      '노드마다 최대 파드 수보다 많은 파드를 요청했습니다. 노드를 늘려 노드당 파드를 줄이거나 더 큰 유형을 쓰십시오.',
    replicas:
      '레플리카가 들어갈 자리가 없으며, 노드를 늘리거나 설정만 바꿔서는 해결되지 않습니다. 더 큰 유형을 쓰거나 노드당 파드를 줄이십시오.',
    'pool-frozen':
      '풀이 MINIMUM_IP_TARGET에서 멈추며, WARM_IP_TARGET을 정하면 서브넷이 부족합니다. 둘 다 바꿔야 합니다.',
  },
  atRest: (kind, room, pending) => {
    switch (kind) {
      case 'fits':
        return pending > 0
          ? `평소 수용됨, 파드 ${pieces(pending)} 자리 없음`
          : `평소 수용됨, ${place(room)}의 여유 ${amount(room)}`;
      case 'warm-short':
        if (room.blocks && room.left < 0) return wholeIn(room, room.blocks);
        return room.left < 0
          ? `${place(room)}의 웜 ${amount(room)} 부족`
          : `${place(room)}의 웜 IP 부족`;
      case 'may-not-fit':
        return `${place(room)}에 수용되지 않을 수 있음`;
      case 'does-not-fit':
        return room.blocks
          ? `아직 ${wholeIn(room, room.blocks)}`
          : `${place(room)}에서 아직 ${amount(room)} 부족`;
    }
  },
  checking: (scenario) => `평소 수용됨, ${theScenario(scenario)} 확인 중…`,
  holds: (scenario, room, pending) => {
    const rest =
      pending > 0 ? `파드 ${pieces(pending)} 자리 없음` : `${place(room)}의 여유 ${amount(room)}`;
    return `평소와 ${DURING[scenario]} 모두 수용됨, ${rest}`;
  },
  butOverTime: ({ kind, subnet, quota }, scenario) => {
    if (quota !== undefined) {
      return `평소 수용됨, ${DURING[scenario]} ${QUOTAS[quota]} 할당량 초과`;
    }
    switch (kind) {
      case 'warm-short':
        return `평소 수용됨, ${DURING[scenario]} ${subnet}의 웜 IP 부족`;
      case 'may-not-fit':
        return `평소 수용됨, ${DURING[scenario]} ${subnet}에 수용되지 않을 수 있음`;
      case 'does-not-fit':
        return `평소 수용됨, ${DURING[scenario]} ${subnet}에 수용되지 않음`;
      case 'cannot-work':
        return `평소 수용됨, ${DURING[scenario]} 작동할 수 없는 노드가 시작됨`;
    }
  },
  withoutZone: (zone, kind) => `영역 ${zone} 상실 시 ${KINDS[kind]}`,
  meets: '요구 사항 충족',
  notMet: (why) => `요구 사항 미충족: ${why}`,
  requiredNotTried: '요구 사항은 확인하지 않음',
  losePlace: (pods) => `파드 자리 ${pieces(pods)} 감소`,
  moreRun: (pods) => `실행 파드 ${pieces(pods)} 증가`,
  addSubnets: (lengths, where) => {
    const { uses, each } = where;
    const isPlain = uses.every((use) => use === 'nodes');
    const what = isPlain ? '' : `${listOf(uses.map((use) => FOR[use]))} `;
    return `${zonesOf(where)} ${what}${sizeOf(lengths, each)} 추가`;
  },
  rangeOf: (zone, range, use) =>
    use === undefined ? `${zone} ${range}` : `${zone} ${range} ${FOR[use]}`,
  moveNodes: (lengths, where, left) =>
    `${zonesOf(where)} 노드용 새 ${sizeOf(lengths, where.each)}, ${listOf(left)}에는 노드 없음`,
  largerSubnets: (lengths, labels, isEvery) => {
    const length = oneNumber(lengths);
    const what = length === undefined ? '더 큰 서브넷' : `/${length} 서브넷`;
    return `${isEvery ? '각 서브넷' : listOf(labels)} 대신 ${what}`;
  },
  reservePrefixes: (numbers, labels, isEvery) => {
    const number = oneNumber(numbers);
    if (number === undefined) {
      const each = numbers.map((blocks, index) => `${labels[index]} ${pieces(blocks)}`);
      return `접두사용 /28 예약: ${listOf(each)}`;
    }
    const place = isEvery ? '서브넷마다' : `${subnetNamed(listOf(labels))}에`;
    return `${place} 접두사용 /28 ${pieces(number)} 예약`;
  },
  reservation: '사용 중인 IP가 없는 곳의 서브넷 CIDR 예약',
  maxPods: (numbers, groups) => {
    const number = oneNumber(numbers);
    const what =
      number === undefined ? '더 큰 최대 파드 수' : `최대 파드 수 ${formatCount(number)}`;
    return `${listOf(groups)} ${what}`;
  },
  nodes: (group, nodes) => `${group} 노드 ${formatCount(nodes)}대`,
  fewerNodes: (group, nodes, now) =>
    `${group} 노드 ${formatCount(now)}대 중 ${formatCount(nodes)}대만`,
  fewerOfGroups: (counts) => {
    const of = (key: 'nodes' | 'now') => counts.reduce((sum, each) => sum + each[key], 0);
    const mix = counts.length > MIX_NAMED ? '(같은 구성)' : `: ${nodesOfGroups(counts)}`;
    return `노드 ${formatCount(of('now'))}대 중 ${formatCount(of('nodes'))}대만${mix}`;
  },
  nodesOfGroups,
  linuxNodes: (like, nodes) => `레플리카용 Linux 노드 ${formatCount(nodes)}대(${like}의 유형)`,
  types: (types, groups) => `${listOf(groups)}: 인스턴스 유형 ${listOf(types)}`,
  windowsPrefixes: (isOn) =>
    isOn ? 'Windows 노드에 접두사 사용' : 'Windows 노드에 접두사 사용 안 함',
  together: (first, second) => `${first} + ${second}`,
  slowerUpgrade: (atOnce) => `업그레이드를 한 번에 노드 ${machines(atOnce)}씩`,
  minimalUpgrade: '업그레이드 전략 minimal',
  newSubnet: '새 서브넷',
};
