// What is asked of the plan over time, in a word or two, and when it happens, in sentences.
import type { ScenarioName } from '@/i18n/verdict-values';

/** Short enough for the head of a column. */
export const EVENTS: Readonly<Record<ScenarioName, string>> = {
  start: '시작',
  upgrade: '업그레이드',
  'scale-pods': '파드 스케일',
  'scale-nodes': '노드 스케일',
  'restart-pods': '파드 재시작',
  'lose-zone': '영역 상실',
  churn: '파드 교체',
  'change-settings': '설정 변경',
  'add-group': '그룹 추가',
  scenario: '시나리오',
};

export const DURING: Readonly<Record<ScenarioName, string>> = {
  start: '시작할 때',
  upgrade: '업그레이드 중',
  'scale-pods': '파드 스케일 중',
  'scale-nodes': '노드 스케일 중',
  'restart-pods': '모든 파드 재시작 후',
  'lose-zone': '영역 상실 후',
  churn: '파드 교체 중',
  'change-settings': '설정 적용 중',
  'add-group': '새 그룹 시작 중',
  scenario: '시나리오 중',
};
