import type { CsvSearch, CsvSection, PlanCsvInput } from '@/csv/csv-section';
import type { Cell } from '@/csv/csv-text';
import { rulingSettings } from '@/engine';
import { comparedInPlan } from '@/plan';

/**
 * Settings with what they cost: a row for each that was tried, or one that says why there is nothing to
 * compare. Where some were typed a column tells which. None where none were sought or typed.
 */
export function searchRows({ plan, usage, search, labels }: PlanCsvInput): readonly CsvSection[] {
  if (search === undefined) return [];
  const words = labels.search;
  const { objective, own } = search;
  const nodes = comparedInPlan(plan, usage);
  const heads = [
    words.objective,
    words.settings,
    words.held,
    words.calls,
    words.wait,
    words.beatenBy,
    words.atRest,
  ];
  if (nodes !== 'some') {
    const row = [words.objectives[objective], words.nothing[nodes], '', '', '', '', ''];
    return [{ title: words.title, heads, rows: [row] }];
  }
  const typed = own.length > 0;
  return [
    {
      title: words.title,
      heads: typed ? [...heads, words.typed] : heads,
      rows: toldSettings(search).map(({ of, calls, waitSeconds, beatenBy, isTyped }): Cell[] => [
        words.objectives[objective],
        search.nameOf(of),
        of.held,
        calls,
        waitSeconds,
        beatenBy,
        labels.summary.verdicts[of.verdict.kind],
        ...(typed ? [isTyped ? words.yes : ''] : []),
      ]),
    },
  ];
}

/** Those in order, then the typed ones that are no candidates. */
function toldSettings({ ranked, own, nameOf }: CsvSearch) {
  const keyOf = ({ settings }: Parameters<typeof nameOf>[0]) => rulingSettings(settings);
  const typed = new Set(own.map(({ outcome }) => keyOf(outcome)));
  const inOrder = new Set(ranked.map(({ of }) => keyOf(of)));
  return [
    ...ranked.map(({ of, beatenBy }) => ({
      of,
      calls: of.calls,
      waitSeconds: of.waitSeconds,
      beatenBy: beatenBy === undefined ? '' : nameOf(beatenBy),
      isTyped: typed.has(keyOf(of)),
    })),
    ...own.flatMap(({ outcome, cost }) =>
      inOrder.has(keyOf(outcome))
        ? []
        : [
            {
              of: outcome,
              calls: cost?.calls,
              waitSeconds: cost?.waitSeconds,
              beatenBy: '',
              isTyped: true,
            },
          ],
    ),
  ];
}
