import type { nodeGroups as english } from '@/i18n/en/pictures/node-groups';
import { listOf, machines, pieces, subnetNamed, withoutPlace } from '@/i18n/ko/wording/counts';
import { KINDS } from '@/i18n/ko/wording/verdict-kinds';
import { formatCount } from '@/i18n/wording/number-format';
import { withParticle } from '@/i18n/wording/particles';
import type { SafeBy } from '@/plan';

function ofNodes(nodes: number, of: number): string {
  if (nodes < of) return `${machines(of)} 중 ${machines(nodes)}`;
  return of === 1 ? machines(of) : `${machines(of)} 모두`;
}

const LACKED = {
  'spare-eni': '여분 ENI 하나',
  eni: '추가 ENI 하나',
  addresses: '추가 IP',
  prefixes: '추가 접두사',
  trunk: '트렁크 ENI 하나',
  'branch-enis': '브랜치 ENI 하나',
} as const;

function kind(nodes: number, subnets: readonly string[], pods: number): string {
  return `${subnetNamed(listOf(subnets))}의 노드 ${machines(nodes)}, ${nodes === 1 ? '' : '각각 '}파드 ${pieces(pods)}`;
}

const SAFE_BY: Readonly<Record<SafeBy, string>> = {
  'rest-alone': '평소 ',
  all: '',
  upgrade: '업그레이드 중 ',
  'zone-loss': '영역 상실 시 ',
};

export const nodeGroups: typeof english = {
  title: '노드 그룹',
  hint: {
    fresh: '새 노드가 시작한 뒤 변화가 없는 상태. 행을 열면 ENI와 계산 근거가 보입니다',
    started: '노드가 함께 시작한 뒤의 점유. 행을 열면 부족한 것이 보입니다',
    wanted: '새 노드에 필요한 IP. 행을 열면 ENI와 계산 근거가 보입니다',
  },
  type: '유형',
  safeUpTo: (nodes, by, isFargate = false) => {
    const most = isFargate ? pieces(nodes) : machines(nodes);
    return `${SAFE_BY[by]}${nodes > 0 ? `${most}까지 안전` : `안전한 ${isFargate ? '개수' : '대수'} 없음`}`;
  },
  nodes: '노드',
  fargatePods: (pods) => `파드 ${formatCount(pods)}개`,
  pods: '노드당 파드',
  maxPods: '최대 파드 수',
  enis: 'ENI',
  ipsActive: '사용 중',
  ipsWarm: '유휴',
  heldPerNode: '노드당 점유',
  held: '점유',
  asWanted: { ipsActive: '파드 필요', ipsWarm: '웜', heldPerNode: '노드당 필요', held: '필요' },
  lacks: {
    'not-there': (nodes, of) => `${ofNodes(nodes, of)} 시작할 IP 없음`,
    'pods-wait': (nodes, of) => `${ofNodes(nodes, of)} 파드 대기`,
    'pods-may-wait': (nodes, of) => `${ofNodes(nodes, of)} 파드 대기 가능`,
    'spare-eni': (nodes, of) => `${ofNodes(nodes, of)} 여분 ENI 없음`,
    trunk: (nodes, of) => `${ofNodes(nodes, of)} 트렁크 ENI 없음`,
    idle: (nodes, of) => `${ofNodes(nodes, of)} 유휴 IP 부족`,
  },
  lacking: ({ nodes, lack, subnet, warm, held, waiting, wanted }, of, isChance) => {
    const each = nodes === 1 ? '' : '각각 ';
    const wait =
      waiting === 0
        ? ''
        : ` 파드 ${each}${pieces(waiting)}가 ${isChance ? '대기할 수 있습니다' : '대기합니다'}.`;
    return `${ofNodes(nodes, of)} ${each}IP ${pieces(wanted.held)} 중 ${pieces(held)} 점유, 유휴 ${pieces(warm)}. ${subnetNamed(subnet)}에 ${withParticle(LACKED[lack], '이/가')} 들어갈 여유가 없습니다.${wait}`;
  },
  total: '전체',
  activePlusWarm: (active, warm) => `${active} + 유휴 ${warm}`,
  folded: (groups, nodes, counted) =>
    counted === 'pods'
      ? `Fargate 그룹 ${pieces(groups)}`
      : `그룹 ${pieces(groups)}, 노드 ${machines(nodes)}`,
  foldedSum: (held, pods, idle) =>
    `점유 ${pieces(held)}, 파드 ${pieces(pods)}, 유휴 ${pieces(idle)}`,
  foldedWanted: (wanted, pods, warm) =>
    `파드 ${pieces(pods)}에 필요 ${pieces(wanted)}, 그중 웜 ${pieces(warm)}`,
  noNodes: '노드가 없어 점유하는 IP도 없습니다.',
  more: (groups) => `그룹 ${pieces(groups)} 더 보기`,
  moreKinds: (kinds) => `다른 노드 구성 ${pieces(kinds)} 더 보기`,
  kind,
  kindWanted: (...of) => `필요: ${kind(...of)}`,
  groupSum: (nodes, { enis, assigned, warm, held, isIpv6 }, wanted) => {
    const used = isIpv6 && assigned === 0 ? '파드는 IPv6 사용' : `사용 중 IP ${pieces(assigned)}`;
    const sum = `노드 ${machines(nodes)}: ENI ${pieces(enis)}, ${used}`;
    if (wanted === undefined) return `${sum}, 웜 IP ${pieces(warm)}, 필요 IP ${pieces(held)}.`;
    const all =
      held < wanted ? `필요 IP ${pieces(wanted)} 중 ${pieces(held)}` : `IP ${pieces(held)}`;
    return `${sum}, 유휴 IP ${pieces(warm)}, ${all} 점유.`;
  },
  eni: (position, filled, slots) =>
    `ENI ${formatCount(position)} · ${formatCount(slots)} 중 ${formatCount(filled)}`,
  eniPrefixes: (position, filled, slots) =>
    `ENI ${formatCount(position)} · 접두사 ${formatCount(slots)} 중 ${formatCount(filled)}`,
  eniSpoken: (position, pods, warm, empty) =>
    `ENI ${formatCount(position)}: 기본 IP 1개, 파드 ${pieces(pods)}, 유휴 IP ${pieces(warm)}, 빈 슬롯 ${pieces(empty)}`,
  eniSpokenPrefixes: (position, prefixes, occupied, pods, empty) =>
    `ENI ${formatCount(position)}: 기본 IP 1개, 접두사 ${pieces(prefixes)}, 그중 ${pieces(occupied)}에 파드 ${pieces(pods)}, 빈 슬롯 ${pieces(empty)}`,
  eniPicture: '노드 한 대의 ENI',
  moreSlots: (slots) => `… 외 빈 슬롯 ${pieces(slots)}`,
  rulesTitle: '이 합계의 규칙',
  moreLikeIt: (enis) => `… 같은 ENI ${pieces(enis)} 더`,
  moreEnis: (enis) => `… ENI ${pieces(enis)} 더`,
  legend: { primary: '기본 IP', pod: '파드', warm: '유휴', empty: '빈 슬롯' },
  perNode: '노드당 점유',
  wantedPerNode: '노드당 필요',
  primaries: (enis) => `ENI 기본 IP ${pieces(enis)}`,
  warmBy: (target, stop, usableEnis, maxPods) => {
    if (stop === 'eni-limit') return `${target}, ENI ${pieces(usableEnis)}에서 한도`;
    if (stop === 'max-pods') return `${target}, 최대 파드 수 ${formatCount(maxPods)}에서 멈춤`;
    return target;
  },
  range: (low, high) =>
    `ipamd의 무작위 선택에 따라 이런 노드의 점유 IP는 ${formatCount(low)}~${pieces(high)}입니다. 계획은 ${pieces(high)}로 계산합니다.`,
  unpublished: (low, high) =>
    `AWS는 EKS Auto Mode의 웜 접두사 수를 공개하지 않습니다. 노드의 점유 IP는 ${formatCount(low)}~${pieces(high)}이며, 계획은 ${pieces(high)}로 계산합니다.`,
  noRest: (held, most) =>
    `풀이 안정되지 않습니다. 이런 노드의 점유 IP는 번갈아 바뀝니다(${listOf(held.map(pieces))}). 계획은 ${pieces(most)}로 계산합니다.`,
  scaleIn: '스케일 인 이후에는 노드가 이보다 많은 IP를 유지합니다.',
  types: {
    title: '같은 파드를 다른 유형에',
    hint: 'vCPU당 파드 수는 지금과 같게, 최대 파드 수까지',
    heads: (isShort) => [
      '유형',
      '노드',
      '노드당 파드',
      '최대 파드 수',
      isShort ? '필요' : '점유',
      isShort ? '웜' : '유휴',
      '/28',
      'ENI',
      'NAU',
      '평소',
    ],
    verdict: (kind, podsPending) =>
      podsPending === 0 ? KINDS[kind] : `${KINDS[kind]}, ${withoutPlace(podsPending)}`,
    planned: '현재 계획',
    use: '적용',
    takeNamed: (type) => `${type} 적용`,
    more: (types) => `유형 ${pieces(types)} 더 보기`,
  },
  stairs: {
    title: '파드 수에 따른 노드 한 대',
    found: ({ podsNow, heldNow, heldWithout, podsMost, heldMost }) =>
      `파드 ${pieces(podsNow)}인 노드는 IP ${pieces(heldNow)}를 점유합니다. 파드가 없으면 ${pieces(heldWithout)}, 자리가 있는 만큼인 ${pieces(podsMost)}면 ${pieces(heldMost)}입니다.`,
    axis: 'IP를 받는 파드',
    heldAxis: '점유 IP',
    at: (pods) => `파드 ${pieces(pods)}`,
    heldAt: (held) => `점유 ${pieces(held)}`,
    heldOther: (held, name) =>
      `${name === undefined ? '다른 방식이면' : `${name}:`} ${pieces(held)}`,
    one: (label) => `${label} 한 대`,
    beside: '함께 볼 설정',
  },
  mode: { 'secondary-ip': '보조 IP', prefix: '접두사', ipv6: 'IPv6' },
  kinds: { linux: 'Linux', windows: 'Windows', 'auto-mode': 'Auto Mode', fargate: 'Fargate' },
  otherEnis: ({ primary, trunk, unmanaged }) =>
    `그 밖의 ENI: ${listOf([
      ...(primary > 0 ? ['파드가 없는 기본 ENI'] : []),
      ...(trunk > 0 ? ['트렁크 ENI'] : []),
      ...(unmanaged > 0 ? [`VPC CNI가 관리하지 않는 ENI ${pieces(unmanaged)}`] : []),
    ])}.`,
  maxPodsBoth: (maxPods, byFormula) =>
    `최대 파드 수 ${pieces(maxPods)}, 공식만으로는 ${pieces(byFormula)}입니다.`,
  pending: withoutPlace,
};
