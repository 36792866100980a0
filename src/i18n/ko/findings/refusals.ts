import type { refusals as english } from '@/i18n/en/findings/refusals';
import { listOf, subnetNamed } from '@/i18n/ko/wording/counts';
import { groups, zones } from '@/i18n/ko/wording/finding-names';
import type { FindingOf } from '@/i18n/texts/findings/finding-text';

const IPV6_WITHOUT: Readonly<Record<FindingOf<'IPV6_EXCLUDES'>['what'], string>> = {
  'custom-networking': '사용자 지정 네트워킹',
  windows: 'Windows 노드',
  'single-addresses': '보조 IP',
};

/** The clauses are whole sentences: they follow “이대로는 작동하지 않습니다.” */
export const refusals: typeof english = {
  NO_POD_SUBNET: (found) => ({
    clause: `${zones(found)}에 파드 서브넷이 없습니다`,
    head: `${zones(found)}: 파드 서브넷 없음`,
  }),
  CIDR_NEVER: (found) => {
    const subnets = listOf(found.map((one) => one.subnet));
    return {
      clause: `${subnetNamed(subnets)}의 대역은 VPC에 쓸 수 없습니다`,
      head: `${subnetNamed(subnets)}: VPC에 쓸 수 없는 대역`,
    };
  },
  CIDR_NOT_TOGETHER: (found) => {
    const subnets = listOf([found[0].other, ...found.map((one) => one.subnet)]);
    return {
      clause: `한 VPC에 ${subnetNamed(subnets)}의 대역을 함께 둘 수 없습니다`,
      head: `${subnetNamed(subnets)}: VPC 하나에 함께 둘 수 없음`,
    };
  },
  NO_ENI_FOR_PODS: (found) => ({
    clause: `${groups(found)}에 파드가 쓸 ENI가 없습니다`,
    head: `${groups(found)}: 파드에 쓸 ENI 없음`,
  }),
  WINDOWS_TYPE_UNKNOWN: (found) => ({
    clause: `${groups(found)}의 파드는 IP를 받지 못합니다`,
    head: `${groups(found)}: 파드가 IP를 받지 못함`,
  }),
  TRUNK_NOT_CAPABLE: (found) => ({
    clause: `${groups(found)}에는 파드용 보안 그룹을 쓸 수 없습니다`,
    head: `${groups(found)}: 파드용 보안 그룹을 쓸 수 없음`,
  }),
  TRUNK_NO_ATTACHMENT: (found) => ({
    clause: `${groups(found)}에 트렁크 ENI를 연결할 자리가 없습니다`,
    head: `${groups(found)}: 트렁크 ENI를 연결할 자리 없음`,
  }),
  POD_ENI_OFF: (found) => ({
    clause: `${groups(found)}에서 보안 그룹을 쓰는 파드가 계산되지 않습니다`,
    head: `${groups(found)}: 보안 그룹을 쓰는 파드가 계산되지 않음`,
  }),
  AWS_NODE_ENDS: (found) => ({
    clause: `${groups(found)}에서 aws-node가 시작되지 않습니다`,
    head: `${groups(found)}: aws-node가 시작되지 않음`,
  }),
  IPV6_NOT_CAPABLE: (found) => ({
    clause: `${groups(found)}에는 IPv6 클러스터를 쓸 수 없습니다`,
    head: `${groups(found)}: IPv6 클러스터에 쓸 수 없음`,
  }),
  IPV6_EXCLUDES: (found) => {
    const what = listOf(found.map((one) => IPV6_WITHOUT[one.what]));
    return {
      clause: `IPv6 클러스터에서는 다음을 쓸 수 없습니다: ${what}`,
      head: `${what}: IPv6 클러스터에 쓸 수 없음`,
    };
  },
  HOST_LOCAL_EXHAUSTED: (found) => {
    const subnets = `${subnetNamed(listOf(found.map((one) => one.subnet)))}`;
    return {
      clause: `${subnets}의 host-local 범위가 부족합니다`,
      head: `${subnets}: host-local 범위 부족`,
    };
  },
};
