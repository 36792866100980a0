import type { CsvSection, PlanCsvInput } from '@/csv/csv-section';
import type { Cell } from '@/csv/csv-text';
import { type Ends, type Graded, isOpen } from '@/engine';
import { notMet } from '@/i18n/verdict';
import { type RangedInput, rangedInputs } from '@/plan';

/**
 * The numbers that are ranges: what all of them come to at either end, then for each, with the others at
 * either end, a row of numbers that are as good as the best; none where no number is a range.
 */
export function rangeRows({ plan, turning, labels }: PlanCsvInput): readonly CsvSection[] {
  const words = labels.ranges;
  const inputs = rangedInputs(plan);
  if (inputs.length === 0) return [];
  const input = ({ of, group, low, high }: RangedInput): readonly Cell[] => [
    words.names[of],
    group ?? '',
    low,
    high,
  ];
  const comesTo = (graded: Graded | undefined): readonly Cell[] => {
    if (graded === undefined) return ['', '', ''];
    const { grade, atRest, required } = graded;
    const word = isOpen(graded) ? words.asJudged(words.verdicts[grade]) : words.verdicts[grade];
    const failed = grade === 'not-met' && required && notMet(required);
    return failed ? [word, failed.lack.subnet ?? '', ''] : [word, atRest.subnet ?? '', atRest.left];
  };
  const points = turning?.overTime ?? turning?.atRest;
  const atEnd = (end: keyof Ends): readonly Cell[] => [
    words.all,
    '',
    '',
    '',
    words.ends[end],
    '',
    '',
    '',
    ...comesTo(points?.[end]),
  ];
  const moved = inputs.flatMap((each, place) => {
    const found = points?.inputs[place];
    if (found === undefined) return [input(each)];
    return (['low', 'high'] as const).flatMap((others) => {
      const { spans, next } = others === 'low' ? found.othersLow : found.othersHigh;
      const [first, ...more] = spans;
      const turn = [next?.value, ...comesTo(next?.graded)];
      return [
        [...input(each), words.ends[others], first?.low, first?.high, ...turn],
        ...more.map((span) => [...input(each), words.ends[others], span.low, span.high]),
      ];
    });
  });
  return [
    {
      title: words.title,
      heads: [
        words.number,
        words.group,
        words.low,
        words.high,
        words.others,
        words.from,
        words.to,
        words.turnsAt,
        words.verdict,
        words.subnet,
        words.left,
      ],
      rows: points === undefined ? moved : [atEnd('low'), atEnd('high'), ...moved],
    },
  ];
}
