import type { ConsumerKind, MaxPodsPolicyKind, NodeKindName, SubnetUse } from '@/engine';
import type { modes as english } from '@/i18n/en/findings/modes';
import type { MaxPodsChoice } from '@/plan';

const uses: Readonly<Record<SubnetUse, string>> = {
  nodes: '노드와 파드',
  'nodes-only': '노드만',
  pods: '파드만',
  multus: 'Multus 등의 ENI',
  other: '그 밖의 용도만',
};

const useHelp: Readonly<Record<SubnetUse, string>> = {
  nodes: '노드가 놓이고 파드도 여기에서 IP를 받습니다.',
  'nodes-only': 'kubernetes.io/role/cni=0 태그: 노드만 놓이고 파드용 ENI는 다른 서브넷에 놓입니다.',
  pods: 'ENIConfig의 서브넷 또는 kubernetes.io/role/cni=1 태그. 노드는 놓이지 않습니다.',
  multus: 'no_manage 태그가 있는 ENI가 노드마다 하나씩 놓입니다. VPC CNI는 쓰지 않습니다.',
  other: '노드와 파드 없이 로드 밸런서 등만 씁니다.',
};

const kinds: Readonly<Record<NodeKindName, string>> = {
  linux: 'Linux',
  windows: 'Windows',
  'auto-mode': 'EKS Auto Mode',
  fargate: 'Fargate',
};

const kindHelp: Readonly<Record<NodeKindName, string>> = {
  linux: 'VPC CNI를 쓰는 노드입니다.',
  windows:
    '기본 ENI만 씁니다. 파드는 그 슬롯의 수만큼 IP를 받습니다. 클러스터 전체 파드와 Linux 추가 기능은 실행되지 않습니다.',
  'auto-mode':
    '접두사를 씁니다. 영역에 파드 서브넷이 있으면 그 서브넷에서 받습니다. AWS가 웜 접두사 수를 공개하지 않아 범위로 보여 줍니다.',
  fargate: '파드마다 IP 하나이며 웜 IP는 없습니다. 노드 칸에 파드 수를 입력하십시오.',
};

const policies: Readonly<Record<MaxPodsChoice, string>> = {
  '': '관리형 노드 그룹 또는 종류',
  nodeadm: '자체 관리형, nodeadm 기본값',
  bottlerocket: 'Bottlerocket',
  karpenter: 'Karpenter',
  'auto-mode': 'EKS Auto Mode',
  windows: 'Windows',
};

const setters: Readonly<Record<MaxPodsPolicyKind, string>> = {
  formula: '관리형 노드 그룹',
  nodeadm: 'nodeadm',
  bottlerocket: 'Bottlerocket',
  karpenter: 'Karpenter',
  'auto-mode': 'Auto Mode',
  windows: 'Windows',
  fixed: '직접 입력',
};

const consumerKinds: Readonly<Record<ConsumerKind, string>> = {
  'control-plane': 'EKS 컨트롤 플레인',
  alb: 'Application Load Balancer',
  nlb: 'Network Load Balancer',
  clb: 'Classic Load Balancer',
  'nat-gateway': 'NAT 게이트웨이',
  'interface-endpoint': '인터페이스 엔드포인트',
  rds: 'RDS 데이터베이스',
  elasticache: 'ElastiCache 노드',
  efs: 'EFS 마운트 대상',
  lambda: 'VPC의 Lambda',
  bastion: '배스천',
  other: '기타',
};

export const modes: typeof english = {
  subnet: {
    use: '용도',
    uses,
    useHelp,
    reservations: '예약',
    prefixHelp: 'prefix 유형: /28 블록 수 또는 10.0.0.64/26 같은 대역',
    explicitHelp: '요청 없이는 EC2가 주지 않는 IP 수',
    hostLocalHelp: 'Multus가 직접 주는 범위: 10.0.4.70-10.0.4.80 또는 개수',
    hostLocalReserved: 'explicit 예약으로 EC2가 쓰지 못하게 함',
  },
  group: {
    kind: '종류',
    kinds,
    kindHelp,
    singleAddresses: '파드마다 IP 하나',
    singleAddressesHelp:
      'NodeClass의 ipv4PrefixSize 32입니다. 접두사를 쓰지 않으며, 노드가 많고 노드당 파드가 적을 때 씁니다.',
    policy: '최대 파드 수 기준',
    policies,
    maxPodsHelp:
      '비우면 AWS 공식. maxPodsExpression도 됩니다(관리형 노드 그룹은 사용자 지정 AMI일 때만)',
    interfaces: '추가 네트워크 인터페이스',
    extrasHelp: {
      branchPods: '자체 보안 그룹을 쓰는 파드. 브랜치 ENI를 하나씩 씁니다',
      multiNicPods: '이 가운데 모든 네트워크 카드에서 IP를 받는 파드',
      unmanagedEnis: 'Multus용 no_manage 태그. VPC CNI의 ENI 자리를 하나씩 씁니다',
      attachedPods: 'Multus가 이 ENI마다 IP를 주는 파드',
      efaOnlyEnis: 'ENI 자리를 하나씩 쓰고 IP는 쓰지 않습니다',
    },
    own: '이 그룹만 설정이 다르다면',
    ownHelp: '한 클러스터에서는 불가능합니다. 비교용입니다.',
    prefixes: '접두사 위임',
  },
  maxPods: {
    title: '기준별 최대 파드 수',
    policies: setters,
    modes: {
      secondary: '보조 IP',
      prefix: '접두사',
      custom: '사용자 지정 네트워킹',
      both: '둘 다',
    },
    by: '기준',
    note: '괄호: 상한이 없을 때. 표시된 값은 노드가 줄 수 있는 IP보다 많습니다.',
  },
  networking: {
    unsetHelp: 'DaemonSet에서 변수를 빼려면 unset을 입력합니다.',
    ipFamily: '파드의 IP',
    families: { ipv4: 'IPv4', ipv6: 'IPv6' },
    ipv6Help: '파드는 IPv6만 씁니다. IPv4는 ENI마다 하나씩만 씁니다.',
    customNetworking: '사용자 지정 네트워킹',
    customHelp: '기본 ENI에는 파드가 없고, 나머지 ENI는 영역의 파드 서브넷에 놓입니다.',
    subnetDiscovery: '서브넷 검색',
    discoveryHelp: '새 ENI는 영역의 태그가 있는 서브넷 중 여유가 가장 많은 곳에 놓입니다.',
    podEni: '파드용 보안 그룹',
    podEniHelp: '트렁크 ENI가 노드의 ENI 자리 하나를, 해당 파드가 브랜치 ENI를 하나씩 씁니다.',
    cooldownHelp:
      '파드가 끝난 뒤 브랜치 ENI를 유지하는 시간(초)입니다. ConfigMap amazon-vpc-cni의 값이며, 30보다 작으면 30으로 봅니다. 삭제는 최대 30초 더 늦을 수 있습니다.',
    multiNic: 'Multi-NIC',
    multiNicHelp: '다른 네트워크 카드마다 웜 IP를 하나씩 둡니다.',
    windows: 'Windows 노드: ConfigMap amazon-vpc-cni',
    windowsPrefix: 'Windows 접두사 위임',
    windowsHelp: '이 노드가 기본 ENI에 미리 점유해 두는 IP 수입니다.',
    others: '그 밖의 모드와 할당량',
    quotas: 'VPC와 리전의 할당량',
    quotasHelp:
      'AWS가 VPC와 리전 전체에서 세는 한도입니다. 계정의 할당량에서 다른 사용분을 뺀 값을 입력하십시오.',
  },
  addons: {
    perNode: '노드마다',
    inCluster: '클러스터에',
    noAddress: 'IP 없음',
    pods: (name) => `${name}의 파드`,
  },
  consumers: {
    row: (place) => `다른 사용자 ${place}`,
    help: '서브넷을 지정하지 않으면 컨트롤러가 고를 서브넷에 놓입니다.',
    kinds: consumerKinds,
    kind: '종류',
    each: '하나당 IP',
    all: '모든 가용 영역',
    chosen: '자동',
    add: '다른 사용자 추가',
    more: '가용 영역, 서브넷, 이름',
  },
};
