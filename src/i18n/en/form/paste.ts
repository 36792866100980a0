import { count, listOf } from '@/i18n/en/wording/counts';
import { quote } from '@/i18n/texts/problem-text';
import { formatCount } from '@/i18n/wording/number-format';
import { rowSentence, rowsSentence } from './row-problems';

export const paste = {
  title: 'Paste node groups',
  description: 'Rows of a spreadsheet: type, nodes, pods per node. Tabs or commas between them.',
  field: 'Rows',
  placeholder: 'm5.large\t12\t22\nc5.2xlarge\t6\t40',
  read: (taken: number, rows: number, nodes: number, pods: number) =>
    `Read ${taken === rows ? count(rows, 'row') : `${formatCount(taken)} of ${count(rows, 'row')}`}: ${count(nodes, 'node')}, ${count(pods, 'pod')}.`,
  refusedRow: (line: number) => `Row ${line}:`,
  moreRefused: (rows: number) => `${count(rows, 'more row')} could not be read.`,
  add: (rows: number) => `Add ${count(rows, 'row')}`,
  from: (place: number) => `From row ${formatCount(place)} on`,
  replace: 'Replace all',
  cancel: 'Cancel',
  close: 'Close',
  /** Why a pasted row was not taken; stands behind `Row 3:`. */
  row: rowSentence,
  /** Why nothing of a pasted text was taken. */
  rows: rowsSentence,
  ignoredColumns: (headings: readonly string[]) =>
    `Left out: ${headings.length === 1 ? 'column' : 'columns'} ${listOf(headings.map(quote))}.`,
};
