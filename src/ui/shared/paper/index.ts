// Parts and tables of what is printed in the place of the page.

export { ReportPart, ReportTable } from './report-table';
