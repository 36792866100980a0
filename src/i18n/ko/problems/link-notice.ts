import type { linkNotice as english } from '@/i18n/en/problems/link-notice';
import { formatCount } from '@/i18n/wording/number-format';

export const linkNotice: typeof english = {
  openRead: '읽은 부분 열기',
  showText: '텍스트 보기',
  hideText: '텍스트 숨기기',
  textOf: '전체 텍스트',
  about: '링크 안내',
  more: (problems) => `그 밖에 ${formatCount(problems)}건`,
  reload: '페이지 새로 고침',
};
