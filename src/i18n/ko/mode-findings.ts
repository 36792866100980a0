import type { CidrRule } from '@/engine';
import type { FindingOf, FindingSentences } from '@/i18n/finding-text';
import { listOf, machines, pieces, piecesEach, rangeOf } from './counts';

const CIDR_WHY: Readonly<Record<CidrRule, string>> = {
  'rfc1918-other':
    'VPC 하나는 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 가운데 한 곳의 범위만 가질 수 있습니다',
  'public-and-private': '공인 범위는 192.168.0.0/16, 172.16.0.0/12와 함께 쓸 수 없습니다',
  'benchmark-range': '198.19.0.0/16은 다른 범위와 함께 쓸 수 없습니다',
};

const IPV6_WITHOUT: Readonly<Record<FindingOf<'IPV6_EXCLUDES'>['what'], string>> = {
  'custom-networking': '사용자 지정 네트워킹',
  windows: 'Windows 노드',
  'single-addresses': '보조 IP',
};

type Found<Part> = readonly Part[];

function subnets(found: Found<{ readonly subnet: string }>): string {
  return `서브넷 ${listOf(found.map((one) => one.subnet))}`;
}

function groups(found: Found<{ readonly group: string }>): string {
  return `노드 그룹 ${listOf([...new Set(found.map((one) => one.group))])}`;
}

function types(found: Found<{ readonly instanceType: string }>): string {
  return listOf([...new Set(found.map((one) => one.instanceType))]);
}

function zones(found: Found<{ readonly zone: string }>): string {
  return `가용 영역 ${listOf([...new Set(found.map((one) => one.zone))])}`;
}

/** What is said of ways of taking addresses that a plain cluster does not have. */
export const modeFindings = {
  NO_POD_SUBNET: (found) => ({
    head: `${zones(found)}: 파드 서브넷 없음`,
    text: `. 파드용 ENI를 만들 수 없어 노드 ${machines(
      found.reduce((sum, one) => sum + one.nodes, 0),
    )}가 Ready 상태가 되지 못합니다. 해당 영역에 파드 서브넷과 ENIConfig를 추가하십시오.`,
  }),
  POD_SUBNET_UNUSED: (found) => ({
    head: `${subnets(found)}: 쓰는 노드 없음`,
    text: `. ${zones(found)}에 노드가 없습니다. ENI는 노드와 같은 가용 영역의 서브넷만 씁니다.`,
  }),
  POD_SUBNET_OFF: (found) => ({
    head: `${subnets(found)}: 파드용이지만 쓰이지 않음`,
    text: '. 사용자 지정 네트워킹을 켜거나, 서브넷 검색을 켜고 kubernetes.io/role/cni 태그를 붙이십시오.',
  }),
  NODES_KEEP_ENIS: () => ({
    head: '실행 중인 노드는 기존 ENI를 유지',
    text: '. 사용자 지정 네트워킹은 노드를 만들 때 적용됩니다. 켠 뒤에 노드를 교체하십시오.',
  }),
  CIDR_NOT_TOGETHER: (found) => ({
    head: `서브넷 ${listOf([found[0].other, ...found.map((one) => one.subnet)])}: VPC 하나에 함께 둘 수 없음`,
    text: `. ${CIDR_WHY[found[0].rule]}. 파드에는 흔히 100.64.0.0/10을 씁니다.`,
  }),
  MAX_PODS_ABOVE_SUPPLY: (found) => ({
    head: `${groups(found)}: 최대 파드 수가 줄 수 있는 IP보다 많음`,
    text: `. 최대 파드 수는 ${piecesEach(found.map((one) => one.maxPods))}, 노드가 IP를 줄 수 있는 파드는 ${piecesEach(
      found.map((one) => one.supply),
    )}입니다. 나머지 파드는 ContainerCreating에 머뭅니다. 최대 파드 수를 ${piecesEach(
      found.map((one) => one.advised),
    )}로 설정하십시오.`,
  }),
  NO_ENI_FOR_PODS: (found) => ({
    head: `${groups(found)}: 파드에 쓸 ENI 없음`,
    text: '. 기본 ENI, 다른 곳에서 관리하는 ENI, 영역의 서브넷을 빼면 남는 것이 없습니다. ENI가 더 많은 유형을 쓰거나 추가 ENI를 줄이십시오.',
  }),
  TRUNK_NOT_CAPABLE: (found) => ({
    head: `${groups(found)}: 파드용 보안 그룹을 쓸 수 없음`,
    text: `. ${types(found)} 유형에는 트렁크 ENI가 없습니다. 브랜치 ENI가 있는 Nitro 유형을 사용하십시오. t 계열에는 없습니다.`,
  }),
  TRUNK_SLOT_IDLE: (found) => ({
    head: `${groups(found)}: 오지 않을 트렁크 ENI의 자리를 비워 둠`,
    text: `. AWS의 리소스 컨트롤러가 ${types(found)} 유형을 알지 못합니다. 그 자리는 파드가 쓰지 못합니다.`,
  }),
  TRUNK_NO_ATTACHMENT: (found) => ({
    head: `${groups(found)}: 트렁크 ENI를 연결할 자리 없음`,
    text: '. 기본 ENI, 다른 곳에서 관리하는 ENI, EFA 전용 인터페이스가 유형 또는 MAX_ENI의 한도를 모두 씁니다. 보안 그룹을 쓰는 파드는 대기합니다. ENI가 더 많은 유형을 쓰거나, MAX_ENI를 높이거나, 추가 인터페이스를 줄이십시오.',
  }),
  BRANCH_LIMIT: (found) => ({
    head: `${groups(found)}: 브랜치 ENI 부족`,
    text: `. 보안 그룹을 쓰는 파드는 노드마다 ${piecesEach(found.map((one) => one.asked))}, 유형의 한도는 ${piecesEach(
      found.map((one) => one.limit),
    )}입니다. 나머지는 대기합니다.`,
  }),
  POD_ENI_OFF: (found) => ({
    head: `${groups(found)}: 보안 그룹을 쓰는 파드가 계산되지 않음`,
    text: '. ENABLE_POD_ENI가 꺼져 있습니다. 파드용 보안 그룹을 켜십시오.',
  }),
  IPV6_NOT_CAPABLE: (found) => ({
    head: `${groups(found)}: IPv6 클러스터에 쓸 수 없음`,
    text: `. IPv6에는 접두사가 필요한데 ${types(found)} 유형은 Nitro가 아닙니다.`,
  }),
  IPV6_EXCLUDES: (found) => ({
    head: `${listOf(found.map((one) => IPV6_WITHOUT[one.what]))}: IPv6 클러스터에 쓸 수 없음`,
    text: '. IPv6 파드에는 접두사 위임이 필요하고, AWS는 사용자 지정 네트워킹과 Windows를 지원하지 않습니다.',
  }),
  MULTUS_SUBNETS_MISSING: (found) => ({
    head: `${groups(found)}: ${zones(found)}에 추가 ENI의 서브넷 부족`,
    text: '. Multus가 쓰는 ENI는 저마다 다른 서브넷에 놓입니다. ENI마다, 가용 영역마다 서브넷을 하나씩 추가하십시오. 없으면 노드의 서브넷에서 셉니다.',
  }),
  HOST_LOCAL_EXHAUSTED: (found) => ({
    head: `${subnets(found)}: host-local 범위 부족`,
    text: `. 파드 ${piecesEach(found.map((one) => one.wanted))}에 IP가 필요한데 범위에는 ${piecesEach(
      found.map((one) => one.addresses),
    )}입니다.`,
  }),
  HOST_LOCAL_SHARED: (found) => ({
    head: `${subnets(found)}: 노드 ${listOf(found.map((one) => machines(one.nodes)))}가 host-local 범위를 함께 씀`,
    text: '. host-local은 노드마다 따로 세므로 두 파드가 같은 IP를 받습니다. 노드마다 다른 범위를 주거나 whereabouts를 사용하십시오.',
  }),
  HOST_LOCAL_NOT_RESERVED: (found) => ({
    head: `${subnets(found)}: EC2가 host-local 범위의 IP를 쓸 수 있음`,
    text: '. explicit 유형의 서브넷 CIDR 예약으로 막으십시오.',
  }),
  LOAD_BALANCER_ROOM: (found) => ({
    head: `${subnets(found)}: 로드 밸런서를 두기에 여유 부족`,
    text: `. 여유 IP는 ${piecesEach(found.map((one) => one.free))}이고 AWS는 8개를 요구합니다.`,
  }),
  RESERVATION_CROWDS: (found) => ({
    head: `${subnets(found)}: 예약 안에만 자리가 남음`,
    text: `. prefix 유형의 예약은 접두사만 내주므로 개별 IP ${piecesEach(
      found.map((one) => one.short),
    )}가 부족합니다. 예약을 줄이십시오.`,
  }),
  AUTO_MODE_RANGE: (found) => ({
    head: `${groups(found)}: 점유 IP ${listOf(found.map((one) => rangeOf(one.low, one.high)))}`,
    text: '. AWS는 EKS Auto Mode가 유지하는 웜 접두사 수를 공개하지 않습니다. 계획은 최댓값으로 계산합니다.',
  }),
  OWN_SETTINGS: (found) => ({
    head: `${groups(found)}: 자체 설정으로 계산`,
    text: `. 비교용일 뿐입니다. 클러스터에는 aws-node DaemonSet이 하나이고 그 설정이 모든 노드에 적용됩니다. 대상 그룹은 ${pieces(found.length)}입니다.`,
  }),
} satisfies Partial<FindingSentences>;
