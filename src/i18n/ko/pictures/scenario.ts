import type { UpgradeStrategy } from '@/engine/over-time';
import type { scenario as english } from '@/i18n/en/pictures/scenario';
import type { EventField, EventKind, ParameterField, ScenarioPreset } from '@/plan';

const EVENTS: Readonly<Record<EventKind, string>> = {
  upgrade: '롤링 업그레이드',
  'scale-pods': '파드 스케일',
  'scale-nodes': '노드 스케일',
  'restart-pods': '모든 파드 재시작',
  'lose-zone': '가용 영역 상실',
  churn: '파드 순차 교체',
  'change-settings': 'CNI 설정 변경',
  'add-group': '새 노드 그룹',
};

const presets: Readonly<Record<ScenarioPreset, string>> = { ...EVENTS, none: '변화 없음' };

const help: Readonly<Record<EventKind, string>> = {
  upgrade: '기존 노드는 종료될 때까지 IP 주소를 점유합니다.',
  'scale-pods': '파드는 자리가 있는 노드 중 파드가 가장 적은 노드에 배치됩니다.',
  'scale-nodes': '새 노드는 노드가 가장 적은 가용 영역에 추가되고, 떠나는 노드는 드레인됩니다.',
  'restart-pods': '모든 파드가 종료되고 다시 만들어집니다. IP 주소는 30초 동안 쿨다운됩니다.',
  'lose-zone': '해당 가용 영역의 노드가 즉시 종료되고, 같은 수가 다른 영역에서 시작됩니다.',
  churn: '파드가 일정한 속도로 종료되고 다시 만들어집니다.',
  'change-settings':
    'ipamd가 노드마다 차례로 다시 시작됩니다. 빈 항목은 그대로 둡니다. 접두사를 켤 때 AWS는 새 노드를 권장합니다. 실행 중인 파드는 개별 IP를 유지합니다.',
  'add-group': '새 노드가 시작된 뒤 파드가 배치됩니다.',
};

const strategies: Readonly<Record<UpgradeStrategy, string>> = {
  default: '관리형, 기본',
  minimal: '관리형, 최소',
  karpenter: 'Karpenter',
  'blue-green': '블루/그린',
};

const strategyHelp: Readonly<Record<UpgradeStrategy, string>> = {
  default:
    '가용 영역마다 노드 2대, 또는 동시에 드레인하는 수만큼 추가합니다. 그다음 기존 노드를 모두 cordon하고 드레인해 교체합니다. Auto Mode는 Karpenter처럼 교체합니다. Fargate는 모든 파드를 재시작합니다.',
  minimal:
    '먼저 드레인하고 나중에 교체합니다. 노드 수가 지금보다 늘지 않습니다. 관리형 노드 그룹에만 있습니다.',
  karpenter: '교체 노드를 먼저 시작하고, 예산이 허용하는 만큼 드레인합니다.',
  'blue-green': '새 노드를 한꺼번에 시작한 뒤 기존 노드를 모두 드레인합니다.',
};

const fields: Readonly<Partial<Record<EventField, string>>> = {
  at: '시작(분)',
  group: '노드 그룹',
  to: '목표 수',
  over: '소요 시간(분)',
  maxUnavailable: '동시 드레인',
  budget: '예산(%)',
  zone: '가용 영역',
  podsPerMinute: '분당 교체 파드',
  lasts: '지속 시간(분)',
  instanceType: '인스턴스 유형',
  nodes: '노드',
  podsPerNode: '노드당 파드',
  zones: '가용 영역',
  name: '이름',
};

const prose: typeof english.prose = {
  none: '{kind}',
  managed: '{group} {kind} · {strategy} · {maxUnavailable} 대씩, {at} 분부터',
  karpenter: '{group} {kind} · {strategy} · {budget} %씩, {at} 분부터',
  'blue-green': '{group} {kind} · {strategy} · {at} 분부터',
  fargate: '{group} {kind} · 모든 파드를 한꺼번에, {at} 분부터',
  'scale-pods': '{group} {kind} · {to} 개까지 {over} 분 동안, {at} 분부터',
  'scale-nodes': '{group} {kind} · {to} 대까지 {over} 분 동안, {at} 분부터',
  'restart-pods': '{kind} · {at} 분에',
  'lose-zone': '{kind} · {zone} · {at} 분에',
  churn: '{kind} · 분당 {podsPerMinute} 개, {lasts} 분 동안, {at} 분부터',
  'change-settings': '{kind} · 노드마다 차례로 {over} 분 동안, {at} 분부터',
  'add-group': '{kind} · {instanceType} {nodes} 대, 노드당 파드 {podsPerNode} 개, {at} 분에',
};

const parameters: Readonly<Record<ParameterField, string>> = {
  nodeBoot: '노드 시작부터 Ready까지',
  eniAttach: 'ENI 생성부터 사용까지',
  podStart: '파드 배치부터 첫 시도까지',
  podTermination: '파드 삭제부터 종료까지',
  upgradeWait: '관리형 업그레이드의 드레인 후 대기',
  launchRetry: '거부된 시작의 다음 시도까지',
};

export const scenario: typeof english = {
  title: '시나리오',
  choose: '시나리오',
  presets,
  events: EVENTS,
  help,
  strategies,
  toldStrategy: (name) => name,
  drifts: 'Karpenter 방식',
  strategyHelp,
  strategy: '전략',
  fields,
  prose,
  settingsStay: '그대로',
  modeChanges: { unchanged: '그대로', true: 'true: 접두사', false: 'false: 개별 IP' },
  replicas: '클러스터 전체',
  addEvent: '+ 그다음…',
  remove: (event) => `${event} 삭제`,
  unpublished: '가정',
  unpublishedSummary: (changed) =>
    changed === 0 ? '시간 6개, 기본값' : `시간 6개 중 ${changed}개 변경`,
  unpublishedHelp: 'AWS는 이 시간과 IP의 위치를 공개하지 않습니다.',
  parameters,
  seconds: '초',
  inSeconds: (value) => `${value}초`,
  minutes: '분',
  duration: '길이',
  durationAuto: '자동',
  addressChoice: 'EC2가 주는 IP 주소',
  addressChoices: { 'lowest-first': '가장 낮은 주소', random: '임의의 주소' },
  othersLie: '다른 사용자의 IP 위치',
  othersLies: { packed: '앞쪽', scattered: '곳곳' },
  seed: '시드',
  runs: '범위에 쓰는 실행 수',
  chance: 'ipamd는 ENI와 IP 주소를 무작위로 고릅니다. 시드가 같으면 결과도 같습니다.',
};
