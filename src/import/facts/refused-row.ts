// Why a row of a pasted sheet was not taken.

/** A pasted row's cells that have to be numbers. */
export type RowNumberColumn = 'nodes' | 'podsPerNode';

/** Why a pasted row was not taken. */
export type RowProblem =
  | { readonly code: 'ROW_TYPE_MISSING' }
  /** `closest` may be empty, and is for all but the first few: looking takes time. */
  | {
      readonly code: 'ROW_TYPE_UNKNOWN';
      readonly type: string;
      readonly closest: readonly string[];
    }
  /** A count that is missing, no whole number, ambiguous (`1.000`) or outside its range. */
  | {
      readonly code: 'ROW_NUMBER';
      readonly column: RowNumberColumn;
      readonly text: string;
      readonly min: number;
      readonly max: number;
    }
  /** Of a subnet: what should be its IPv4 range; `''`: nothing. */
  | { readonly code: 'ROW_RANGE'; readonly text: string }
  /** Of a subnet: what should be its addresses, free or in use. The row is taken without it. */
  | { readonly code: 'ROW_ADDRESSES'; readonly text: string }
  /** More cells than type, nodes and pods, and no header line that says which is which. */
  | { readonly code: 'ROW_TOO_MANY_CELLS'; readonly cells: number };

/** A row that was not taken, or not whole: its line from 1, and why. */
export interface RefusedRow {
  readonly line: number;
  readonly problem: RowProblem;
}
