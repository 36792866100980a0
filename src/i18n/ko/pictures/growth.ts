import type { Counted, GrowthMark, VerdictKind } from '@/engine';
import type { charts as english } from '@/i18n/en/pictures/charts';
import { DURING } from '@/i18n/ko/answer/during';
import { listOf, machines, pieces, subnetNamed } from '@/i18n/ko/wording/counts';
import { QUOTAS } from '@/i18n/ko/wording/quotas';
import type { Count } from '@/i18n/questions/question-words';
import type { ScenarioName } from '@/i18n/verdict-values';
import { formatCount } from '@/i18n/wording/number-format';
import type { GrowthJudged } from '@/plan';

/** `서브넷 c`, or `VPC의 NAU 할당량`; nothing under `cannot-work`. */
function where({ subnet, quota }: Pick<GrowthMark, 'subnet' | 'quota'>): string {
  if (quota !== undefined) return `${QUOTAS[quota]} 할당량`;
  return subnet === undefined ? '' : `${subnetNamed(subnet)}`;
}

/** `서브넷 c에서 15대부터 웜 풀 부족, 19대부터 파드 대기` */
function shortFrom(marks: readonly GrowthMark[], counted: Counted): string {
  return marks.map((mark, at) => stageFrom(mark, marks[at - 1], counted)).join(', ');
}

/** @param before the mark of a smaller count, whose place is not named again */
function stageFrom(mark: GrowthMark, before: GrowthMark | undefined, counted: Counted): string {
  const { nodes, quota } = mark;
  const by = mark.isByLayout ? '(개별 IP의 위치에 따라 다름)' : '';
  if (before === undefined) {
    if (quota !== undefined) return `${fromOn(nodes, counted)} ${where(mark)} 초과${by}`;
    const own = where(mark) === '' ? '' : `${where(mark)}에서 `;
    return `${own}${fromOn(nodes, counted)} ${markOf(mark)}${by}`;
  }
  const isSame = where(mark) === where(before) || where(mark) === '';
  if (!isSame && quota !== undefined)
    return `${counts(nodes, counted)}부터 ${where(mark)} 초과로 ${markOf(mark)}${by}`;
  return `${isSame ? '' : `${where(mark)}에서 `}${counts(nodes, counted)}부터 ${markOf(mark)}${by}`;
}

function fromOn(nodes: number, counted: Counted = 'nodes'): string {
  if (nodes === 0) return counted === 'nodes' ? '노드가 몇 대든' : '몇 개든';
  return `${counts(nodes, counted)}부터`;
}

const MARKS: Readonly<Record<VerdictKind, string>> = {
  fits: '남겨 둘 IP 부족',
  'warm-short': '웜 풀 부족',
  'may-not-fit': '파드가 대기할 수 있음',
  'does-not-fit': '파드 대기',
  'cannot-work': '작동하지 않음',
};

function markOf({ kind, isOfNodes }: Pick<GrowthMark, 'kind' | 'isOfNodes'>): string {
  return isOfNodes ? '노드가 받을 IP 없음' : MARKS[kind];
}

/** Where a stage has a line of its own. */
function inShort(of: Pick<GrowthMark, 'kind' | 'isOfNodes'>): string {
  return of.kind === 'may-not-fit' && !of.isOfNodes ? '파드 대기 가능성' : markOf(of);
}

const JUDGED: Readonly<Record<GrowthJudged, (scenario: ScenarioName) => string>> = {
  'at-rest': () => '평소',
  scenario: (scenario) => DURING[scenario],
  'zone-loss': () => '영역 하나 상실',
};

const DESCRIBED: Readonly<Record<GrowthJudged, (scenario: ScenarioName, runs: number) => string>> =
  {
    'at-rest': () =>
      '위: 여유 IP(점선은 부족한 서브넷). 아래: 부족한 양(주황색)과 대기하는 파드(빨간색).',
    scenario: (_, runs) =>
      `위: 가장 적은 여유 IP. 아래: IP를 기다리는 파드의 최댓값. 노드 수마다 한 번${runs > 1 ? `, 판정이 바뀌는 곳에서는 ${formatCount(runs)}번` : ''} 실행합니다.`,
    'zone-loss': () =>
      '위: 가장 적은 여유 IP. 아래: IP를 기다리는 파드의 최댓값. 노드 수마다 각 영역의 상실을 한 번씩 실행합니다.',
  };

/** How many /28 are whole depends on where single addresses lie: it may be fewer. */
function amountOf({ amount, unit }: Count): string {
  return unit === 'blocks' ? `/28 최대 ${pieces(amount)}` : pieces(amount);
}

/** On Fargate each pod is counted by itself. */
function counts(amount: number, counted: Counted): string {
  return counted === 'nodes' ? machines(amount) : pieces(amount);
}

function moreOf(amount: number, counted: Counted): string {
  return counted === 'nodes' ? `노드 ${machines(amount)}를` : `${NOUN[counted]}${pieces(amount)}를`;
}

const NOUN: Readonly<Record<Counted, string>> = {
  nodes: '노드 ',
  pods: '파드 ',
  both: '노드와 파드 ',
};
const WHAT: Readonly<Record<Counted, string>> = {
  nodes: '노드를',
  pods: '파드를',
  both: '노드와 파드를',
};

export const growth: typeof english.growth = {
  marks: (marks, planned, counted = 'nodes') => {
    const short = shortFrom(marks, counted);
    const last = (marks[0]?.nodes ?? 0) - 1;
    if (last < 1) return `${short}.`;
    const more = last - planned;
    if (more < 0) return `${counts(last, counted)}까지 필요한 IP를 모두 받음. ${short}.`;
    return more === 0
      ? `${WHAT[counted]} 더 늘릴 수 없습니다. ${short}.`
      : `${moreOf(more, counted)} 더 수용합니다. ${short}.`;
  },
  never: (nodes, counted = 'nodes') =>
    `계획의 두 배인 ${NOUN[counted]}${counts(nodes, counted)}까지 소진되는 서브넷이나 할당량이 없습니다.`,
  noNodes: '계획에 늘릴 노드가 없습니다.',
  description: DESCRIBED['at-rest']('start', 1),
  described: (judged, scenario, runs) => DESCRIBED[judged](scenario, runs),
  rises: {
    blocks: '개별 IP가 /28 블록을 나누는 곳에서는 여유가 늘어납니다.',
    pods: '파드가 다른 서브넷의 노드로 분산되는 곳에서는 여유가 늘어납니다.',
  },
  axis: { free: '여유 IP', below: '부족 · 대기' },
  count: (counted = 'nodes') => `${NOUN[counted]}수`,
  grow: '늘릴 대상',
  mix: '모든 노드와 파드, 같은 구성',
  alone: (group) => `${group}만`,
  growsAlone: (group) => `${group}만 늘립니다.`,
  noGroup: (group) => `계획에 노드가 있는 그룹 ${group} 없음: 모든 그룹을 늘립니다.`,
  rangeLabel: '표시 구간',
  range: {
    half: '계획의 절반부터 두 배까지',
    all: '0부터 계획의 두 배까지',
    twice: '계획부터 두 배까지',
  },
  judged: '판단 기준',
  judgedIn: (judged, scenario) => JUDGED[judged](scenario),
  foundIn: (judged, scenario, found) => `${JUDGED[judged](scenario)}: ${found}`,
  tooLong: '노드가 많아 여기서 실행하기에는 너무 오래 걸립니다. 평소 기준은 모두 알 수 있습니다.',
  nodes: (counted = 'nodes') => NOUN[counted].trim(),
  nodesAt: (nodes, counted = 'nodes') => NOUN[counted] + counts(nodes, counted),
  plan: (nodes, counted = 'nodes') => `계획 ${counts(nodes, counted)}`,
  mark: ({ nodes, quota, ...of }, before, counted) => {
    const isNamed = quota !== undefined && quota !== before?.quota && of.kind !== 'does-not-fit';
    return `${fromOn(nodes, counted)} ${isNamed ? `${QUOTAS[quota]} 할당량 초과` : inShort(of)}`;
  },
  fromOn,
  cannotWork: '계획이 작동하지 않음',
  overQuota: { nau: 'VPC 할당량을 넘는 NAU', enis: '리전 할당량을 넘는 ENI' },
  asPlanned: '계획대로',
  otherSettings: '다른 설정이나 서브넷에서 같은 노드와 파드',
  sameAxis: '그림과 같은 축',
  inUse: '사용 중: AWS에서 확장할 수 없음',
  inUseInFull: (subnets) =>
    `${subnetNamed(listOf(subnets))}: 이미 사용 중이며, AWS에서는 기존 서브넷을 늘릴 수 없습니다. 서브넷을 추가할 수는 있습니다.`,
  unplaced: (pods) => `계획대로면 파드 ${pieces(pods)}의 자리가 없습니다.`,
  unplacedTo: (nodes, counted = 'nodes') => `${counts(nodes, counted)}까지 자리 없는 파드 있음`,
  toOn: (nodes, counted = 'nodes') => `${counts(nodes, counted)}까지`,
  allTo: (nodes, counted = 'nodes') => `${counts(nodes, counted)}까지 모두 수용`,
  freeIn: (free) => `여유 ${pieces(free)}`,
  shortIn: (lack) => `${amountOf(lack)} 부족`,
  belowZero: ({ amount, of }) => formatCount(amount) + (of === 'blocks' ? ' /28' : ''),
  unknown: '아직 알 수 없음',
  podsWait: (pods, { isLeast, isChance }) => {
    if (pods === 0) return isChance ? '파드가 대기할 수 있음' : '대기하는 파드 없음';
    return isChance
      ? `파드 ${pieces(pods)}가 대기할 수 있음`
      : `파드 ${isLeast ? '최소 ' : ''}${pieces(pods)} 대기`;
  },
  free: (subnet) => `${subnet}의 여유 IP`,
  freeAt: (free, nodes, counted = 'nodes') => `${counts(nodes, counted)}일 때 ${free}`,
  lackFrom: (lack, from, counted = 'nodes') =>
    from === undefined ? lack : `${lack}(${counts(from, counted)}부터)`,
  begins: {
    addresses: '부족',
    blocks: '부족',
    'may-wait': '파드 대기 가능',
    'waits-shortly': '파드 1분 이내 대기',
    waits: '파드 대기',
  },
  missing: '부족한 IP',
  missingBlocks: '부족한 /28(최대)',
  waiting: '대기하는 파드',
  waitingAtLeast: '대기하는 파드(최소)',
  mayWait: '대기할 수 있는 파드',
  perhaps: '있을 수 있음',
  below: {
    addresses: () => '부족한 IP',
    blocks: () => '부족한 온전한 /28(최대)',
    'may-wait': (when) => `${when} 대기할 수 있는 파드`,
    'waits-shortly': (when) => `${when} 대기하는 파드, 1분 넘게 거부되지 않음`,
    waits: (when) => `${when} 대기하는 파드`,
  },
  together: '노드가 동시에 시작할 때',
  mostPods: '동시에 가장 많을 때 IP를',
  leastPods: '순서와 관계없이 대기하는 파드(최소)',
  others: (subnets) => `다른 서브넷 ${pieces(subnets)}`,
};
