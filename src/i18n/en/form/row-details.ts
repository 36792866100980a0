import { count } from '@/i18n/en/wording/counts';

/** What can be done with a row of the form. */
export const rowDetails = {
  fewerFields: 'Fold the fields',
  duplicate: 'Duplicate',
  moveUp: 'Move up',
  moveDown: 'Move down',
  remove: 'Remove',
  cellsSelected: (rows: number, columns: number) =>
    `${count(rows, 'row')}, ${count(columns, 'column')} selected`,
  cellsCopied: (rows: number, columns: number) =>
    `${count(rows, 'row')}, ${count(columns, 'column')} copied`,
};
