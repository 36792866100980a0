import type { groupDetails as english } from '@/i18n/en/form/group-details';
import { formatCount } from '@/i18n/wording/number-format';

export const groupDetails: typeof english = {
  namePlaceholder: '유형 이름',
  limitsSpoken: (enis, addresses, maxPods) =>
    `ENI ${enis}개, ENI당 IP ${addresses}개, 최대 파드 수 ${formatCount(maxPods)}`,
  zonesHelp: '예: ab. 비우면 계획의 모든 영역',
  zonesAll: '모두',
  clusterPods: '클러스터 전체 파드 받기',
  clusterPodsHelp: 'GPU 노드처럼 테인트로 막은 그룹이면 끕니다.',
  handLimits: '한도 직접 입력',
  handLimitsHelp: '목록에 없는 유형일 때',
  maxEnis: 'ENI',
  ipv4PerEni: 'ENI당 IPv4',
};
