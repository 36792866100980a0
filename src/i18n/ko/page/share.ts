import type { share as en } from '@/i18n/en/page/share';

export const share: typeof en = {
  menu: '공유',
  copied: '링크를 복사했습니다',
  popover: {
    title: '이 계획의 링크',
    byHand: '브라우저가 복사를 허용하지 않았습니다. 링크를 선택해 두었으니 직접 복사하세요.',
    nothing: '아직 링크로 만들 계획이 없습니다.',
  },
};
