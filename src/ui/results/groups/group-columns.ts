// How the cells of the node group table look.

/** Columns that a narrow card leaves to the opened row. */
export const WIDE_ONLY = 'hidden @min-[51rem]:table-cell';
export const COLUMNS = 9;
export const GROUP_CELL =
  'py-2 pr-3 @min-[51rem]:px-2 text-right align-middle max-wide:align-top max-wide:leading-6 max-wide:pointer-coarse:leading-11 whitespace-nowrap last:pr-4';
/** It takes what room the others leave: what is told beside a name moves none of them. */
export const GROUP_FIRST_CELL = 'w-full py-2 pr-3 pl-4 text-left font-normal align-middle';
