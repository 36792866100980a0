import { expect, test } from 'vitest';
import { withMarks } from '@/i18n';
import { turningInShort } from '@/i18n/texts';

test.each([
  [
    'Fits up to **6 nodes of m5.large**; at 7, 8 pods wait for subnet a.',
    'Fits up to 6 nodes of m5.large',
  ],
  ['Fits up to **6 nodes of a. b; c**; at 7, 8 pods wait.', 'Fits up to 6 nodes of a. b; c'],
  [
    'Fits at both ends, and with every number between.',
    'Fits at both ends, and with every number between',
  ],
  [
    'm5.large 노드 수가 **6대까지** 수용됩니다. 7대이면 대기합니다.',
    'm5.large 노드 수가 6대까지 수용됩니다',
  ],
])('in a line that is always there, of “%s” stands how far it is as good', (sentence, told) => {
  const { first } = withMarks({ first: { sentence } });
  expect(turningInShort([first.sentence, 'At rest alone, …'])).toBe(told);
});
