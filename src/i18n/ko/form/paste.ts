import type { paste as english } from '@/i18n/en/form/paste';
import { listOf } from '@/i18n/ko/wording/counts';
import { quote } from '@/i18n/texts/problem-text';
import { formatCount } from '@/i18n/wording/number-format';
import { rowSentence, rowsSentence } from './row-problems';

export const paste: typeof english = {
  title: '노드 그룹 붙여넣기',
  description: '스프레드시트의 행: 유형, 노드 수, 노드당 파드 수. 탭이나 쉼표로 구분합니다.',
  field: '행',
  placeholder: 'm5.large\t12\t22\nc5.2xlarge\t6\t40',
  read: (taken, rows, nodes, pods) =>
    `${
      taken === rows
        ? `${formatCount(rows)}개 행을`
        : `${formatCount(rows)}개 행 중 ${formatCount(taken)}개를`
    } 읽었습니다: 노드 ${formatCount(nodes)}대, 파드 ${formatCount(pods)}개.`,
  refusedRow: (line) => `${line}행:`,
  moreRefused: (rows) => `${formatCount(rows)}개 행을 더 읽지 못했습니다.`,
  add: (rows) => `${formatCount(rows)}개 행 추가`,
  from: (place) => `${formatCount(place)}행부터 채우기`,
  replace: '모두 바꾸기',
  cancel: '취소',
  close: '닫기',
  row: rowSentence,
  rows: rowsSentence,
  ignoredColumns: (headings) => `가져오지 않은 열: ${listOf(headings.map(quote))}`,
};
