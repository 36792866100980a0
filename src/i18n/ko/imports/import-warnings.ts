import { rowSentence } from '@/i18n/ko/form/row-problems';
import { listOf, machines, pieces } from '@/i18n/ko/wording/counts';
import { quote } from '@/i18n/texts/problem-text';
import { formatCount } from '@/i18n/wording/number-format';
import type { ImportWarning, ImportWarningCode } from '@/import';

type Sentence = string | ((warning: ImportWarning) => string);

const WARNINGS: Readonly<Record<ImportWarningCode, Sentence>> = {
  AUTO_MODE_SINGLE_ADDRESSES: 'Auto Mode가 여기서는 파드에 접두사 대신 IP를 하나씩 줍니다.',
  AVAILABLE_COUNTS_CLUSTER:
    '사용 가능한 IP 수에는 이 클러스터의 노드가 점유한 IP가 이미 빠져 있습니다.',
  CIDR_MISSING: '대역이 없는 서브넷이 있습니다. 크기를 직접 입력해야 합니다.',
  COLUMNS_GUESSED: '열의 뜻을 값의 모양으로 알아냈습니다.',
  COLUMN_IGNORED: ({ names = [] }) => `읽지 않은 열: ${quoted(names)}`,
  COMMAND_FAILED: ({ count = 1 }) => `실패했거나 결과가 없는 명령이 ${pieces(count)} 있습니다.`,
  COUNT_NOT_READ: ({ rows = [], count = rows.length }) =>
    [
      ...rows.slice(0, MOST_ROWS).map((row) => `행 ${row.line}: ${rowSentence(row.problem)}`),
      ...(count > MOST_ROWS ? [`그 밖의 행 ${pieces(count - MOST_ROWS)}도 같습니다.`] : []),
    ].join(' '),
  COUNT_UNKNOWN: ({ count }) =>
    count === undefined
      ? '노드 수를 알 수 없습니다.'
      : `노드 수를 알 수 없는 노드 그룹이 ${pieces(count)} 있습니다.`,
  CURL_NOISE: 'curl의 진행 표시는 뺐습니다.',
  CUSTOM_NETWORKING_GUESSED: 'ENIConfig가 있으므로 사용자 지정 네트워킹이 켜져 있을 것입니다.',
  DAEMONSET_PODS_READ: '스프레드시트의 DaemonSet 파드 수는 그 수식 어디에도 쓰이지 않습니다.',
  DUPLICATE_KEY: '같은 값이 두 번 나오는 항목이 있어 두 값을 모두 쓰지 않았습니다.',
  ENCODING_GUESSED: 'UTF-8이 아니어서 인코딩을 추측해 읽었습니다.',
  HOST_NETWORK_BY_NAME: '호스트 네트워크를 쓰는 파드를 이름으로 알아냈습니다.',
  HOST_NETWORK_GUESSED: '호스트 네트워크를 쓰는 파드를 IP로 알아냈습니다.',
  HTML: 'HTML에서 표를 읽었습니다.',
  INSTANCES_NOT_RUNNING: ({ count = 1 }) =>
    `실행 중이 아닌 인스턴스 ${machines(count)}는 뺐습니다.`,
  LEAKED_ENI: ({ count = 1 }) =>
    `아무도 쓰지 않는 VPC CNI의 네트워크 인터페이스가 ${pieces(count)} 있습니다.`,
  MIXED: '여러 출력을 합쳤습니다.',
  MIXED_MODES: 'IP를 받는 방식이 노드마다 다릅니다.',
  NODE_NOT_READY: 'Ready가 아닌 노드가 있지만 IP는 그대로 점유합니다.',
  NUMBER_AMBIGUOUS: ({ count = 1 }) => `두 가지로 읽을 수 있는 숫자가 있는 행: ${pieces(count)}.`,
  OTHER_SETTINGS_DEFAULT: '추가 기능에 적히지 않은 설정은 그 버전의 기본값입니다.',
  PARTIAL_SETTINGS: '보이지 않는 설정은 알 수 없습니다.',
  PODS_DIFFER: '한 그룹 안에서 노드마다 파드 수가 다릅니다.',
  PODS_ENDED: ({ count = 1 }) => `끝난 파드 ${pieces(count)}는 IP가 없으므로 세지 않았습니다.`,
  PODS_PENDING: ({ count = 1 }) => `노드를 기다리는 파드가 ${pieces(count)} 있습니다.`,
  POD_COUNTS_UNKNOWN: '노드당 파드 수를 알 수 없습니다.',
  PRIMARY_ENI_GUESSED: '노드의 첫 네트워크 인터페이스를 IP 수로 알아냈습니다.',
  PUBLIC_SUBNETS: '로드 밸런서용 서브넷이 있습니다.',
  RESULT_DIFFERS: '스프레드시트의 계산은 VPC CNI와 다릅니다.',
  ROW_SKIPPED: rowsLeftOut,
  SAME_TWICE: '같은 것이 두 번 있어 한 번만 셌습니다.',
  SETTINGS_DIFFER: '한 설정의 값이 두 곳에서 다릅니다.',
  SEVERAL_REGIONS: ({ count = 2 }) => `리전 ${pieces(count)}의 노드나 서브넷이 섞여 있습니다.`,
  SEVERAL_TYPES: '한 그룹의 노드가 여러 인스턴스 유형일 수 있습니다.',
  SHEET_UNTOUCHED: '예시 그대로인 시트는 뺐습니다.',
  SUBNET_IDS_ONLY: 'ID만 있는 서브넷이 있습니다.',
  SUBNET_NOT_IN_PLAN: '여기에 없는 서브넷의 예약이 있습니다.',
  TEXT_NOT_READ: ({ count = 1 }) => `읽지 않은 줄이 ${pieces(count)} 있습니다.`,
  TRUNCATED: '끝이 잘려 있어 온전한 항목만 가져왔습니다.',
  TYPE_MISSING: ({ count, of }) => {
    if (count === undefined || of === undefined) return '텍스트에 인스턴스 유형이 없습니다.';
    const nodes =
      count === of ? `노드 ${machines(of)}` : `노드 ${machines(of)} 중 ${machines(count)}`;
    return `텍스트에 ${nodes}의 인스턴스 유형이 없습니다.`;
  },
  TYPE_UNKNOWN: ({ names = [] }) =>
    `목록에 없는 인스턴스 유형: ${quoted(names)}. 다른 유형을 고르거나 한도를 직접 입력하십시오.`,
  WINDOWS_SETTINGS_ONLY: '이 ConfigMap의 목표값은 Windows 노드의 것입니다.',
  ZONES_BY_SUBNET: '노드의 가용 영역을 서브넷으로 알아냈습니다.',
  ZONE_UNKNOWN: '서브넷의 가용 영역을 알 수 없습니다.',
};

export function warningSentence(warning: ImportWarning): string {
  const sentence = WARNINGS[warning.code];
  return typeof sentence === 'string' ? sentence : sentence(warning);
}

function rowsLeftOut({ rows = [], count = rows.length }: ImportWarning): string {
  const told = rows
    .slice(0, MOST_ROWS)
    .map(({ line, problem }) => `뺀 행 ${line}: ${rowSentence(problem)}`);
  const [more, sums] = [rows.length - MOST_ROWS, count - rows.length];
  return [
    ...told,
    ...(more > 0 ? [`그 밖에 뺀 행: ${formatCount(more)}개.`] : []),
    ...(sums > 0 ? [`합계나 머리글이어서 뺀 행: ${formatCount(sums)}개.`] : []),
  ].join(' ');
}

const MOST_ROWS = 3;

function quoted(names: readonly string[]): string {
  return listOf(names.map(quote));
}
