import type { Constraint } from '@/engine';
import type { lanes as english } from '@/i18n/en/answer/lanes/lanes';
import { EVENTS } from '@/i18n/ko/answer/during';
import {
  amountOf,
  fromTo,
  listOf,
  machines,
  pieces,
  whereScarce,
  whereTight,
  withoutPlace,
} from '@/i18n/ko/wording/counts';
import { mixPart } from '@/i18n/ko/wording/mix-part';
import { lasting } from '@/i18n/ko/wording/times';
import { KINDS, MAY_NOT_FIT } from '@/i18n/ko/wording/verdict-kinds';
import type { Room } from '@/i18n/verdict-values';
import { MIX_NAMED } from '@/i18n/wording/mix-named';
import { formatCount } from '@/i18n/wording/number-format';
import { withParticle } from '@/i18n/wording/particles';

const UNITS: Readonly<Record<Constraint, string>> = {
  addresses: '',
  blocks: '/28 ',
  nau: 'NAU ',
  enis: 'ENI ',
};

function roomIn({ left, unit }: Room, inUnits: boolean): string {
  return (inUnits && unit === 'addresses' ? 'IP ' : UNITS[unit]) + pieces(Math.abs(left));
}

function inPlaceOf(
  [first, ...others]: readonly number[],
  labels: readonly string[],
  isEvery: boolean,
): string {
  const what = others.every((length) => length === first) ? `/${first} 서브넷` : '더 작은 서브넷';
  return `${isEvery ? '각 서브넷' : listOf(labels)} 대신 ${what}`;
}

const MORE = { nodes: '노드를 더', pods: '파드를 더', both: '더' };

export const lanes: typeof english = {
  inShort: {
    together: (first, second) => `${first}, ${second.replace('접두사용 /28', '/28')}`,
    windowsPrefixes: (isOn) => (isOn ? 'Windows 접두사 사용' : 'Windows 접두사 사용 안 함'),
    minimalUpgrade: '업그레이드 “minimal”',
  },
  title: '수용하려면',
  room: '여유 활용',
  howRoom: '다른 설정, 더 작은 서브넷, 두 배까지 늘린 노드를 시도함',
  how: (name, zone) =>
    `평소 · ${EVENTS[name]} · ${zone === undefined ? '영역 상실' : `영역 ${zone} 상실`}`,
  howInOneZone: (name) => `평소 · ${EVENTS[name]}`,
  howAtRest: '평소만 확인',
  andRequired: (how) => `${how} · 요구 사항`,
  required: '요구 사항',
  notMet: (required) => `${required}: 미충족`,
  atRest: '평소',
  scenario: (name) => EVENTS[name],
  zoneLostInShort: (zone) => (zone === undefined ? '영역' : `${zone} 상실`),
  zoneLost: (zone) => (zone === undefined ? '영역 상실' : `영역 ${zone} 상실`),
  inZone: (zone, text) => `영역 ${zone}: ${text}`,
  names: { 'max-pods': '최대 파드 수', settings: '설정', subnets: '서브넷', nodes: '노드' },
  nothing: {
    'max-pods': '올려도 그것만으로는 해결되지 않음',
    settings: '시도한 것 중 도움이 되는 것 없음',
    subnets: '시도한 것 중 도움이 되는 것 없음',
    nodes: '시도한 것 중 도움이 되는 것 없음',
  },
  kinds: { ...KINDS, 'may-not-fit': MAY_NOT_FIT },
  fits: KINDS.fits,
  free: (room, inUnits = false) => `여유 ${roomIn(room, inUnits)}`,
  freeOf: (free, asked, inUnits = false) =>
    `여유 ${inUnits ? 'IP ' : ''}${formatCount(free)}/${pieces(asked)}`,
  short: (room, inUnits = false) =>
    room.blocks
      ? `/28 ${fromTo(room.blocks.freeWorst, room.blocks.freeBest)}`
      : `부족 ${roomIn(room, inUnits)}`,
  wait: (pods) => `대기 ${pieces(pods)}`,
  stuck: '완료되지 않음',
  pending: withoutPlace,
  allRun: (pods) => `${pieces(pods)} 모두 실행`,
  checking: '확인 중…',
  notRun: '실행 전',
  held: (more) => `점유 ${pieces(Math.abs(more))} ${more < 0 ? '감소' : '증가'}`,
  wanted: (more) => `필요 ${pieces(Math.abs(more))} ${more < 0 ? '감소' : '증가'}`,
  nodes: (more) => `노드 ${machines(Math.abs(more))} ${more < 0 ? '감소' : '증가'}`,
  maxPodsThen: (numbers) => `최대 파드 수 변경: ${listOf(numbers.map(pieces))}`,
  noneAddedFirst: '노드를 먼저 추가하지 않음',
  podsWait: (pods, seconds) => `파드 최대 ${pieces(pods)}가 최장 ${lasting(seconds)} 대기`,
  asManyHeld: '점유는 그대로',
  upgradeTakesLonger: '업그레이드가 더 오래 걸림',
  others: (ways) => `다른 방법 ${pieces(ways)}`,
  freeInTightest: ({ unit, left, subnet }, tight) =>
    `${subnet === '' ? whereScarce(unit, '') : whereTight(tight)}의 여유 ${amountOf(unit, left)}`,
  smallerSubnets: inPlaceOf,
  nothingSmaller: (lengths, labels, isEvery) =>
    `${withParticle(inPlaceOf(lengths, labels, isEvery), '은/는')} 너무 작음`,
  asItIs: (room) => `현재 ${room}`,
  fewerInAll: (addresses) => `전체 IP ${pieces(addresses)} 감소`,
  tightest: '가장 빠듯함',
  moreNodes: (more, all, counted) => {
    if (counted === 'nodes') return `노드 ${machines(more)} 추가, 모두 ${machines(all)}`;
    const what = counted === 'pods' ? 'Fargate 파드' : '노드와 Fargate 파드';
    return `${what} ${pieces(more)} 추가, 모두 ${pieces(all)}`;
  },
  mixOf: (groups) =>
    groups.length > MIX_NAMED
      ? '같은 구성'
      : listOf(groups.map(({ label, nodes, arePods }) => mixPart(label, nodes, arePods))),
  noMoreNodes: (groups, isRequired, counted = 'nodes') =>
    `${isRequired ? '시나리오와 요구 사항까지' : '시나리오까지'} 보면 ${groups < 2 ? '' : '그룹마다 '}${MORE[counted]} 늘릴 수 없음`,
  podsInAll: (pods) => `파드 ${pieces(pods)}`,
  nodesAtRest: (nodes, then) => `평소만 보면 ${nodes}, ${then}`,
  noneHoldsFewer: '시도한 설정 중 더 적게 점유하는 것 없음',
  use: '적용',
  takeOver: (label) => `적용: ${label}`,
  used: (label, others) =>
    others === undefined
      ? `적용함: ${label}`
      : `적용함: ${label}. 이제 계획 중: 다른 사용자 ${listOf(others)}`,
  undo: '실행 취소',
  toTop: '↑ 맨 위',
  backToVerdict: '판정으로 이동',
  notWhileUnread: '읽을 수 없는 항목이 있어 적용할 수 없음: 먼저 고쳐야 함',
  notWhileChecked: '아직 적용할 수 없음: 확인 중',
};
