// The door of what AWS's old workbook would say, and of why the real number differs.

export type { SpreadsheetCause, SpreadsheetComparison } from './comparison';
export { compareWithSpreadsheet } from './spreadsheet';
