import type { requirements as english } from '@/i18n/en/answer/requirements';
import { pieces } from '@/i18n/ko/wording/counts';
import { formatCount } from '@/i18n/wording/number-format';
import { EVENTS } from './during';
import { andMore, lackOf, strainOf } from './required';

export const requirements: typeof english = {
  title: '이 계획이 충족해야 하는 것',
  name: (requirement, required, scenario) => {
    switch (requirement) {
      case 'keep-free':
        return `서브넷마다 IP ${pieces(required.keepFree)}를 남겨 둠`;
      case 'growth':
        return `${formatCount(required.growth)}% 증가 수용`;
      case 'scenario':
        return `${EVENTS[scenario]} 중에도 수용`;
      case 'zone-loss':
        return '어느 영역을 잃어도 수용';
    }
  },
  inShort: (requirement, { keepFree, growth }) => {
    switch (requirement) {
      case 'keep-free':
        return `여유 ${pieces(keepFree)}`;
      case 'growth':
        return `${formatCount(growth)}% 증가`;
      case 'scenario':
        return '시나리오';
      case 'zone-loss':
        return '영역 상실';
    }
  },
  help: '이 조건까지 충족해야 수용되는 계획으로 판정됩니다.',
  none: '없음',
  fields: {
    mustKeepFree: '서브넷마다 남겨 둘 IP',
    mustGrow: '증가 여유(%)',
    mustSurviveScenario: '시나리오 중에도 수용',
    mustSurviveZoneLoss: '어느 영역을 잃어도 수용',
  },
  status: {
    met: '충족',
    'met-less-free': '충족, 남겨 둘 IP는 부족',
    failed: '미충족',
    checking: '확인 중',
    'not-run': '확인하지 않음',
  },
  inCell: {
    met: '요구 사항 충족',
    'met-less-free': '남겨 둘 IP 부족, 요구 사항은 충족',
    failed: '요구 사항 미충족',
    checking: '요구 사항 확인 중',
    'not-run': '요구 사항 미확인',
  },
  say: (failed, scenario) => `${strainOf(failed, scenario)} ${lackOf(failed)}.${andMore(failed)}`,
  lack: (failed, scenario) => `${strainOf(failed, scenario)} ${lackOf(failed)}`,
};
