// How the cells of the node group table look.

/** Columns that a narrow card leaves to the opened row. */
export const WIDE_ONLY = 'hidden @2xl:table-cell';
export const COLUMNS = 9;
export const GROUP_CELL = 'py-2 pr-3 text-right align-middle last:pr-4';
export const GROUP_FIRST_CELL = 'py-2 pr-3 pl-4 text-left font-normal align-middle';
