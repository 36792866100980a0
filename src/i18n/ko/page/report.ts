import type { report as english } from '@/i18n/en/page/report';

export const report: typeof english = {
  kind: 'Amazon EKS 서브넷 IP 계획',
  answers: '결과',
  question: '질문',
  answer: '답',
  notKnown: '아직 계산되지 않음',
  working: '보고서에 실을 내용을 계산하는 중…',
  where: '위치와 시간',
  changes: '수용하려면',
  change: '변경',
  inputs: '입력',
  scenario: '시나리오',
  othersShipped: '나머지는 AWS 기본값',
  onNodes: '클러스터의 파드',
  minute: '시각',
  peak: (time) => `${time}, 최대`,
  notes: '진단',
  reckoned: '계산 방법',
  method: (version) =>
    `규칙: amazon-vpc-cni-k8s ${version}의 ipamd. 인스턴스 유형 표는 더 새로운 버전일 수 있습니다. ‘평소’는 새 노드가 시작한 뒤 변화가 없는 상태입니다. AWS가 공개하지 않은 값은 입력에 적힌 대로 가정합니다.`,
  stale: '읽을 수 없는 항목이 있어, 마지막으로 읽은 계획을 인쇄합니다.',
  link: '다시 열기',
  sheetOf: ' / ',
};
