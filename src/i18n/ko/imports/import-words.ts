import type { importWords as english } from '@/i18n/en/imports/import-words';
import { rowSentence } from '@/i18n/ko/form/row-problems';
import { formatCount } from '@/i18n/wording/number-format';
import type {
  ImportAssumption,
  ImportWarningCode,
  Refusal,
  RefusedRow,
  UnknownPart,
} from '@/import';

const WARNINGS: Readonly<Record<ImportWarningCode, string>> = {
  AUTO_MODE_SINGLE_ADDRESSES: 'Auto Mode가 여기서는 파드에 접두사 대신 IP를 하나씩 줍니다.',
  AVAILABLE_COUNTS_CLUSTER:
    '사용 가능한 IP 수에는 이 클러스터의 노드가 점유한 IP가 이미 빠져 있습니다.',
  CIDR_MISSING: '대역이 없는 서브넷이 있습니다. 크기를 직접 입력해야 합니다.',
  COLUMNS_GUESSED: '열의 뜻을 값의 모양으로 알아냈습니다.',
  COLUMN_IGNORED: '읽지 않은 열이 있습니다.',
  COMMAND_FAILED: '실패했거나 결과가 없는 명령이 있습니다.',
  COUNT_UNKNOWN: '노드 수를 알 수 없는 노드 그룹이 있습니다.',
  CURL_NOISE: 'curl의 진행 표시는 뺐습니다.',
  CUSTOM_NETWORKING_GUESSED: 'ENIConfig가 있으므로 사용자 지정 네트워킹이 켜져 있을 것입니다.',
  DAEMONSET_PODS_READ: '스프레드시트의 DaemonSet 파드 수는 그 수식 어디에도 쓰이지 않습니다.',
  DUPLICATE_KEY: '같은 값이 두 번 나오는 항목이 있어 두 값을 모두 쓰지 않았습니다.',
  ENCODING_GUESSED: 'UTF-8이 아니어서 인코딩을 추측해 읽었습니다.',
  HOST_NETWORK_BY_NAME: '호스트 네트워크를 쓰는 파드를 이름으로 알아냈습니다.',
  HOST_NETWORK_GUESSED: '호스트 네트워크를 쓰는 파드를 IP로 알아냈습니다.',
  HTML: 'HTML에서 표를 읽었습니다.',
  INSTANCES_NOT_RUNNING: '실행 중이 아닌 인스턴스는 뺐습니다.',
  LEAKED_ENI: '아무도 쓰지 않는 VPC CNI의 네트워크 인터페이스가 있습니다.',
  MIXED: '여러 출력을 합쳤습니다.',
  MIXED_MODES: 'IP를 받는 방식이 노드마다 다릅니다.',
  NODE_NOT_READY: 'Ready가 아닌 노드가 있지만 IP는 그대로 점유합니다.',
  NUMBER_AMBIGUOUS: '두 가지로 읽을 수 있는 숫자가 있습니다.',
  OTHER_SETTINGS_DEFAULT: '추가 기능에 적히지 않은 설정은 그 버전의 기본값입니다.',
  PARTIAL_SETTINGS: '보이지 않는 설정은 알 수 없습니다.',
  PODS_DIFFER: '한 그룹 안에서 노드마다 파드 수가 다릅니다.',
  PODS_ENDED: '끝난 파드는 IP가 없으므로 세지 않았습니다.',
  PODS_PENDING: '노드를 기다리는 파드가 있습니다.',
  POD_COUNTS_UNKNOWN: '노드당 파드 수를 알 수 없습니다.',
  PRIMARY_ENI_GUESSED: '노드의 첫 네트워크 인터페이스를 IP 수로 알아냈습니다.',
  PUBLIC_SUBNETS: '로드 밸런서용 서브넷이 있습니다.',
  RESULT_DIFFERS: '스프레드시트의 계산은 VPC CNI와 다릅니다.',
  ROW_SKIPPED: '뺀 행이 있습니다.',
  SAME_TWICE: '같은 것이 두 번 있어 한 번만 셌습니다.',
  SETTINGS_DIFFER: '한 설정의 값이 두 곳에서 다릅니다.',
  SEVERAL_REGIONS: '여러 리전의 노드나 서브넷이 있습니다.',
  SEVERAL_TYPES: '한 그룹의 노드가 여러 인스턴스 유형일 수 있습니다.',
  SHEET_UNTOUCHED: '예시 그대로인 시트는 뺐습니다.',
  SUBNET_IDS_ONLY: 'ID만 있는 서브넷이 있습니다.',
  SUBNET_NOT_IN_PLAN: '여기에 없는 서브넷의 예약이 있습니다.',
  TEXT_NOT_READ: '읽지 않은 줄이 있습니다.',
  TRUNCATED: '끝이 잘려 있어 온전한 항목만 가져왔습니다.',
  TYPE_MISSING: '인스턴스 유형을 알 수 없습니다.',
  WINDOWS_SETTINGS_ONLY: '이 ConfigMap의 목표값은 Windows 노드의 것입니다.',
  ZONES_BY_SUBNET: '노드의 가용 영역을 서브넷으로 알아냈습니다.',
  ZONE_UNKNOWN: '서브넷의 가용 영역을 알 수 없습니다.',
};

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
  NODES_RUN: '노드는 사용 중인 IP에 들어 있다고 봅니다.',
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
  COUNTS_MISSING: '노드 수를 직접 입력해야 합니다.',
  TYPES_MISSING: '인스턴스 유형을 직접 입력해야 합니다.',
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

function rowsLeftOut(rows: readonly RefusedRow[], all: number): string {
  const named = rows.slice(0, MOST_ROWS);
  const told = named.map(({ line, problem }) => `뺀 행 ${line}: ${rowSentence(problem)}`);
  const more = all - named.length;
  return [...told, ...(more > 0 ? [`그 밖에 뺀 행: ${formatCount(more)}개.`] : [])].join(' ');
}

const MOST_ROWS = 3;

export const importWords: typeof english = {
  format: (name) => FORMATS[name] ?? name,
  warning: ({ code, count, rows = [] }) => {
    if (rows.length > 0) return rowsLeftOut(rows, count ?? rows.length);
    return count === undefined ? WARNINGS[code] : `${WARNINGS[code]} (${formatCount(count)})`;
  },
  refusal: (refusal) => REFUSALS[refusal],
  unknown: (part) => UNKNOWN[part],
  assumed: (assumption) => ASSUMED[assumption],
};
