import { expect, test } from 'vitest';
import { GAP, wordsOf } from '../../support/words/words-of-source';

test('the words of a source are its literals, with a gap for what is put into them', () => {
  const source = `import { count } from '@/i18n/counts'; // it's no word
/* nor \`this\` */
export const said = {
  code: 'prefix-remainder',
  plain: 'subnet c',
  of: (pods) => \`\${count(pods, 'Pod')} of \${pods === 1 ? \`\${{ a: 1 }.a} node\` : "All"} wait\`,
  escaped: 'it\\'s',
};`;
  expect(wordsOf(source)).toEqual([
    'subnet c',
    'Pod',
    `${GAP} node`,
    'All',
    `${GAP} of ${GAP} wait`,
    "it\\'s",
  ]);
});
