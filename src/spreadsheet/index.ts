// The door of what AWS's old workbook would say, and of why the real number differs.

export {
  SPREADSHEET_CAUSES,
  type SpreadsheetCause,
  type SpreadsheetComparison,
} from './comparison';
export { compareWithSpreadsheet, spreadsheetUsage } from './spreadsheet';
