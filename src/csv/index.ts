// The door of the CSV file: its texts, and rows of it for the printed report.

export type { CsvNeeds, CsvSearch, CsvSection, KeyedSection, PlanCsvInput } from './csv-section';
export type { Cell } from './csv-text';
export { planCsv } from './plan-csv';
export { consumerRows } from './rows/consumer-rows';
export { type GroupColumn, groupRows } from './rows/group-rows';
export { settingRows } from './rows/setting-rows';
export { subnetRows } from './rows/subnet-rows';
export { timelineCsv } from './timeline-csv';
export { type VpcCsvRow, vpcCsv } from './vpc-csv';
