import { expect, test } from 'vitest';
import { inputSections } from '@/app/print/report-inputs';
import { settingLines } from '@/app/print/report-settings';
import { MESSAGES } from '@/i18n/all-messages';
import { limitsProvenance } from '@/limits';
import { parseLink } from '@/plan';
import { hasNumbers, nextAnswer, readPlan } from '@/store/document';
import { requiredUnasked } from '@/store/simulation';

const { en } = MESSAGES;
const SAME = 'x';

/** Words in which whatever is a text is the same one. */
function alike<Words extends object>(words: Words): Words {
  const all = Object.entries(words).map(([key, word]) => [
    key,
    typeof word === 'string' ? SAME : word,
  ]);
  return Object.fromEntries(all) as Words;
}

function told(labels: typeof en.csv) {
  const reading = parseLink(
    'subnet=a:/24:12;prefix-reservation=2&subnet=b:/24&node=m5.large:3-4:20;name=g1;branch-pods=2&pod-eni=true&system-pods=1-3&nau-quota=1000',
  );
  if (reading.status !== 'read') throw new Error(reading.status);
  const answer = nextAnswer(readPlan(reading.text), undefined);
  if (!hasNumbers(answer)) throw new Error(answer.status);
  const { subnets, groups } = inputSections(
    {
      ...answer,
      labels,
      run: { status: 'not-run', scenario: 'upgrade' },
      repairs: [],
      needs: undefined,
      search: undefined,
      turning: undefined,
      required: requiredUnasked(answer),
      unreadFields: 0,
      link: '',
      provenance: limitsProvenance,
      generatedOn: '',
    },
    en,
  );
  const [settings, nodes] = settingLines({ plan: answer.plan, labels }, en);
  return {
    rows: [subnets.rows, groups.rows],
    values: [settings, nodes].map((line) => line?.[1].match(/[^ ]+( ·|$)/g)),
  };
}

test('The printed report has the same inputs where a language calls two columns the same', () => {
  const { csv } = en;
  const words = {
    ...csv,
    subnets: alike(csv.subnets),
    groups: { ...alike(csv.groups), extras: alike(csv.groups.extras) },
    settings: alike(csv.settings),
  };
  expect(told(csv).rows[1]?.[0]).toEqual(expect.arrayContaining(['g1', 'm5.large', '3-4', 20, 2]));
  expect(told(words)).toEqual(told(csv));
});
