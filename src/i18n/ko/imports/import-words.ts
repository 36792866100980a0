import type { importWords as english } from '@/i18n/en/imports/import-words';
import type { ImportAssumption, Refusal, UnknownPart } from '@/import';
import { warningSentence } from './import-warnings';

const REFUSALS: Readonly<Record<Refusal, string>> = {
  ALIASES: '별칭이 있는 YAML은 읽지 않습니다.',
  NOTHING_FOUND: '알아볼 수 있는 내용이 없습니다.',
  NOT_TEXT: '텍스트가 아닙니다.',
  NO_COUNTS: '인스턴스 유형만 있고 노드 수가 없습니다.',
  SECRETS: '키나 토큰이 들어 있어 아무것도 읽지 않았습니다.',
  TOO_BIG: '너무 큽니다. 6 MB까지, YAML은 500 kB까지, JSON이 아니면 60,000줄까지 읽습니다.',
  TOO_DEEP: '괄호가 64단계보다 깊습니다.',
};

const UNKNOWN: Readonly<Record<UnknownPart, string>> = {
  'how-many-nodes-run-now': '지금 실행 중인 노드 수',
  'instance-types': '인스턴스 유형',
  'max-pods': '최대 파드 수',
  names: '서브넷 이름',
  nodes: '노드',
  pods: '파드',
  'pods-per-node': '노드당 파드 수',
  'range-and-free-addresses-of-the-subnet': '서브넷의 대역과 사용 가능한 IP 수',
  'range-and-size-of-each-subnet': '각 서브넷의 대역과 크기',
  'ranges-of-the-pod-subnets': '파드 서브넷의 대역',
  'ranges-of-the-subnets': '서브넷의 대역',
  settings: 'VPC CNI 설정',
  'subnet-ranges': '서브넷의 대역',
  subnets: '서브넷',
  types: '인스턴스 유형',
  'whether-each-instance-is-a-node-of-one-cluster': '모든 인스턴스가 한 클러스터의 노드인지',
  zones: '노드의 가용 영역',
};

const ASSUMED: Readonly<Record<ImportAssumption, string>> = {
  NODES_RUN: '사용 중인 IP에 노드의 IP가 포함된 것으로 가정합니다.',
  NODES_COME: '노드는 사용 중인 IP에 더해진다고 봅니다.',
  PODS_THAT_FIT: '노드당 파드 수를 모르는 곳에는 최대로 들어가는 수를 씁니다.',
  PODS_ON_A_NODE: '노드마다 파드 수가 다르므로 고른 수를 그룹 전체에 씁니다.',
  SETTINGS_SHIPPED: 'VPC CNI 설정은 계획에 있는 그대로 둡니다.',
  MAX_PODS_FORMULA: '최대 파드 수는 AWS 공식의 값입니다.',
  PUBLIC_FOR_OTHERS: '퍼블릭 서브넷에는 노드가 없다고 봅니다.',
  OTHERS_WITHOUT_NODES: '다른 사용자의 IP는 사용 중인 IP에서 이 노드들이 점유한 IP를 뺀 값입니다.',
  CONSUMERS_AMONG_OTHERS: '로드 밸런서와 컨트롤 플레인은 다른 사용자에 들어 있습니다.',
  REPLICAS_AS_ADDONS:
    'CoreDNS처럼 레플리카가 있는 추가 기능은 따로 선택했고, 노드의 파드에는 넣지 않았습니다.',
  UPGRADE_TAKEN: '시나리오의 업그레이드는 노드 그룹이나 노드 풀에 적힌 대로 진행됩니다.',
  PODS_STAY_IN_NODE_SUBNETS:
    '파드는 노드의 서브넷에서 IP를 받습니다. 사용자 지정 네트워킹을 켰다는 내용이 없었습니다.',
  ELSEWHERE_LEFT_OUT: '다른 리전의 노드는 뺐습니다.',
  HYBRID_LEFT_OUT: '하이브리드 노드는 VPC의 IP를 쓰지 않으므로 뺐습니다.',
  COUNTS_MISSING: '텍스트에 없는 노드 수는 직접 입력해야 합니다.',
  TYPES_MISSING: '텍스트에 없는 인스턴스 유형은 직접 입력해야 합니다.',
  FIRST_TYPE_TAKEN: '여러 인스턴스 유형 중 첫 번째를 가져왔습니다.',
  ZONES_ALL: '노드가 모든 가용 영역에 고르게 있다고 봅니다.',
  IDS_LEFT_OUT: '대역이 없는 서브넷은 뺐습니다.',
};

/** What has no name of a command. */
const FORMATS: Readonly<Record<string, string>> = {
  rows: '스프레드시트의 행',
  'environment lines': '환경 변수',
  'configuration of vpc-cni': '추가 기능 vpc-cni의 구성',
  'Helm values of aws-vpc-cni': 'aws-vpc-cni의 Helm 값',
  'AWS workbook subnet-calc.xlsx': 'AWS 통합 문서 subnet-calc.xlsx',
  'VPC console subnets': 'VPC 콘솔의 서브넷 표',
  'EC2 console instances': 'EC2 콘솔의 인스턴스 표',
};

export const importWords: typeof english = {
  format: (name) => FORMATS[name] ?? name,
  warning: warningSentence,
  refusal: (refusal) => REFUSALS[refusal],
  unknown: (part) => UNKNOWN[part],
  assumed: (assumption) => ASSUMED[assumption],
};
