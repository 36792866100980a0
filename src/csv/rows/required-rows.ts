import type { CsvSection, PlanCsvInput } from '@/csv/csv-section';
import { notMet } from '@/i18n/verdict';

/** What the plan is required to hold, a row each; none where nothing is required. */
export function requiredRows({ required: told, labels }: PlanCsvInput): readonly CsvSection[] {
  const words = labels.required;
  const { judged, required } = told;
  if (judged.length === 0) return [];
  const section: CsvSection = {
    title: words.title,
    heads: [
      words.requirement,
      words.amount,
      words.isMet,
      words.subnet,
      words.zone,
      words.lacking,
      words.unit,
      words.verdictThen,
    ],
    rows: judged.map((each) => {
      const { requirement, status } = each;
      const lessFree = each.status === 'met' ? each.lessFree : undefined;
      const lack = notMet({ required, judged: [each] })?.lack ?? lessFree;
      const amounts = { 'keep-free': required.keepFree, growth: required.growth };
      return [
        words.names[requirement],
        requirement === 'keep-free' || requirement === 'growth' ? amounts[requirement] : '',
        words.states[status],
        lack?.subnet ?? '',
        lack?.zone ?? '',
        lack?.amount ?? '',
        lack?.unit === undefined ? '' : words.units[lessFree ? 'keptFree' : lack.unit],
        each.status === 'failed' ? labels.summary.verdicts[each.lack.kind] : '',
      ];
    }),
  };
  return [section];
}
