import { count } from '@/i18n/en/wording/counts';
import { formatCount } from '@/i18n/wording/number-format';

/** The proof at the right of the page, and the lines that open it. */
export const drawer = {
  label: 'Why, and what else there is to know',
  close: 'Close',
  lines: 'More about this plan',
  notes: (notes: number) => (notes === 0 ? 'No notes' : count(notes, 'note')),
  spreadsheet: 'AWS’s spreadsheet',
  mistakes: 'Common mistakes',
  mistakesTouched: (mistakes: number) =>
    `${formatCount(mistakes)} ${mistakes === 1 ? 'touches' : 'touch'} this plan`,
  sources: 'How we know',
  sourcesHint: 'rules and sources of every number',
  sourcesText:
    'Every number follows the rules of ipamd, the daemon of the Amazon VPC CNI, and was held against recordings of AWS’s own code. These rules gave the addresses of this plan:',
};
