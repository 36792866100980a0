import type { Command } from './command';

/** A value that JSON or YAML can hold, not yet looked at. */
export type Structured = unknown;

/**
 * One piece of a pasted text, cut where an output ends. The command that made it, where it stands
 * above.
 */
export interface Block {
  readonly kind:
    | 'structured'
    /** Columns under a heading, parted by blanks, as kubectl prints them. */
    | 'columns'
    /** Lines of a table with drawn borders, as the AWS CLI prints it. */
    | 'box'
    /** Lines with tabs in them. */
    | 'tabbed'
    /** Cells of a spreadsheet or of a console's table, also as HTML. */
    | 'sheet'
    /** Anything else. */
    | 'text';
  readonly lines: readonly string[];
  readonly command: Command | undefined;
  /** Of `structured`. */
  readonly value: Structured;
  /** Of `structured`: the end is missing, and `value` holds whole records only. */
  readonly isCut: boolean;
  /**
   * It goes on until the text ends and has no closing mark of its own: what it misses at its end may be
   * cut off. Never of JSON.
   */
  readonly isLast: boolean;
}
