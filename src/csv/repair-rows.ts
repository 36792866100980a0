import { laneOf, verdictAfter } from '@/engine';
import type { CsvSection, PlanCsvInput } from './csv-section';

/**
 * What would help, a row each: what it comes to at rest, and, where it was run, over time, without the
 * zone whose loss hurts most, and its price. None where nothing is offered.
 */
export function repairRows({ repairs, labels }: PlanCsvInput): readonly CsvSection[] {
  if (repairs.length === 0) return [];
  const words = labels.repairs;
  const { verdicts } = labels.summary;
  const section: CsvSection = {
    title: words.title,
    heads: [
      words.lane,
      words.change,
      words.ranges,
      words.atRest,
      words.overTime,
      words.zone,
      words.withoutZone,
      words.moreHeld,
      words.moreNodes,
      words.morePods,
    ],
    rows: repairs.map(({ name, of: { repair, proof } }) => {
      const loss = proof?.zoneLoss;
      const run = proof === undefined || proof.run.kind === 'unknown' ? undefined : proof.run.kind;
      return [
        words.lanes[laneOf(repair)],
        name.label,
        name.detail ?? '',
        verdicts[verdictAfter(repair).kind],
        run === undefined ? labels.summary.notRun('not-run') : verdicts[run],
        loss?.zone ?? '',
        loss === undefined ? '' : verdicts[loss.kind],
        proof?.price.held ?? '',
        proof?.price.nodes ?? '',
        proof?.price.pods ?? '',
      ];
    }),
  };
  return [section];
}
