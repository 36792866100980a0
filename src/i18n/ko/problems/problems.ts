import type { problems as english } from '@/i18n/en/problems/problems';
import { requirements } from '@/i18n/ko/answer/requirements';
import { everyNode } from '@/i18n/ko/findings/every-node';
import { form } from '@/i18n/ko/form/form';
import { groupDetails } from '@/i18n/ko/form/group-details';
import { scenario } from '@/i18n/ko/pictures/scenario';
import { listOf, pieces, subnetNamed } from '@/i18n/ko/wording/counts';
import { type FieldUnit, unitOfField } from '@/i18n/texts/field-unit';
import { type ProblemSentences, quote, sayWith } from '@/i18n/texts/problem-text';
import { formatCount } from '@/i18n/wording/number-format';
import { withParticle } from '@/i18n/wording/particles';
import type { FieldPath, LinuxExtra, PlanProblem } from '@/plan';

const PLAN_FIELDS = {
  name: '계획 이름',
  branchEniCooldown: 'branch-eni-cooldown',
  hostNetworkPods: everyNode.labels.hostNetworkPods,
  systemPods: everyNode.labels.systemPods,
  clusterPods: form.clusterPods.label,
  nauQuota: 'VPC의 NAU 할당량',
  eniQuota: '리전의 네트워크 인터페이스 할당량',
  mustKeepFree: requirements.fields.mustKeepFree,
  mustGrow: requirements.fields.mustGrow,
  subnets: '서브넷',
  groups: '노드 그룹',
  consumers: '다른 사용자',
};
const SUBNET_FIELDS = {
  zone: form.subnets.zone,
  range: form.subnets.range,
  used: form.subnets.used,
  others: form.subnets.used,
  name: '이름',
  prefixReservation: '접두사용 예약',
  explicitReservation: '명시적 예약',
  hostLocal: 'host-local 범위',
};
/** What few Linux nodes have; heads of the CSV file, too. */
export const LINUX_EXTRAS: Readonly<Record<LinuxExtra, string>> = {
  branchPods: '보안 그룹이 있는 노드당 파드',
  multiNicPods: '노드당 다중 NIC 파드',
  unmanagedEnis: '노드당 no_manage ENI',
  attachedPods: 'ENI당 Multus 파드',
  efaOnlyEnis: '노드당 EFA 전용 인터페이스',
};
const GROUP_FIELDS = {
  instanceType: form.groups.type,
  nodes: form.groups.nodes,
  podsPerNode: form.groups.podsPerNode,
  zones: form.groups.zones,
  maxPods: form.groups.maxPods,
  name: form.groups.name,
  maxEnis: groupDetails.maxEnis,
  ipv4PerEni: groupDetails.ipv4PerEni,
  ...LINUX_EXTRAS,
  maxPodsPolicy: '최대 파드 수 정책',
  reservedEnis: 'RESERVED_ENIS',
};
const CONSUMER_FIELDS = {
  count: '개수',
  addresses: '각각의 IP 수',
  zones: '가용 영역',
  subnet: '서브넷',
  name: '이름',
};
const WINDOWS_FIELDS = {
  warmIpTarget: 'warm-ip-target',
  minimumIpTarget: 'minimum-ip-target',
  warmPrefixTarget: 'warm-prefix-target',
};
const NODE_KINDS = {
  linux: 'Linux 노드',
  windows: 'Windows 노드',
  'auto-mode': 'Auto Mode 노드',
  fargate: 'Fargate 파드',
};
const SCENARIO_FIELDS = {
  ...scenario.parameters,
  duration: scenario.duration,
  seed: scenario.seed,
  runs: scenario.runs,
  events: '이벤트',
};

function fieldName(path: FieldPath): string {
  switch (path.part) {
    case 'plan':
      return PLAN_FIELDS[path.field];
    case 'settings':
      return path.field;
    case 'subnet':
      return SUBNET_FIELDS[path.field];
    case 'group':
      return GROUP_FIELDS[path.field];
    case 'own-settings':
      return path.field === 'all' ? '자체 설정' : path.field;
    case 'windows':
      return WINDOWS_FIELDS[path.field];
    case 'addon':
      return `${path.row} 파드 수`;
    case 'consumer':
      return CONSUMER_FIELDS[path.field];
    case 'scenario':
      return SCENARIO_FIELDS[path.field];
    case 'event':
      return { ...GROUP_FIELDS, ...scenario.fields }[path.field] ?? path.field;
  }
}

/** A variable of the DaemonSet, or a key of the ConfigMap for Windows: it can be taken away. */
function isSetting({ part, field }: FieldPath): boolean {
  return part === 'windows' || /^[A-Z_]+$/.test(field);
}

interface Ranged {
  readonly field: FieldPath;
  readonly min: number;
  readonly max: number;
}

/** `노드: 0~100,000대만 입력할 수 있습니다.` @param wrong what is wrong, before it */
function range({ field, min, max }: Ranged, wrong = ''): string {
  const unit = unitOfField(field);
  const limits = `${formatCount(min)}~${formatCount(max)}${unit ? UNITS[unit] : ''}`;
  const orUnset = isSetting(field) ? ' 또는 unset' : '';
  const isNamed = field.part !== 'subnet' || field.field !== 'used';
  const name = isNamed ? `${fieldName(field)}: ` : '';
  return `${name}${wrong}${limits}${orUnset}만 입력할 수 있습니다.`;
}

const UNITS: Readonly<Record<FieldUnit, string>> = {
  addresses: '개',
  blocks: '개',
  enis: '개',
  interfaces: '개',
  minutes: '분',
  nau: ' NAU',
  nodes: '대',
  percent: '%',
  pods: '개',
  seconds: '초',
};

const MISSING = {
  subnets: '서브넷을 추가하십시오.',
  groups: '노드 그룹을 추가하십시오.',
  both: '서브넷과 노드 그룹을 추가하십시오.',
};

const sentences: ProblemSentences<PlanProblem> = {
  NUMBER_EMPTY: (problem) => `숫자를 입력하십시오. ${range(problem)}`,
  NUMBER_UNREADABLE: (problem) => `숫자가 아닙니다: ${quote(problem.raw)}. ${range(problem)}`,
  NUMBER_NOT_WHOLE: (problem) => `정수만 입력할 수 있습니다. ${range(problem)}`,
  NUMBER_AMBIGUOUS: (problem) => {
    const [thousands, small] = problem.readings;
    return `두 가지로 읽힙니다: ${thousands} 또는 ${small}. ${range(problem)}`;
  },
  NUMBER_OUT_OF_RANGE: (problem) =>
    range(problem, `${quote(problem.raw)} 값은 범위를 벗어납니다. `),
  ENDS_MISSING: () => '18-25처럼 두 수를 입력하십시오.',
  ENDS_TURNED: () => '18-25처럼 작은 수를 먼저 입력하십시오.',
  CIDR_EMPTY: () => '10.0.0.0/24 같은 대역이나 /24 같은 크기를 입력하십시오.',
  CIDR_UNREADABLE: ({ raw }) =>
    `IPv4 대역이 아닙니다: ${quote(raw)}. 10.0.0.0/24 또는 /24처럼 입력하십시오.`,
  CIDR_NO_SIZE: ({ raw }) => `크기가 없습니다. 예: ${raw.trim()}/24`,
  CIDR_PART_TOO_LARGE: ({ part }) =>
    `너무 큰 숫자입니다: ${part}. 점으로 나눈 네 숫자는 각각 0~255입니다.`,
  CIDR_LEADING_ZERO: ({ decimal, octal }) =>
    octal === undefined
      ? `앞의 0을 빼십시오: ${decimal}`
      : `앞의 0 때문에 두 가지로 읽힙니다: ${decimal}, 8진수라면 ${octal}`,
  CIDR_SIZE: ({ prefixLength }) =>
    `${withParticle(`/${prefixLength}`, '은/는')} 쓸 수 없습니다. AWS 서브넷은 /16~/28입니다.`,
  CIDR_HOST_BITS: ({ raw, range: around }) =>
    `${raw.trim()}: 호스트 비트가 있습니다. ${around} 대역의 시작이 아니라 중간입니다.`,
  CIDR_OVERLAP: ({ range: own, other }) =>
    `${own}: 목록의 ${formatCount(other.position)}번째 ${subnetNamed(other.text)} 대역과 겹칩니다.`,
  USED_ABOVE_USABLE: ({ value, usable }) =>
    `이 크기의 서브넷에서 쓸 수 있는 IP는 ${pieces(usable)}입니다. 사용 중인 IP가 ${pieces(value)}일 수 없습니다.`,
  AVAILABLE_ABOVE_USABLE: ({ value, usable }) =>
    `이 크기의 서브넷에서 쓸 수 있는 IP는 ${pieces(usable)}입니다. 여유 IP가 ${pieces(value)}일 수 없습니다.`,
  ZONE_EMPTY: () => '서브넷이 여럿이므로 a 또는 ap-northeast-2a처럼 가용 영역을 입력하십시오.',
  ZONE_UNREADABLE: ({ raw }) =>
    `가용 영역이 아닙니다: ${quote(raw)}. 영문 소문자, 숫자, 하이픈만 32자까지 쓸 수 있습니다.`,
  ZONE_UNKNOWN: ({ zone, known }) =>
    `서브넷이 없는 가용 영역입니다: ${quote(zone)}. 계획의 가용 영역: ${listOf(known)}`,
  ZONE_TWICE: ({ zone }) => `가용 영역 ${zone}: 두 번 적혀 있습니다.`,
  TYPE_EMPTY: () => 'm5.large 같은 인스턴스 유형을 선택하십시오.',
  TYPE_UNKNOWN: ({ raw }) =>
    `목록에 없는 유형입니다: ${quote(raw)}. 다른 유형을 선택하거나 한도를 직접 입력하십시오.`,
  HAND_LIMITS_DIFFER: (problem) =>
    `목록의 ${problem.raw.trim()} 한도는 ${problem.tableMaxEnis} × ${problem.tableIpv4PerEni}입니다. 계획은 직접 입력한 ${problem.maxEnis} × ${problem.ipv4PerEni} 한도로 계산합니다.`,
  RANGE_OUTSIDE: ({ range: inner, subnet }) => `대역 ${inner}: ${subnet} 안에 있지 않습니다.`,
  RANGE_NEEDS_CIDR: ({ range: inner }) =>
    `대역 ${inner}: 10.0.0.0/24처럼 서브넷의 대역을 알아야 합니다. 크기만 있으면 숫자로 입력하십시오.`,
  HOST_LOCAL_UNREADABLE: ({ raw }) =>
    `주소 범위가 아닙니다: ${quote(raw)}. 10.0.4.70-10.0.4.80 또는 숫자로 입력하십시오.`,
  RESERVED_ABOVE_SIZE: ({ reserved, size }) =>
    `서브넷의 전체 IP는 ${pieces(size)}입니다. ${pieces(reserved)}를 예약할 수 없습니다.`,
  TYPE_WAITS: () =>
    '인스턴스 유형 목록을 아직 불러오지 못했습니다. 계속되면 페이지를 새로 고치십시오. 입력한 내용은 그대로 남습니다.',
  EXPRESSION_WAITS: () =>
    'maxPodsExpression을 읽는 부분을 아직 불러오지 못했습니다. 계속되면 페이지를 새로 고치십시오. 입력한 내용은 그대로 남습니다.',
  LIVE_WAITS: () =>
    '운영 중 여유 IP를 계산하는 부분을 아직 불러오지 못했습니다. 계속되면 페이지를 새로 고치십시오. 입력한 내용은 그대로 남습니다.',
  EXPRESSION_UNREADABLE: ({ at, standard }) =>
    `maxPodsExpression을 ${at === '' ? '끝' : quote(at)}에서 읽을 수 없습니다. nodeadm은 이 노드에 ${withParticle(formatCount(standard), '을/를')} 적용합니다. default_enis, ips_per_eni, max_pods를 쓰는 CEL 식이며, 다른 선택식의 가운데에 넣는 선택식은 괄호로 묶어야 합니다.`,
  EXPRESSION_OUT_OF_RANGE: ({ value, instead, ...problem }) =>
    `결과가 ${formatCount(value)}입니다.${instead === undefined ? '' : ` nodeadm은 이 노드에 ${withParticle(formatCount(instead), '을/를')} 적용합니다.`} ${range(problem)}`,
  NOT_FOR_KIND: ({ field, kind }) => `${fieldName(field)}: ${NODE_KINDS[kind]}에는 쓸 수 없습니다.`,
  ENIS_ABOVE_TYPE: ({ enis, maxEnis }) =>
    `이 유형의 ENI는 ${pieces(maxEnis)}입니다. VPC CNI 밖의 ENI가 ${pieces(enis)}이면 노드가 쓸 ENI가 남지 않습니다.`,
  MULTI_NIC_ABOVE_PODS: ({ pods, podsPerNode }) =>
    `노드당 파드는 ${pieces(podsPerNode)}입니다. 그중 다중 NIC 파드가 ${pieces(pods)}일 수 없습니다.`,
  ATTACHED_WITHOUT_ENIS: () =>
    'Multus가 이 파드를 연결할 ENI가 없습니다. no_manage ENI를 입력하십시오.',
  NO_NODE_SUBNET: ({ zone }) =>
    `가용 영역 ${zone}: 노드용 서브넷이 없습니다. 노드용 서브넷을 정하거나 다른 가용 영역을 선택하십시오.`,
  SUBNET_UNKNOWN: ({ subnet, known }) =>
    `계획에 없는 서브넷입니다: ${quote(subnet)}. 계획의 서브넷: ${listOf(known)}`,
  SUBNET_NOT_IN_ZONES: ({ subnet, zone }) =>
    `서브넷 ${quote(subnet)}: 가용 영역 ${zone}에 있으며, 이 행의 가용 영역이 아닙니다.`,
  NAME_TOO_LONG: ({ max }) =>
    `이름은 ${max}자까지 쓸 수 있습니다. 링크와 파일에는 앞부분만 들어갑니다.`,
  NAME_UNREADABLE: () =>
    '이름에 줄 바꿈이나 방향 표시처럼 나타낼 수 없는 문자가 있습니다. 링크와 파일에서는 빠집니다.',
  NAME_TWICE: ({ other }) =>
    `${formatCount(other.position)}번째 행과 이름이 같습니다: ${quote(other.text)}. 결과에서는 “web (2)”처럼 번호로 구분합니다.`,
  GROUP_UNKNOWN: ({ group, known }) =>
    `계획에 없는 노드 그룹입니다: ${quote(group)}. 계획의 노드 그룹: ${listOf(known)}`,
  EVENT_AFTER_END: ({ at, duration }) =>
    `이벤트 시작(${formatCount(at)}분)이 시나리오의 끝(${formatCount(duration)}분)보다 늦습니다.`,
  TOO_MANY_ROWS: ({ field, count, max }) =>
    `${fieldName(field)}: ${pieces(max)}까지 가능합니다. 현재 ${pieces(count)}입니다.`,
  EMPTY_PLAN: ({ missing }) => MISSING[missing],
};

export const problems: typeof english = {
  field: sayWith(sentences),
  fieldName,
  eventRow: (place) => `이벤트 ${formatCount(place)}`,
};
