// Where drawing the page failed.
import type { crashed as english } from '@/i18n/en/page/crashed';

export const crashed: typeof english = {
  title: '페이지가 멈췄습니다',
  text: '계획이 아니라 플래너의 오류입니다. 계획은 남아 있으며, 이 링크로 다시 열 수 있습니다.',
  reload: '이 계획으로 다시 열기',
  startBlank: '빈 계획 열기',
  detail: '오류 내용',
  planText: '계획 텍스트',
};
