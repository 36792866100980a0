import { expect, test } from 'vitest';
import { MESSAGES } from '@/i18n/all-messages';
import { fieldLabel } from '@/i18n/texts/field-label';
import { readPlan } from '@/store/document/read-plan';
import { linkText } from '../../../support/plan-texts';

const PLAN = 'subnet=a:/24&subnet=a:/25&node=m5.large:3:20&node=m5.large:3:20';

test.each([
  ['of two consumers', '&consumer=alb:x&consumer=nlb:y'],
  ['of two events', '&event=restart-pods;at=x&event=restart-pods;at=y'],
  ['of two node groups', '&node=m5.large:x&node=m5.large:y'],
  ['of two subnets', '&subnet=a:x&subnet=a:y'],
])('%s the list of errors says which one it means, in both languages', (_, rows) => {
  const text = linkText(PLAN + rows);
  const { errors, scenarioErrors } = readPlan(text);
  const found = [...errors, ...scenarioErrors];
  for (const messages of Object.values(MESSAGES)) {
    const places = found.map(({ field }) => fieldLabel(field, text, messages));
    expect(places.length).toBeGreaterThanOrEqual(2);
    expect(new Set(places).size).toBe(places.length);
  }
});

test.each([
  ['subnet=a:/24:x', 'used'],
  ['subnet=a:x', 'range'],
  ['subnet=a:/24;available=x', 'available'],
] as const)(
  'the list of errors calls a field of %s as its column does, in both languages',
  (rows, column) => {
    const text = linkText(`${rows}&node=m5.large:3:20`);
    const [error] = readPlan(text).errors;
    if (error === undefined) throw new Error('no error');
    for (const messages of Object.values(MESSAGES)) {
      const { subnets } = messages.form;
      const name = `${subnets[column]}, ${subnets.row(1)}`;
      expect(fieldLabel(error.field, text, messages)).toBe(name);
    }
  },
);
