import { type ProblemSentences, quote, sayWith } from '@/i18n/texts/problem-text';
import { formatCount } from '@/i18n/wording/number-format';
import type { RowNumberColumn, RowProblem, RowsProblem } from '@/import';

const COLUMNS: Readonly<Record<RowNumberColumn, string>> = {
  nodes: 'nodes',
  podsPerNode: 'pods per node',
};

// These stand behind "Row 3:".
const rowSentences: ProblemSentences<RowProblem> = {
  ROW_TYPE_MISSING: () => 'no instance type.',
  ROW_TYPE_UNKNOWN: ({ type, closest }) => {
    const [first] = closest;
    return first === undefined
      ? `no type ${quote(type)}.`
      : `no type ${quote(type)}; the closest is ${first}.`;
  },
  ROW_NUMBER: ({ column, text, min, max }) => {
    const range = `${formatCount(min)} to ${formatCount(max)}`;
    return text === ''
      ? `${COLUMNS[column]} missing, ${range}.`
      : `${COLUMNS[column]} ${quote(text)}: a whole number, ${range}.`;
  },
  ROW_RANGE: ({ text }) =>
    text === '' ? 'no IPv4 range.' : `${quote(text)} is not an IPv4 range.`,
  ROW_ADDRESSES: ({ text }) =>
    `${quote(text)} is not a number of addresses of this range. 0 in use stands in the plan.`,
  ROW_TOO_MANY_CELLS: ({ cells }) =>
    `${formatCount(cells)} cells. Type, nodes and pods per node are three; a header line can say which they are.`,
};

const rowsSentences: ProblemSentences<RowsProblem> = {
  ROWS_EMPTY: () => 'No rows yet.',
  ROWS_TOO_BIG: ({ count, max, unit }) =>
    `The text has ${formatCount(count)} ${unit}; ${formatCount(max)} at most are read.`,
  ROWS_COLUMN_MISSING: ({ column }) => `The header line names no column for ${COLUMNS[column]}.`,
  ROWS_TOO_MANY_GROUPS: ({ count, max }) =>
    `${formatCount(count)} node groups; a plan has ${formatCount(max)} at most.`,
};

export const rowSentence = sayWith(rowSentences);
export const rowsSentence = sayWith(rowsSentences);
