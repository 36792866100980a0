import { expect, test } from 'vitest';
import { MESSAGES } from '@/i18n/all-messages';
import { fieldLabel } from '@/i18n/texts/field-label';
import { parseLink } from '@/plan';
import { readPlan } from '@/store/document/read-plan';

const PLAN = 'subnet=a:/24&subnet=a:/25&node=m5.large:3:20&node=m5.large:3:20';

test.each([
  ['of two consumers', '&consumer=alb:x&consumer=nlb:y'],
  ['of two events', '&event=restart-pods;at=x&event=restart-pods;at=y'],
  ['of two node groups', '&node=m5.large:x&node=m5.large:y'],
  ['of two subnets', '&subnet=a:x&subnet=a:y'],
])('%s the list of errors says which one it means, in both languages', (_, rows) => {
  const reading = parseLink(PLAN + rows);
  if (reading.status !== 'read') throw new Error(rows);
  const { errors, scenarioErrors } = readPlan(reading.text);
  const found = [...errors, ...scenarioErrors];
  for (const messages of Object.values(MESSAGES)) {
    const places = found.map(({ field }) => fieldLabel(field, reading.text, messages));
    expect(places.length).toBeGreaterThanOrEqual(2);
    expect(new Set(places).size).toBe(places.length);
  }
});
