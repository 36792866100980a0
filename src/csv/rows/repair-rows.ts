import type { CsvSection, PlanCsvInput } from '@/csv/csv-section';
import { laneOf, verdictAfter } from '@/engine';
import { kindAfter, requiredAfter, stateOfAll } from '@/plan';

/**
 * What would help, a row each: what it comes to at rest, and, where it was run, over time, without the
 * zone whose loss hurts most, its price, and, where the plan must hold more than to fit, whether it then does.
 * None where nothing is offered.
 */
export function repairRows({ repairs, required, labels }: PlanCsvInput): readonly CsvSection[] {
  if (repairs.length === 0) return [];
  const words = labels.repairs;
  const { verdicts } = labels.summary;
  const isRequired = required.judged.length > 0;
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
      ...(isRequired ? [words.required] : []),
      words.moreWanted,
    ],
    rows: repairs.map(({ name, of }) => {
      const { repair, proof } = of;
      const loss = proof?.zoneLoss;
      const run =
        proof === undefined || proof.run.kind === 'unknown' ? undefined : kindAfter(proof);
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
        ...(isRequired ? [labels.required.states[stateOfAll(requiredAfter(of))]] : []),
        proof?.price.wanted ?? '',
      ];
    }),
  };
  return [section];
}
