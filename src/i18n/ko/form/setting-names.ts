import type { settingNames as english } from '@/i18n/en/form/setting-names';

export const settingNames: typeof english = {
  prefixes: '접두사',
  secondaryIps: '보조 IP',
  unset: '설정 없음',
  minimumShort: 'MINIMUM',
};
