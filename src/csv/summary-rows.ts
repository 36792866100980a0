import type { CsvSection, PlanCsvInput } from './csv-section';

export function summaryRows(input: PlanCsvInput): CsvSection {
  const { plan, usage, unreadFields, link, provenance, generatedOn, labels } = input;
  const { verdict, totals } = usage;
  const words = labels.summary;
  const { kind, subnet, constraint, left, podsPending } = verdict;
  return {
    title: words.title,
    heads: [words.item, words.value],
    rows: [
      [words.plan, plan.name],
      ...(unreadFields === 0 ? [] : [[words.notCurrent, words.unreadFields(unreadFields)]]),
      [words.verdict, words.verdicts[kind]],
      [words.decidingSubnet, subnet],
      [words.constraint, constraint && words.constraints[constraint]],
      [words.left, left],
      [words.nodes, totals.nodes],
      [words.podsAsked, totals.podsAsked],
      [words.podsHosted, totals.podsHosted],
      [words.podsPending, podsPending],
      [words.available, totals.available],
      [words.held, totals.held],
      [words.primaries, totals.primaries],
      [words.assigned, totals.assigned],
      [words.idle, totals.idle],
      [words.remaining, totals.remaining],
      [words.generatedOn, generatedOn],
      [words.limitsSource, `https://github.com/${provenance.repository}`],
      [words.limitsVersion, provenance.version ?? provenance.commit],
      [words.limitsDate, provenance.date],
      [words.link, link],
    ],
  };
}
