import type { claims as english } from '@/i18n/en/findings/claims';
import { pieces, subnetNamed } from '@/i18n/ko/wording/counts';
import type { ClaimNames, ClaimSentences } from '@/i18n/texts/findings/claim-text';
import { formatCount } from '@/i18n/wording/number-format';

const n = formatCount;

const sentences: ClaimSentences = {
  FOURTEEN_PER_PREFIX: ({ prefixes, claimed, right }) => ({
    said: `/28에는 IP가 14개이므로 접두사 ${n(prefixes)}개는 ${n(claimed)}개입니다.`,
    right: `파드는 16개를 모두 씁니다. ${n(prefixes)} × 16 = ${n(right)}.`,
    origin: '서브넷의 어림셈을 접두사에 쓴 것입니다.',
  }),
  N_MINUS_1: ({ instanceType, maxEnis, ipv4PerEni, claimed, right }) => ({
    said: `최대 파드 수는 (ENI − 1) × (IP − 1) + 2, ${instanceType} 유형은 ${n(claimed)}개입니다.`,
    right: `${n(maxEnis)} × (${n(ipv4PerEni)} − 1) + 2 = ${n(right)}. 하나 빼는 것은 사용자 지정 네트워킹의 기본 ENI입니다.`,
    origin: '사용자 지정 네트워킹의 식을 모든 클러스터에 쓴 것입니다.',
  }),
  TWO_ENIS_IDLE: ({ instanceType, claimed, right }) => ({
    said: `파드가 없는 노드에는 ENI가 둘 있습니다. ${instanceType} 유형은 IP ${pieces(claimed)}입니다.`,
    right: `ENI 하나, IP ${pieces(right)}입니다. 두 번째 ENI는 첫 파드와 함께 생깁니다.`,
    origin: 'VPC CNI의 README가 파드 0~29개를 한 행에 적은 데서 왔습니다.',
  }),
  ONE_ENI_FOR_ONE_POD: ({ instanceType, claimed, right }) => ({
    said: `파드가 하나인 노드에는 ENI 하나면 됩니다. ${instanceType} 유형은 IP ${pieces(claimed)}입니다.`,
    right: `WARM_ENI_TARGET 1은 ENI 하나를 통째로 남겨 둡니다. ENI 둘, IP ${pieces(right)}입니다.`,
    origin: '노드의 점유 IP가 아니라 파드가 쓰는 IP를 센 것입니다.',
  }),
  NO_CAP: ({ instanceType, claimed, right }) => ({
    said: `${instanceType} 유형은 파드 ${pieces(claimed)}를 실행합니다.`,
    right: `관리형 노드 그룹은 ${pieces(right)}에서 멈춥니다. 식만으로는 ${pieces(claimed)}입니다.`,
    origin: '상한 110, 250이 없는 표에서 왔습니다.',
  }),
  PREFIXES_RAISE_PODS: ({ instanceType, claimed, right }) => ({
    said: `접두사만으로 ${instanceType} 유형의 파드가 ${pieces(claimed)}까지 늘어납니다.`,
    right: `최대 파드 수는 kubelet의 값 그대로입니다. 올리지 않으면 nodeadm, Bottlerocket, Karpenter에서는 ${pieces(right)}입니다.`,
    origin: 'IP의 수를 파드의 수로 본 것입니다.',
  }),
  WHOLE_ENI_FOR_WARM_IP: ({ instanceType, ipv4PerEni, claimed, right }) => ({
    said: `두 번째 ENI는 꽉 찬 채로 옵니다. 파드 ${pieces(ipv4PerEni - 1)}인 ${instanceType} 유형은 IP ${pieces(claimed)}입니다.`,
    right: `WARM_IP_TARGET이 있으면 필요한 만큼만 가져옵니다. IP ${pieces(right)}입니다.`,
    origin: '모범 사례 가이드가 WARM_ENI_TARGET을 설명한 것입니다.',
  }),
  TRUNK_TAKES_NOTHING: ({ instanceType, claimed, right }) => ({
    said: `파드용 보안 그룹은 별도입니다. ${instanceType} 유형의 다른 파드는 IP ${pieces(claimed)}를 그대로 씁니다.`,
    right: `트렁크 ENI가 ENI 자리 하나를 씁니다. 남는 IP는 ${pieces(right)}입니다.`,
    origin: 'README와 모범 사례 가이드가 트렁크를 빼고 센 것입니다.',
  }),
  WINDOWS_PREFIXES: ({ claimed, right }) => ({
    said: `Windows 노드의 접두사 14개는 IP ${pieces(claimed)}입니다.`,
    right: `14 × 16 = ${n(right)}.`,
    origin: '모범 사례 가이드의 계산 실수입니다.',
  }),
  IPV6_460: ({ instanceType, maxEnis, ipv4PerEni, ofType, claimed, right }) => ({
    said: `IPv6 클러스터에서 m5.large 유형은 파드 ${pieces(claimed)}를 실행합니다.`,
    right:
      ofType === right
        ? `3 × (10 − 1) × 16 + 2 = ${n(right)}. 최대 파드 수는 더 낮을 수 있습니다.`
        : `3 × (10 − 1) × 16 + 2 = ${n(right)}. ${instanceType} 유형은 ${n(maxEnis)} × (${n(ipv4PerEni)} − 1) × 16 + 2 = ${n(ofType)}. 최대 파드 수는 더 낮을 수 있습니다.`,
    origin: 'IPv6 모범 사례 가이드에서 왔습니다.',
  }),
  MINIMUM_COUNTS_PRIMARIES: ({
    instanceType,
    minimumIpTarget,
    claimedEnis,
    rightEnis,
    claimed,
    right,
  }) => ({
    said: `MINIMUM_IP_TARGET ${n(minimumIpTarget)}이면 ${instanceType} 유형의 ENI ${pieces(claimedEnis)}가 찹니다. IP ${pieces(claimed)}입니다.`,
    right: `ENI마다 파드가 쓰지 않는 기본 IP가 하나 있습니다. ENI ${pieces(rightEnis)}, IP ${pieces(right)}입니다.`,
    origin: '모범 사례 가이드가 목표 100에 ENI 10개, IP 100개로 센 것입니다.',
  }),
  FIVE_SLOTS_ARE_60: ({ instanceType, maxEnis, onAllEnis, claimed, right }) => ({
    said: `접두사를 쓰면 ${instanceType} 유형의 ENI 하나에 IP가 ${pieces(claimed)} 있습니다.`,
    right: `슬롯 5개에 16개씩, 5 × 16 = ${n(right)}. ENI ${pieces(maxEnis)}에는 ${pieces(onAllEnis)}입니다.`,
    origin: '/28을 14개로 보고 5 × 14를 60으로 적은 블로그 글에서 왔습니다.',
  }),
  PREFIXES_NEED_NITRO: ({ instanceType, claimed, right }) => ({
    said: `접두사에는 Nitro가 필요하므로 ${instanceType} 유형의 파드용 IP는 ${pieces(claimed)}입니다.`,
    right: `VPC CNI는 베어 메탈 유형에도 접두사를 줍니다. ${pieces(right)}입니다.`,
    origin: 'EKS AMI의 최대 파드 수 스크립트가 베어 메탈 유형을 하이퍼바이저 없음으로 본 것입니다.',
  }),
  GIVEN_BACK_ONE_BY_ONE: ({ claimed, right }) => ({
    said: `IP는 하나씩 반납됩니다. 파드가 하나 남은 ENI의 점유 IP는 ${pieces(claimed)}입니다.`,
    right: `WARM_ENI_TARGET에서는 ENI를 통째로만 반납합니다. ${pieces(right)}를 모두 점유합니다.`,
    origin: '블로그 글에서 왔습니다. WARM_IP_TARGET이나 MINIMUM_IP_TARGET이 있으면 맞습니다.',
  }),
  MAX_PODS_ARE_ADDRESSES: ({
    instanceType,
    maxEnis,
    ipv4PerEni,
    branchEnis,
    withTrunk,
    claimed,
    right,
  }) => ({
    said: `${instanceType} 유형의 파드용 IP는 ${pieces(claimed)}, 브랜치 ENI의 IP는 ${pieces(branchEnis)}입니다.`,
    right: `${n(maxEnis)} × (${n(ipv4PerEni)} − 1) = ${n(right)}. 트렁크 ENI가 있으면 ${pieces(withTrunk)}입니다.`,
    origin: 'VPC CNI의 README가 최대 파드 수를 적은 것입니다.',
  }),
  TWO_RESERVED: ({ subnet, prefixLength, claimed, right }) => ({
    said: `${subnetNamed(subnet)} 같은 /${prefixLength}에는 IP가 ${pieces(claimed)} 있습니다.`,
    right: `AWS는 둘이 아니라 다섯을 예약합니다. ${pieces(right)}입니다.`,
    origin: 'AWS 밖의 규칙이며 AWS의 스프레드시트도 이를 따릅니다.',
  }),
  CSI_ON_HOST_NETWORK: ({ isCounted, right }) => ({
    said: 'EBS CSI 노드 파드는 호스트 네트워크를 쓰므로 IP가 필요 없습니다.',
    right: `매니페스트에서 hostNetwork는 false입니다. 노드마다 IP 하나, 모두 ${pieces(right)}입니다. ${isCounted ? '여기에 포함되어 있습니다.' : '일반적인 추가 기능에서 선택하십시오.'}`,
    origin: '호스트 네트워크를 쓰는 DaemonSet이 많지만 이것은 아닙니다.',
  }),
};

/** What each is called, in a few words. */
const names: ClaimNames = {
  FOURTEEN_PER_PREFIX: () => '/28에 IP 14개',
  N_MINUS_1: ({ claimed }) => `최대 파드 수 ${formatCount(claimed)}`,
  TWO_ENIS_IDLE: () => '빈 노드의 ENI 2개',
  ONE_ENI_FOR_ONE_POD: () => '파드 하나에 ENI 하나',
  NO_CAP: ({ claimed }) => `최대 파드 수 ${formatCount(claimed)}`,
  PREFIXES_RAISE_PODS: () => '접두사로 늘어나는 최대 파드 수',
  WHOLE_ENI_FOR_WARM_IP: () => '가득 찬 두 번째 ENI',
  TRUNK_TAKES_NOTHING: () => '자리를 쓰지 않는 트렁크 ENI',
  WINDOWS_PREFIXES: ({ claimed }) => `접두사 14개에 IP ${pieces(claimed)}`,
  IPV6_460: ({ claimed }) => `m5.large에 파드 ${pieces(claimed)}`,
  MINIMUM_COUNTS_PRIMARIES: () => 'MINIMUM_IP_TARGET에 드는 ENI 기본 IP',
  FIVE_SLOTS_ARE_60: ({ claimed }) => `슬롯 5개에 IP ${pieces(claimed)}`,
  PREFIXES_NEED_NITRO: () => 'Nitro가 필요한 접두사',
  GIVEN_BACK_ONE_BY_ONE: () => '하나씩 반납되는 IP',
  MAX_PODS_ARE_ADDRESSES: () => 'IP로 읽은 최대 파드 수',
  TWO_RESERVED: ({ claimed, prefixLength }) => `/${prefixLength}에 ${pieces(claimed)}`,
  CSI_ON_HOST_NETWORK: () => '호스트 네트워크의 EBS CSI 드라이버',
};

export const claims: typeof english = {
  hint: '이 계획에서 맞는 값',
  more: (mistakes) => `이 계획에 해당하는 ${pieces(mistakes)} 더 보기`,
  source: '출처',
  from: '잘못된 값의 유래:',
  sentences,
  names,
};
