import { expect, test } from 'vitest';
import { MESSAGES } from '@/i18n/all-messages';
import { turningsTold } from '@/i18n/texts/turning-told';
import { withoutMarks } from '@/i18n/wording/marks';
import { planTurning } from '@/plan';
import { LOOKUP, planOfLink } from '../../../support/plan-texts';

test.each([
  [
    'node=m5.large:4-12:25',
    ['Fits up to 8 nodes of m5.large', '; at 9, pods wait for subnet a.'],
    ['m5.large 노드 8대까지 수용됩니다', '. 9대이면 서브넷 a에서 파드가 대기합니다.'],
  ],
  // A name may have in it what ends a sentence.
  [
    'node=m5.large:4-12:25;name=c&node=m5.large:1-2:5;name=a.%20b',
    ['With nodes of a. b at either end, it fits up to 7 nodes of c', '.'],
    ['a. b 노드 수와 관계없이 c 노드 7대까지 수용됩니다', '.'],
  ],
  [
    'node=m5.large:4-6:5',
    ['Fits at both ends, and with every number between', '.'],
    ['작은 값과 큰 값, 그 사이 모두 수용됩니다', '.'],
  ],
])('In a line that is always there stands how far a plan is as good: %s', (nodes, ...told) => {
  const plan = planOfLink(`subnet=a:10.0.0.0/24&${nodes}&event=none&runs=1`);
  const found = [...planTurning(plan, false, LOOKUP)].at(-1);
  const [first] = found ? turningsTold(found, 'start') : [];
  if (first === undefined) throw new Error(nodes);
  for (const [place, language] of (['en', 'ko'] as const).entries()) {
    const { upTo, sentences } = MESSAGES[language].asked.turning;
    const [sentence = ''] = sentences(first);
    const [expected = '', beyond] = told[place] ?? [];
    expect(withoutMarks(upTo(first))).toBe(expected);
    expect(withoutMarks(sentence)).toBe(`${expected}${beyond}`);
  }
});
