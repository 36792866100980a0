import type * as english from '@/i18n/en/answer/settings-fit';
import { KINDS } from '@/i18n/ko/wording/verdict-kinds';
import { fitParts } from '@/i18n/texts/settings-kinds';
import { DURING } from './during';

/** `평소: 수용됨, 업그레이드 중: 수용되지 않음.` */
export const settingsFit: typeof english.settingsFit = (kinds, scenario) => {
  const places = { atRest: '평소', run: DURING[scenario], minimal: '“minimal”' };
  const parts = fitParts(kinds).map(
    ({ kind, of }) => `${of.map((place) => places[place]).join('·')}: ${KINDS[kind]}`,
  );
  return `${parts.join(', ')}.`;
};
