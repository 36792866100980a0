import type { withheld as english } from '@/i18n/en/answer/withheld';

export const withheld: typeof english = {
  title: '결과를 표시하지 않습니다',
  text: '플래너의 자체 검사에서 결과의 모순을 찾아 표시하지 않습니다. 계획은 그대로입니다. 마지막 변경을 되돌리거나, 링크를 복사해 알려 주십시오.',
};
