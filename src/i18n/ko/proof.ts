import type { proof as english } from '@/i18n/en/proof';
import { rules } from '@/i18n/ko/findings/rules';
import { spreadsheet } from '@/i18n/ko/findings/spreadsheet';
import { nodeGroups } from '@/i18n/ko/pictures/node-groups';
import { listOf, pieces, subnetNamed } from '@/i18n/ko/wording/counts';
import { formatCount } from '@/i18n/wording/number-format';

const why: typeof english.why = {
  sources: '규칙의 출처',
  total: '점유',
  wanted: '필요',
  size: '대역의 IP',
  sizes: (labels) => `${subnetNamed(listOf(labels))}의 IP`,
  reserved: 'AWS 예약',
  others: '다른 사용자',
  othersLive: (terms, subnets) =>
    subnets === 1
      ? `다른 사용자, 운영 중 여유 IP 기준: ${terms.map(formatCount).join(' − ')}`
      : `다른 사용자, 영역의 운영 중 여유 IP 중 몫: ${terms.map(formatCount).join(' − ')}`,
  heldByNodes: '노드가 점유',
  wantedByNodes: '노드에 필요',
  left: '여유',
  short: '부족',
  more: '추가 필요',
  shortOf: (label) => `${subnetNamed(label)}`,
  perSubnet: '서브넷별 여유 IP',
  blocksInRange: '대역의 /28',
  blocksReserved: 'AWS 예약 IP가 있는 /28',
  blocksWithSingles: '개별 IP가 있는 /28',
  blocksLeft: '온전한 여유 /28',
  blocksWhole: (wanted) => `온전한 /28, 필요 ${formatCount(wanted)}`,
  blocksTitle: '/28 블록으로',
  blocksWanted: '필요',
  blocksFree: '온전한 블록, 최소~최대',
  range: (low, high) =>
    low === high ? formatCount(high) : `${formatCount(low)}~${formatCount(high)}`,
  podsOfGroups: '그룹의 노드당 파드',
  systemPods: '노드마다 시스템 파드',
  clusterPods: '클러스터 전체 파드',
  pending: {
    'max-pods': '자리 없음: 최대 파드 수',
    'address-supply': '자리 없음: 노드에 IP 없음',
    'pool-frozen': '자리 없음: 풀이 늘지 않음',
    'branch-enis': '자리 없음: 브랜치 ENI 없음',
    'not-ready': '자리 없음: 노드가 Ready 아님',
  },
  podsHosted: '자리 있음',
  podsAsked: '요청',
  podsRun: (isMost, isChance = false) =>
    isMost ? '최대 실행' : isChance ? '실행(1회 시작 시)' : '실행',
  noAddress: (isLeast, isChance = false) =>
    isLeast ? '대기(최소)' : isChance ? '대기 가능' : '대기',
  podsShortNote: (most) =>
    `자리가 있어도 IP가 없을 수 있습니다. 노드가 어떤 순서로 오더라도 이 중 최대 ${pieces(most)}가 실행됩니다. 부족한 서브넷에서 어느 파드가 IP를 받는지는 시점에 달려 있습니다.`,
  idleTotal: '유휴',
  warmTotal: '웜',
  idleNone: '풀의 모든 IP를 파드가 쓰고 있습니다.',
};

const terms: typeof english.terms = {
  'eni-primaries': 'ENI 기본 IP',
  'trunk-eni': '트렁크 ENI',
  'unmanaged-enis': 'VPC CNI가 관리하지 않는 ENI',
  'other-cards': '다른 네트워크 카드',
  pods: '파드',
  'branch-enis': '파드의 브랜치 ENI',
  'attached-pods': '추가 ENI의 파드',
  'warm-addresses': '웜 IP',
  'prefix-remainder': '사용 중인 접두사의 나머지',
  'warm-prefixes': '여분의 접두사',
};

export const proof: typeof english = { why, terms, rules, nodeGroups, spreadsheet };
