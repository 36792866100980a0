import type { rowDetails as english } from '@/i18n/en/form/row-details';

export const rowDetails: typeof english = {
  fewerFields: '항목 접기',
  duplicate: '복제',
  moveUp: '위로 이동',
  moveDown: '아래로 이동',
  remove: '삭제',
  cellsSelected: (rows, columns) => `${rows}행 ${columns}열 선택됨`,
  cellsCopied: (rows, columns) => `${rows}행 ${columns}열 복사됨`,
};
