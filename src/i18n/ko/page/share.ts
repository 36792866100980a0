import type { share as en } from '@/i18n/en/page/share';

export const share: typeof en = {
  menu: '공유',
  copied: '링크를 복사했습니다',
  popover: {
    title: '이 계획의 링크',
    nothing: '아직 링크로 만들 계획이 없습니다.',
  },
};
