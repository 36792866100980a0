// When what the plan is asked happens, in sentences.
import type { ScenarioName } from '@/i18n/verdict-values';

export const DURING: Readonly<Record<ScenarioName, string>> = {
  start: '시작할 때',
  upgrade: '업그레이드 중',
  scenario: '시간이 지나면',
};
