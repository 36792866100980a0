import type { share as en } from '@/i18n/en/page/share';

export const share: typeof en = {
  menu: '공유',
};
