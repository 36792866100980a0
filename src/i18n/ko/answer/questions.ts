// The cells of the questions: one number and one line each.
import type { Counted, QuotaName } from '@/engine';
import {
  fromTo,
  listOf,
  machines,
  pieces,
  subnetNamed,
  withoutPlace,
} from '@/i18n/ko/wording/counts';
import { lasting } from '@/i18n/ko/wording/times';
import { KINDS, MAY_NOT_FIT } from '@/i18n/ko/wording/verdict-kinds';
import type { CellNumber, Count, QuestionWords } from '@/i18n/questions/question-words';
import type { PendingWhy } from '@/i18n/verdict-values';
import { formatCount } from '@/i18n/wording/number-format';
import { EVENTS } from './during';

/** Before a number, as in lanes: `여유 /28 10개`. */
const UNITS: Readonly<Record<Count['unit'], string>> = {
  addresses: '',
  blocks: '/28 ',
  nau: 'NAU ',
  enis: 'ENI ',
};

const QUOTAS: Readonly<Record<QuotaName, string>> = {
  nau: 'NAU 할당량',
  enis: 'ENI 할당량',
};

const UNPLACED: Readonly<Record<PendingWhy, string>> = {
  'max-pods': '최대 파드 수에 도달',
  'address-supply': 'ENI가 꽉 참',
  'pool-frozen': '풀이 최소값에서 멈춤',
  'branch-enis': '브랜치 ENI 없음',
  'not-ready': 'Ready가 되지 않음',
  'no-node': '받을 노드가 없음',
};

/** Fargate pods are no machines. */
function amount(nodes: number, counted: Counted = 'nodes'): string {
  return counted === 'nodes' ? machines(nodes) : pieces(nodes);
}

function fromOn(nodes: number, counted: Counted = 'nodes'): string {
  if (nodes === 0) return counted === 'nodes' ? '몇 대든' : '몇 개든';
  return `${amount(nodes, counted)}부터`;
}

const from = (what: string) => (nodes: number, counted?: Counted) =>
  `${fromOn(nodes, counted)} ${what}`;

/** The count first, as one says it: what has no room beside it is what begins there. */
function startingAt(what: string, nodes: number, counted?: Counted): CellNumber {
  return { number: fromOn(nodes, counted), unit: what, isUnitAside: true };
}

export const questions: QuestionWords = {
  label: {
    atRest: '평소',
    scenario: (name) => EVENTS[name],
    zoneLoss: (zone) => (zone === undefined ? '영역 상실' : `영역 ${zone} 상실`),
    growth: '증가',
    settings: '설정 비교',
    needs: '필요한 크기',
  },
  checking: '확인 중…',
  notRun: '실행 전',
  noVerdict: '판정 없음',
  whyNotRun: {
    waits: '실행하면 알 수 있음',
    failed: '실행하지 못함',
    faulty: '읽을 수 없음',
    unread: '읽을 수 없는 항목',
  },
  kinds: {
    warmShort: KINDS['warm-short'],
    mayNotFit: MAY_NOT_FIT,
    doesNotFit: KINDS['does-not-fit'],
    cannotWork: KINDS['cannot-work'],
  },

  free: ({ amount, unit }, inUnits = false) => ({
    number: `여유 ${inUnits && unit === 'addresses' ? 'IP ' : UNITS[unit]}${pieces(amount)}`,
    unit: undefined,
  }),
  tightest: ({ labels, isEvery }) => {
    if (labels.length < 2) return `${subnetNamed(labels[0])}${isEvery ? '' : ' · 가장 빠듯함'}`;
    return isEvery ? '모든 서브넷' : `서브넷 ${pieces(labels.length)}`;
  },
  underQuota: (quota) => `${QUOTAS[quota]} 기준`,
  overQuota: (quota) => `${QUOTAS[quota]} 초과`,
  withoutPlace,
  unplaced: (pods) => ({ number: withoutPlace(pods), unit: undefined }),
  whyUnplaced: (why) => (why === undefined ? 'IP와 관계없음' : UNPLACED[why]),
  short: ({ amount, unit }) => ({
    number: `${unit === 'addresses' ? '웜 IP ' : UNITS[unit]}${pieces(amount)} 부족`,
    unit: undefined,
  }),
  inSubnet: (subnet, { asked, pending }) => {
    if (asked === 0) return `${subnetNamed(subnet)}`;
    return pending === 0
      ? `${subnetNamed(subnet)} · 모두 실행`
      : `${subnet}: ${pieces(asked)} 중 ${pieces(asked - pending)} 실행`;
  },
  neverFilled: (subnet) => `${subnetNamed(subnet)}: 웜 풀 미달`,
  wholeBlocks: (low, high) => ({ number: `/28 ${fromTo(low, high)}`, unit: undefined }),
  blocksWanted: (subnet, wanted) => `${subnetNamed(subnet)}, 필요 ${pieces(wanted)}`,
  isShort: (subnet, { amount, unit }) =>
    `${subnetNamed(subnet)}: ${unit === 'blocks' ? '/28 ' : ''}${pieces(amount)} 부족`,
  areShort: (subnets, addresses) => `${listOf(subnets)}: ${pieces(addresses)} 부족`,
  orderDecides: (subnets) => `${listOf(subnets)}: 순서에 따라 다름`,
  othersTakeAll: (subnet) => `${subnet}: 다른 사용자가 초과`,
  podsWait: (pods) => `대기 ${pieces(pods)}`,
  waitAtLeast: (pods) => `대기 ${pieces(pods)}+`,
  waitFor: (subnets) => subnetNamed(subnets.length > 2 ? pieces(subnets.length) : listOf(subnets)),

  lowestIn: (subnet) => `최저, ${subnetNamed(subnet)}`,
  upTo: (seconds) => `최장 ${lasting(seconds)}`,
  still: (pods, of, seconds) =>
    `${lasting(seconds)} 뒤에도${pods === of ? '' : ` ${pieces(pods)}`}`,
  noPodWaits: '대기 파드 없음',
  waitShortly: (pods, seconds) => `${pieces(pods)} 대기, 최장 ${lasting(seconds)}`,
  chanceDecides: (subnets) =>
    `${subnets.length > 2 ? `${subnets.length}곳` : listOf(subnets)}: 경우에 따라 다름`,
  nodesFindNone: (subnet) => `${subnet}: 받을 IP 없음`,
  stuck: (nodes) => ({ number: '완료되지 않음', line: `노드 ${machines(nodes)}: 받을 IP 없음` }),
  nodesCannotWork: '노드가 작동하지 않음',
  atRestAgain: (line) => `${line} · 다시 안정된 뒤`,
  oneZone: (counted) => ({
    number: '영역 하나',
    line: counted === 'pods' ? '모든 파드가 한 영역에' : '모든 노드가 한 영역에',
  }),
  noneToLose: { number: '노드 없음', line: '잃을 노드가 없음' },
  ask: '실행',

  growth: {
    noNodes: { number: '노드 없음', line: '늘릴 노드가 없음' },
    upTo: (nodes, counted) => `${amount(nodes, counted)}까지`,
    twice: '계획의 두 배',
    short: (from, counted) => startingAt('부족', from, counted),
    wait: (from, counted) => startingAt('대기', from, counted),
    shortFrom: from('부족'),
    tooLittle: (from, counted) => startingAt('여유 부족', from, counted),
    tooLittleFrom: from('여유 부족'),
    podsWaitFrom: from('파드 대기'),
    findNone: (nodes, counted) => startingAt('IP 없음', nodes, counted),
    findNoneFrom: from('노드 IP 없음'),
    mayWait: (nodes, counted) => startingAt('대기 가능성', nodes, counted),
    mayWaitFrom: from('대기 가능성'),
    from: fromOn,
    overFrom: (quota, nodes, counted) => `${amount(nodes, counted)}부터 ${UNITS[quota]}초과`,
    cannotWorkFrom: from('작동하지 않음'),
    noPodWaits: (nodes, counted) => `${amount(nodes, counted)}까지 대기 없음`,
  },

  settings: {
    nothing: {
      'none-there': { number: '노드 없음', line: '비교할 것 없음' },
      'none-of-ipamd': { number: '영향 없음', line: '설정할 웜 풀 없음' },
    },
    fit: (fitting, tried) => ({
      number: `${pieces(tried)} 중 ${pieces(fitting)}`,
      unit: undefined,
    }),
    asRequired: (holding) => `요구 사항 충족 ${pieces(holding)}`,
    inScenario: (fitting, of, name, unplaced) => {
      if (of === 0)
        return unplaced > 0 ? `${pieces(unplaced)}는 파드 자리 없음` : '평소, 기본 후보 중';
      if (fitting === 0) return `평소만, ${EVENTS[name]} 0개`;
      return fitting === of
        ? `평소 · ${EVENTS[name]} 모두`
        : `그중 ${EVENTS[name]} ${pieces(fitting)}`;
    },
  },

  needs: {
    size: ({ subnets, prefixLength }) =>
      subnets === 1 ? `/${prefixLength}` : `/${prefixLength} ${pieces(subnets)}`,
    ofUse: (use, size) =>
      `${use === 'pods' ? '파드' : use === 'multus' ? 'Multus' : '노드 전용'} ${size}`,
    inAll: (growth, blocks) => {
      const all = blocks.map((length) => `/${length}`).join(', ');
      const room =
        blocks.length === 0 ? 'VPC 하나에 들어가지 않음' : `모두 합해 ${all} · 로드 밸런서 포함`;
      return growth === 0 ? room : `${formatCount((100 + growth) / 100)}배 기준, ${room}`;
    },
    tooLarge: { number: '/16 초과', line: '서브넷이 둘 이상 필요' },
    noSize: '크기 무관',
    noNodes: { number: '노드 없음', line: '수용할 것이 없음' },
  },
};
