import { expect, test } from 'vitest';
import { MESSAGES } from '@/i18n/all-messages';

test('a Korean reader finds one word for a setting without a value, in its field, by its name and in an import', () => {
  const { form, settingNames, importDialog } = MESSAGES.ko;
  expect([form.unset, importDialog.unset]).toEqual([settingNames.unset, settingNames.unset]);
});
