import { expect, test } from 'vitest';
import { settingsFit as english } from '@/i18n/en/answer/settings-fit';
import { settingsFit as korean } from '@/i18n/ko/answer/settings-fit';

test.each([
  [
    { atRest: 'fits', run: 'does-not-fit', minimal: 'fits' },
    'It fits at rest, does not fit during the upgrade and fits with “minimal”.',
    '평소: 수용됨, 업그레이드 중: 수용되지 않음, “minimal”: 수용됨.',
  ],
  [
    { atRest: 'does-not-fit', run: 'does-not-fit', minimal: undefined },
    'It does not fit at rest or during the upgrade.',
    '평소·업그레이드 중: 수용되지 않음.',
  ],
  [
    { atRest: 'warm-short', run: 'warm-short', minimal: 'fits' },
    'It is short of warm at rest and during the upgrade and fits with “minimal”.',
    '평소·업그레이드 중: 웜 IP 부족, “minimal”: 수용됨.',
  ],
  [{ atRest: 'fits', run: 'unknown' }, 'It fits at rest.', '평소: 수용됨.'],
] as const)('What comes of settings is said where they were run: %o', (kinds, en, ko) => {
  expect(english(kinds, 'upgrade')).toBe(en);
  expect(korean(kinds, 'upgrade')).toBe(ko);
});
