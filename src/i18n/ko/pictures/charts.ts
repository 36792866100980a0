import type { GrowthMark, QuotaName, VerdictKind } from '@/engine';
import type { charts as english } from '@/i18n/en/pictures/charts';
import { amountOf, listOf, machines, pieces, placeOf, rangeOf } from '@/i18n/ko/answer/counts';
import { DURING } from '@/i18n/ko/answer/scenarios';
import type { Room } from '@/i18n/verdict-values';
import { duration } from '@/i18n/wording/clock';
import { formatCount } from '@/i18n/wording/number-format';
import { search } from './settings-search';
import { zoneLoss } from './zone-loss';

function amount({ left, unit }: Room): string {
  return amountOf(unit, Math.abs(left));
}

const subnets: typeof english.subnets = {
  findsRoom: (room, total) =>
    total === 1
      ? `서브넷 ${room.subnet}의 여유는 ${amount(room)}입니다.`
      : `서브넷 ${pieces(total)} 모두 여유가 있고, 가장 빠듯한 서브넷 ${room.subnet}의 여유는 ${amount(room)}입니다.`,
  findsShort: (room, past, total, othersHaveRoom) => {
    const { subnet, left, unit } = room;
    if (unit === 'nau' || unit === 'enis') {
      return `서브넷의 여유와 관계없이 ${placeOf(unit, subnet)} 할당량을 넘습니다. 초과분: ${amount(room)}.`;
    }
    if (past === 0 || unit === 'blocks') return `서브넷 ${subnet}: ${amount(room)} 부족.`;
    const by = pieces(-left);
    if (total === 1 || (past === 1 && !othersHaveRoom)) {
      return `서브넷 ${subnet}의 한도를 ${by} 넘습니다.`;
    }
    if (past === 1) {
      return `서브넷 ${subnet}만 한도를 ${by} 넘고, 나머지 ${pieces(total - 1)}에는 여유가 있습니다.`;
    }
    const some = past === total ? `${pieces(total)} 모두` : `${pieces(total)} 중 ${pieces(past)}가`;
    return `서브넷 ${some} 한도를 넘습니다. 서브넷 ${subnet}의 경우 ${by}입니다.`;
  },
  findsLayout: (subnet, { wanted, freeWorst, freeBest }) =>
    `서브넷 ${subnet}에 필요한 /28은 ${pieces(wanted)}, 온전한 /28은 개별 IP의 위치에 따라 ${rangeOf(freeWorst, freeBest)}입니다.`,
  findsRefusal: '이 계획은 작동하지 않습니다. 막대는 노드가 점유할 IP를 나타냅니다.',
  description: '각 서브넷의 IP를 점유 주체별로 표시',
  scaled: '막대의 길이는 각 서브넷의 크기를 기준으로 합니다.',
  reserved: 'AWS 예약',
  others: '다른 사용자',
  primaries: 'ENI 기본 IP',
  pods: '파드',
  warm: '유휴(웜)',
  free: '여유',
  warmShort: '필요하지만 없음',
  podsShort: 'IP 없는 파드',
  short: '부족',
  capacity: '서브넷의 끝',
  endFree: (free) => `여유 ${pieces(free)}`,
  endShort: (short) => `${pieces(short)} 부족`,
  endBlocks: (sure, perhaps) => `온전한 /28 ${rangeOf(sure, perhaps)}`,
  blocks: '얇은 막대, /28 블록:',
  blockSure: '확실히 온전함',
  blockPerhaps: '개별 IP가 들어 있지 않으면 온전함',
  blockNever: '온전할 수 없음',
  blockWanted: '필요',
  legend: '범례',
  of: (amount, size) => `${formatCount(size)} 중 ${formatCount(amount)}`,
  blocksLine: (subnet, wanted, worst, best) =>
    `서브넷 ${subnet}의 /28 블록: ${pieces(wanted)} 필요, 온전히 빈 블록 ${rangeOf(worst, best)}.`,
  columns: {
    subnet: '서브넷',
    range: '범위',
    size: '크기',
    left: '여유',
    nodes: '노드',
    blocksWanted: '필요한 /28',
    blocksWorst: '빈 /28, 최소',
    blocksBest: '빈 /28, 최대',
  },
};

/** `서브넷 c`, or `VPC의 NAU 할당량`; nothing under `cannot-work`. */
function where({ subnet, quota }: Pick<GrowthMark, 'subnet' | 'quota'>): string {
  if (quota !== undefined) return QUOTAS[quota];
  return subnet === undefined ? '' : `서브넷 ${subnet}`;
}

const QUOTAS: Readonly<Record<QuotaName, string>> = {
  nau: 'VPC의 NAU 할당량',
  enis: '리전의 네트워크 인터페이스 할당량',
};

/** `서브넷 c: 15대부터 웜 IP 부족, 19대부터 파드 대기` */
function shortFrom(first: GrowthMark, waits: GrowthMark | undefined): string {
  const { kind, nodes } = first;
  const isSame = waits === undefined || where(waits) === where(first);
  const place = isSame || where(waits) === '' ? '' : `${where(waits)}에서 `;
  const later =
    waits === undefined || waits.nodes <= nodes
      ? ''
      : `, ${place}${machines(waits.nodes)}부터 ${MARKS[waits.kind]}`;
  const own = where(first) === '' ? '' : `${where(first)}: `;
  return `${own}${machines(nodes)}부터 ${MARKS[kind]}${later}`;
}

const MARKS: Readonly<Record<VerdictKind, string>> = {
  fits: '수용',
  'warm-short': '웜 IP 부족',
  'may-not-fit': '파드가 대기할 수 있음',
  'does-not-fit': '파드 대기',
  'cannot-work': '작동하지 않음',
};

const bridge: typeof english.bridge = {
  toPrefixes: (subnet) => `파드 → 접두사, 서브넷 ${subnet}`,
  prefixes: (kinds, wanted) =>
    `${kinds
      .map(
        ({ group, nodes, pods, prefixes }) =>
          `${group} 노드 ${machines(nodes)}: 파드 ${pieces(pods)}와 웜 IP에 노드마다 /28 ${pieces(prefixes)}`,
      )
      .join(', ')}. 모두 ${pieces(wanted)}.`,
  toAddresses: '접두사 → IP',
  addresses: ({ prefixes, inPrefixes, held, pods, idle }) =>
    `${formatCount(prefixes)} × 16 = ${formatCount(inPrefixes)}, ENI 기본 IP를 더해 ${pieces(held)} 점유. 파드 ${pieces(pods)}, 유휴 ${pieces(idle)}.`,
  toBlocks: '여유 IP → 온전한 /28',
  whole: ({ free, all, singles, worst, best }) =>
    `접두사는 이어진 IP 16개입니다. 여유는 ${pieces(Math.max(0, free))}이지만, 개별 IP ${pieces(singles)}와 AWS 예약 5개가 /28 ${formatCount(all)}개 중 어디에 있는지에 따라 온전한 /28은 ${rangeOf(worst, best)}개입니다.`,
};

const growth: typeof english.growth = {
  marks: (first, waits, planned) => {
    const short = shortFrom(first, waits);
    const more = first.nodes - 1 - planned;
    if (more < 0) {
      return first.nodes === planned
        ? `계획한 대로 ${short}.`
        : `${short}. 계획은 ${machines(planned)}입니다.`;
    }
    return more === 0
      ? `노드를 더 늘릴 수 없습니다. ${short}.`
      : `노드 ${machines(more)}를 더 수용합니다. ${short}.`;
  },
  never: (nodes) =>
    `계획의 두 배인 노드 ${machines(nodes)}까지 소진되는 서브넷이나 할당량이 없습니다.`,
  noNodes: '계획에 늘릴 노드가 없습니다.',
  description:
    '위: 여유 IP(점선은 부족한 서브넷). 아래: 부족한 IP(빨간색은 순서와 관계없이 파드 대기).',
  grow: '노드와 파드를 같은 구성으로 늘림',
  range: { half: '계획의 절반부터 두 배까지', all: '0대부터 계획의 두 배까지' },
  judged: '평소 기준',
  nodes: '노드',
  nodesAt: (nodes) => `노드 ${machines(nodes)}`,
  plan: (nodes) => `계획 ${machines(nodes)}`,
  mark: ({ kind, nodes, quota }) =>
    `${machines(nodes)}부터 ${quota ? `${QUOTAS[quota]} 초과` : MARKS[kind]}`,
  overQuota: { nau: 'VPC 할당량을 넘는 NAU', enis: '리전 할당량을 넘는 ENI' },
  asPlanned: '계획대로',
  otherSettings: '다른 설정으로 같은 노드와 파드',
  sameAxis: '그림과 같은 축',
  allTo: (nodes) => `${machines(nodes)}까지 모두 수용`,
  freeIn: '여유',
  shortIn: '부족',
  free: (subnet) => `${subnet}의 여유 IP`,
  freeAt: (free, nodes) => `${machines(nodes)}일 때 여유 ${pieces(free)}`,
  shortAt: (missing, nodes) => `${machines(nodes)}일 때 ${pieces(missing)} 부족`,
  shortFrom: (nodes) => `${machines(nodes)}부터 부족`,
  missing: '부족한 IP',
  missingWarm: '부족, 파드는 실행되거나 경우에 따라 대기',
  missingPods: '부족, 순서와 관계없이 파드 대기',
  others: (subnets) => `다른 서브넷 ${pieces(subnets)}`,
};

const settings: typeof english.settings = {
  bestFits: (name, held, fewer) =>
    fewer > 0
      ? `${name}: 평소 수용되며, 점유 IP는 지금보다 ${pieces(fewer)} 적은 ${pieces(held)}입니다.`
      : `${name}: 평소 수용되며, 점유 IP는 ${pieces(held)}입니다.`,
  bestHolds: (name, scenario, held, fewer) => {
    const than = fewer > 0 ? `지금보다 ${pieces(fewer)} 적은 ` : '';
    return `${name}: 평소와 ${DURING[scenario]} 모두 수용되며, 점유 IP는 ${than}${pieces(held)}입니다.`;
  },
  bestAtRestOnly: (name, scenario) =>
    `${DURING[scenario]} 수용되는 설정이 없습니다. 평소에는 ${name}에서 수용됩니다.`,
  noneFits: (name, kind, room) => {
    const short =
      room.left < 0 ? `(${placeOf(room.unit, room.subnet)}에서 ${amount(room)} 부족)` : '';
    switch (kind) {
      case 'warm-short':
        return `웜 풀까지 수용되는 설정이 없습니다. ${name}${short}의 경우 파드는 모두 실행됩니다.`;
      case 'fits':
      case 'may-not-fit':
        return `확실히 수용되는 설정이 없습니다. 가장 가까운 설정은 ${name}입니다.`;
      case 'does-not-fit':
        return `어떤 설정으로도 수용되지 않습니다. 가장 가까운 설정은 ${name}${short}입니다.`;
    }
  },
  noneWorks: '어떤 설정으로도 작동하지 않습니다.',
  hostsMore: (name, hosted, asked) =>
    `${name}: 평소 수용되며, 파드 ${pieces(asked)} 중 더 많은 ${pieces(hosted)}가 실행됩니다.`,
  noneHostsMore: (hosted, asked) =>
    `수용되는 다른 설정으로도 파드 ${pieces(asked)} 중 ${pieces(hosted)}보다 많이 실행되지 않습니다.`,
  fitsWithFewerPods: (name, hosted, now) =>
    `수용되는 설정은 자리가 있는 파드가 더 적습니다. ${name}: ${pieces(hosted)}, 현재 계획: ${pieces(now)}.`,
  nowFits: (held) =>
    `현재 설정으로 평소에는 수용되며, 점유 IP가 ${pieces(held)}보다 적은 설정은 없습니다.`,
  otherHoldsFewer: (name, held, fewer) =>
    `현재 설정으로 평소에는 수용됩니다. ${name}: 점유 IP가 ${pieces(fewer)} 적은 ${pieces(held)}입니다.`,
  nothing: {
    'none-there': '이 설정으로 웜 풀을 둘 노드가 0대라 비교할 것이 없습니다.',
    'none-of-ipamd': '이 계획에는 이 설정으로 웜 풀을 두는 노드가 없어 달라지는 것이 없습니다.',
  },
  setting: '설정',
  held: '점유',
  calls: '호출',
  wait: '최장 대기',
  minimal: '“minimal”',
  lasting: (seconds) => duration(seconds, '분', '초'),
  now: '현재',
  take: (name) => `적용: ${name}`,
  takeBack: '실행 취소',
  whyTitle: '후보인 이유',
  why: (variant, { warmIpTarget = 0, minimumIpTarget = 0 }) => {
    switch (variant) {
      case 'as-planned':
        return '계획에 있는 설정입니다.';
      case 'warm-eni-1':
        return 'AWS가 배포하는 VPC CNI 기본값입니다. 노드마다 ENI 하나를 통째로 여분으로 둡니다.';
      case 'warm-ip-5-minimum':
      case 'warm-ip-2-minimum':
      case 'warm-ip-1-minimum':
        return `${formatCount(minimumIpTarget)} = 노드당 가장 적은 파드 ${pieces(minimumIpTarget - warmIpTarget)} + 여분 ${pieces(warmIpTarget)}. 노드가 처음부터 파드에 필요한 IP를 점유하므로 WARM_IP_TARGET ${formatCount(warmIpTarget)}만 둘 때보다 EC2 호출이 적습니다.`;
      case 'warm-ip-5':
      case 'warm-ip-2':
      case 'warm-ip-1':
        return `노드마다 파드 외에 여분 ${pieces(warmIpTarget)}만 두므로 점유가 적고, 파드가 오갈 때마다 EC2에 요청합니다.`;
      case 'prefix-warm-ip-5':
        return `노드가 IP 16개인 접두사를 하나씩 받고, 여분이 ${pieces(warmIpTarget)}보다 적어지면 하나 더 받습니다.`;
      case 'prefix-warm-prefix-1':
        return '노드가 IP 16개인 접두사를 하나씩 받고, 접두사 하나를 통째로 여분으로 둡니다.';
    }
  },
};

export const charts: typeof english = {
  label: '차트',
  actions: {
    copy: '복사',
    png: 'PNG',
    copyPicture: '그림 복사',
    copyTable: '표 복사',
    savePicture: '그림을 PNG로 저장',
    copied: '복사했습니다.',
    notCopied: '브라우저가 복사를 허용하지 않습니다.',
    saved: '그림을 저장했습니다.',
    notSaved: '브라우저가 그림을 파일로 그릴 수 없습니다.',
  },
  subnets,
  bridge,
  growth,
  settings,
  search,
  zoneLoss,
  loading: '차트를 불러오는 중입니다.',
  failed: '차트를 불러오지 못했습니다. 표에 같은 수치가 있습니다.',
  table: '표',
  chart: '차트',
  more: (rows) => `${pieces(rows)} 더 보기`,
  moreSubnets: (total) => `서브넷 ${pieces(total)} 더 보기`,
  fewer: '접기',
  names: (items) => listOf(items),
};
