import type { CsvSection, PlanCsvInput } from '@/csv/csv-section';
import { scenarioFields } from '@/plan';

/** What happens to the plan, an event a row, and what is assumed of it, under the names of a link. */
export function scenarioRows({ plan, labels }: PlanCsvInput): CsvSection {
  const { title, item, value } = labels.scenario;
  return { title, heads: [item, value], rows: scenarioFields(plan) };
}
