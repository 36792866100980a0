// What a pasted text was read as, row by row.
import type { RefusedRow, RowNumberColumn } from '@/import/facts/refused-row';
import type { GroupText } from '@/plan';

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
