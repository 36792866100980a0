// What a pasted text was read as, row by row.
import type { GroupText } from '@/plan';

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
  /** More cells than type, nodes and pods, and no header line that says which is which. */
  | { readonly code: 'ROW_TOO_MANY_CELLS'; readonly cells: number };

/** Why nothing of a pasted text was taken. */
export type RowsProblem =
  | { readonly code: 'ROWS_EMPTY' }
  | {
      readonly code: 'ROWS_TOO_BIG';
      readonly count: number;
      readonly max: number;
      readonly unit: 'characters' | 'lines';
    }
  /** The header line names no column of this kind. */
  | { readonly code: 'ROWS_COLUMN_MISSING'; readonly column: RowNumberColumn }
  | { readonly code: 'ROWS_TOO_MANY_GROUPS'; readonly count: number; readonly max: number };

/** A row that was not taken: its line from 1, and why. */
export interface RefusedRow {
  readonly line: number;
  readonly problem: RowProblem;
}

export interface RowsRead {
  /** Rows of the form, without ids: the page gives them. */
  readonly groups: readonly Omit<GroupText, 'id'>[];
  /** Rows with content, the header line not counted: taken and refused. */
  readonly rows: number;
  readonly refused: readonly RefusedRow[];
  /** Columns that the header line names and that were not taken. */
  readonly ignoredColumns: readonly string[];
  /** Of the rows taken: nodes, and nodes × pods per node. */
  readonly nodes: number;
  readonly pods: number;
}

export type RowsReading =
  | ({ readonly ok: true } & RowsRead)
  | { readonly ok: false; readonly error: RowsProblem };
