import { spreadsheetIpv4PerEni } from '@/limits/spreadsheet-table';
import type { Answered } from '@/plan';
import { compareWithSpreadsheet, type SpreadsheetComparison } from '@/spreadsheet';
import { oncePerAnswer } from './once-per-answer';

/** What AWS's spreadsheet says of the plan, and why it differs. */
export const spreadsheetOf: (answered: Answered) => SpreadsheetComparison = oncePerAnswer(
  ({ cluster, usage }) => compareWithSpreadsheet(cluster, usage, spreadsheetIpv4PerEni),
);
