import { pieces } from '@/i18n/ko/wording/counts';
import { type ProblemSentences, quote, sayWith } from '@/i18n/texts/problem-text';
import { formatCount } from '@/i18n/wording/number-format';
import type { RowNumberColumn, RowProblem, RowsProblem } from '@/import';

const COLUMNS: Readonly<Record<RowNumberColumn, string>> = {
  nodes: '노드 수',
  podsPerNode: '노드당 파드',
};

const rowSentences: ProblemSentences<RowProblem> = {
  ROW_TYPE_MISSING: () => '인스턴스 유형이 없습니다.',
  ROW_TYPE_UNKNOWN: ({ type, closest }) => {
    const [first] = closest;
    return first === undefined
      ? `목록에 없는 유형 ${quote(type)}`
      : `목록에 없는 유형 ${quote(type)}, 가장 가까운 유형은 ${first}입니다.`;
  },
  ROW_NUMBER: ({ column, text, min, max }) => {
    const range = `${formatCount(min)}~${formatCount(max)}`;
    return text === ''
      ? `${COLUMNS[column]} 값이 없습니다. ${range}의 정수여야 합니다.`
      : `${COLUMNS[column]} ${quote(text)}: ${range}의 정수여야 합니다.`;
  },
  ROW_RANGE: ({ text }) =>
    text === '' ? 'IPv4 대역이 없습니다.' : `IPv4 대역이 아님: ${quote(text)}.`,
  ROW_ADDRESSES: ({ text }) =>
    `이 대역의 IP 수가 아님: ${quote(text)}. 계획에는 사용 중 0개로 들어갑니다.`,
  ROW_TOO_MANY_CELLS: ({ cells }) =>
    `셀이 ${pieces(cells)}입니다. 유형, 노드 수, 노드당 파드의 셋이어야 하며, 머리글 행으로 열을 알려 줄 수 있습니다.`,
};

const rowsSentences: ProblemSentences<RowsProblem> = {
  ROWS_EMPTY: () => '아직 행이 없습니다.',
  ROWS_TOO_BIG: ({ count, max, unit }) =>
    unit === 'lines'
      ? `텍스트가 ${formatCount(count)}줄입니다. ${formatCount(max)}줄까지만 읽습니다.`
      : `텍스트가 ${formatCount(count)}자입니다. ${formatCount(max)}자까지만 읽습니다.`,
  ROWS_COLUMN_MISSING: ({ column }) => `머리글 행에 ${COLUMNS[column]} 열이 없습니다.`,
  ROWS_TOO_MANY_GROUPS: ({ count, max }) =>
    `노드 그룹이 ${pieces(count)}입니다. 계획에는 ${pieces(max)}까지 가능합니다.`,
};

export const rowSentence = sayWith(rowSentences);
export const rowsSentence = sayWith(rowsSentences);
