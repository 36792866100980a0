import type { CidrRule } from '@/engine';
import type { refusalTexts as english } from '@/i18n/en/findings/refusal-texts';
import { machines, piecesEach, valuesOf } from '@/i18n/ko/wording/counts';
import { types } from '@/i18n/ko/wording/finding-names';

const CIDR_WHY: Readonly<Record<CidrRule, string>> = {
  'rfc1918-other':
    'VPC 하나는 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 가운데 한 곳의 대역만 가질 수 있습니다',
  'public-and-private': '퍼블릭 대역은 192.168.0.0/16, 172.16.0.0/12와 함께 쓸 수 없습니다',
  'benchmark-range': '198.19.0.0/16은 다른 대역과 함께 쓸 수 없습니다',
};

const EXCLUDED_BY_IPV6 = [
  ['custom-networking', '사용자 지정 네트워킹'],
  ['windows', 'Windows'],
] as const;

export const refusalTexts: typeof english = {
  NO_POD_SUBNET: (found) =>
    `. 파드용 ENI를 만들 수 없어 노드 ${machines(
      found.reduce((sum, one) => sum + one.nodes, 0),
    )}가 Ready 상태가 되지 못합니다. 해당 영역에 파드 서브넷과 ENIConfig를 추가하십시오.`,
  CIDR_NEVER: (found) =>
    `. ${valuesOf(found.map((one) => one.range))}: 예약된 대역입니다. 프라이빗 대역을 사용하십시오.`,
  CIDR_NOT_TOGETHER: (found) =>
    `. ${CIDR_WHY[found[0].rule]}. 파드에는 흔히 100.64.0.0/10을 씁니다.`,
  NO_ENI_FOR_PODS: () =>
    '. 기본 ENI, 다른 곳에서 관리하는 ENI, 영역의 서브넷을 빼면 남는 것이 없습니다. ENI가 더 많은 유형을 쓰거나 추가 ENI를 줄이십시오.',
  WINDOWS_TYPE_UNKNOWN: (found) =>
    `. Windows 파드에 IP를 주는 AWS 리소스 컨트롤러가 ${types(found)} 유형을 알지 못합니다. 컨트롤러가 아는 유형을 사용하십시오.`,
  TRUNK_NOT_CAPABLE: (found) =>
    `. ${types(found)} 유형에는 트렁크 ENI가 없습니다. 브랜치 ENI가 있는 Nitro 유형을 사용하십시오. t 계열에는 없습니다.`,
  TRUNK_NO_ATTACHMENT: () =>
    '. 기본 ENI, 다른 곳에서 관리하는 ENI, EFA 전용 인터페이스가 유형 또는 MAX_ENI의 한도를 모두 씁니다. 보안 그룹을 쓰는 파드는 자리가 없습니다. ENI가 더 많은 유형을 쓰거나, MAX_ENI를 높이거나, 추가 인터페이스를 줄이십시오.',
  POD_ENI_OFF: () => '. ENABLE_POD_ENI가 꺼져 있습니다. 파드용 보안 그룹을 켜십시오.',
  AWS_NODE_ENDS: () =>
    '. 접두사를 쓰려면 WARM_PREFIX_TARGET, WARM_IP_TARGET, MINIMUM_IP_TARGET 중 하나가 1 이상이어야 하며, 그렇지 않으면 노드가 Ready 상태가 되지 못합니다. WARM_PREFIX_TARGET을 1로 설정하십시오.',
  IPV6_NOT_CAPABLE: (found) =>
    `. IPv6에는 접두사가 필요한데 ${types(found)} 유형은 Nitro가 아닙니다. Nitro 또는 베어 메탈 유형을 사용하십시오.`,
  IPV6_EXCLUDES: (found) => {
    const prefixes = found.some(({ what }) => what === 'single-addresses');
    const excluded = EXCLUDED_BY_IPV6.filter(([what]) => found.some((one) => one.what === what));
    const names = excluded.map(([, name]) => name).join(' 및 ');
    const parts = [
      ...(prefixes ? ['IPv6 파드에는 접두사 위임이 필요합니다.'] : []),
      ...(names === '' ? [] : [`AWS는 IPv6 파드에서 다음을 지원하지 않습니다: ${names}.`]),
    ];
    return `. ${parts.join(' ')}`;
  },
  HOST_LOCAL_EXHAUSTED: (found) =>
    `. 파드 ${piecesEach(found.map((one) => one.wanted))}에 IP가 필요한데 범위의 IP는 ${piecesEach(
      found.map((one) => one.addresses),
    )}입니다.`,
};
