// The left column: what the planner is told.

export { ErrorSummary } from './errors';
export { PasteDialog } from './groups/paste';
export { Inputs } from './inputs';
export { CellSelector } from './rows/cell-selector';
export { addRow, firstField, type RowList } from './rows/row-actions';
export { startRow } from './rows/start-row';
export { rangesInShort } from './subnets/subnets-card';
