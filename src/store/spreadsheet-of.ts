import { spreadsheetIpv4PerEni } from '@/limits/spreadsheet-table';
import { compareWithSpreadsheet, type SpreadsheetComparison } from '@/spreadsheet';
import { oncePerAnswer } from './once-per-answer';
import type { Answered } from './reading';

/** What AWS's spreadsheet says of the plan, and why it differs. */
export const spreadsheetOf: (answered: Answered) => SpreadsheetComparison = oncePerAnswer(
  ({ cluster, usage }) => compareWithSpreadsheet(cluster, usage, spreadsheetIpv4PerEni),
);
