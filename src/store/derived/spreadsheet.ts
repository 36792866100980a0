import { spreadsheetIpv4PerEni } from '@/limits/spreadsheet-table';
import { compareWithSpreadsheet, type SpreadsheetComparison } from '@/spreadsheet';
import { type OncePerAnswer, oncePerAnswer } from './once-per-answer';

/** What AWS's spreadsheet says of the plan, and why it differs. */
export const spreadsheetOf: OncePerAnswer<SpreadsheetComparison> = oncePerAnswer(
  ({ cluster, usage }) => compareWithSpreadsheet(cluster, usage, spreadsheetIpv4PerEni),
);
