import { consumerRows } from '@/csv/rows/consumer-rows';
import { groupRows } from '@/csv/rows/group-rows';
import { needsRows } from '@/csv/rows/needs-rows';
import { rangeRows } from '@/csv/rows/range-rows';
import { repairRows } from '@/csv/rows/repair-rows';
import { requiredRows } from '@/csv/rows/required-rows';
import { scenarioRows } from '@/csv/rows/scenario-rows';
import { searchRows } from '@/csv/rows/search-rows';
import { settingRows } from '@/csv/rows/setting-rows';
import { subnetRows } from '@/csv/rows/subnet-rows';
import { summaryRows } from '@/csv/rows/summary-rows';
import { type PlanCsvInput, sectionsCsv } from './csv-section';

/**
 * The plan and its answer as one CSV file (RFC 4180, UTF-8 with byte order mark, CRLF, decimal
 * points): a summary, the settings, one row for each subnet, one for each node group,
 * one for each consumer if there are any, the scenario, one for each change that would help, one for
 * each size of subnets that was run, one for each setting that was tried, one for each requirement, and
 * those of numbers that are ranges. The first column
 * repeats the section's name, so that a filter over the whole sheet picks a section; a blank line
 * parts two sections. Numbers are bare; text that could run as a formula is made harmless.
 * It names the day of the export, the table of instance types with its date, and the link; and it
 * says so when fields could not be read, so that the numbers are of the plan before them.
 */
export function planCsv(input: PlanCsvInput): string {
  return sectionsCsv(
    [
      summaryRows(input),
      settingRows(input),
      subnetRows(input),
      groupRows(input),
      ...consumerRows(input),
      scenarioRows(input),
      ...repairRows(input),
      ...needsRows(input),
      ...searchRows(input),
      ...requiredRows(input),
      ...rangeRows(input),
    ],
    input.labels.section,
  );
}
