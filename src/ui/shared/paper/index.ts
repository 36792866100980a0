// Parts and tables of what is printed in the place of the page.

export { ReportMark, ReportPart, ReportTable } from './report-table';
