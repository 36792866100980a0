import type { CsvSection, PlanCsvInput } from '@/csv/csv-section';
import { comparedInPlan } from '@/plan';

/**
 * Settings with what they cost: a row for each that was tried, or one that says why there is nothing to
 * compare. None where they were not sought.
 */
export function searchRows({ plan, usage, search, labels }: PlanCsvInput): readonly CsvSection[] {
  if (search === undefined) return [];
  const words = labels.search;
  const { objective, ranked, nameOf } = search;
  const nodes = comparedInPlan(plan, usage);
  const section: CsvSection = {
    title: words.title,
    heads: [
      words.objective,
      words.settings,
      words.held,
      words.calls,
      words.wait,
      words.beatenBy,
      words.atRest,
    ],
    rows:
      nodes !== 'some'
        ? [[words.objectives[objective], words.nothing[nodes], '', '', '', '', '']]
        : ranked.map(({ of, beatenBy }) => [
            words.objectives[objective],
            nameOf(of),
            of.held,
            of.calls,
            of.waitSeconds,
            beatenBy === undefined ? '' : nameOf(beatenBy),
            labels.summary.verdicts[of.verdict.kind],
          ]),
  };
  return [section];
}
