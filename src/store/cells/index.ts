// Cells of the form's rows, copied, filled and pasted as in a spreadsheet.

export { type CellRange, cellsIn, columnOf, copiedText, textsOf, tiled } from './cell-range';
export { filledDown, withCells } from './cells';
export { areGroupRows, type Cell, cellsOfRow, readCells } from './copied-cells';
