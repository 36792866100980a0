import { formatCidr, prefixReservations } from '@/engine';
import type { Scenario, Timeline } from '@/engine/over-time';
import { WAIT_REASONS } from '@/engine/over-time';
import type { AllMessages } from '@/i18n';
import type { CsvSection } from './csv-section';
import { sectionsCsv } from './csv-section';
import type { Cell } from './csv-text';

export interface TimelineCsvInput {
  readonly planName: string;
  readonly scenario: Scenario;
  readonly seed: number;
  readonly timeline: Timeline;
  /** Of its verdict. */
  readonly podsPending: number;
  /** The timeline is not of the plan and scenario as they stand in the form. */
  readonly isStale: boolean;
  /** The whole address that opens the plan with its scenario. */
  readonly link: string;
  /** Day of the export, `2026-11-03`. */
  readonly generatedOn: string;
  readonly labels: AllMessages['csv'];
}

/**
 * A run over time as one CSV file, in the form of `planCsv`: a summary with the peaks; one row for
 * each time (seconds from the start; its numbers hold until the next row) with the columns of each
 * subnet side by side; one row for each minute with the calls to EC2; where prefixes are asked for, one row
 * for each subnet with what to reserve for them.
 */
export function timelineCsv(input: TimelineCsvInput): string {
  const sections = [summary(input), states(input), calls(input), ...reservations(input)];
  return sectionsCsv(sections, input.labels.section);
}

function summary(input: TimelineCsvInput): CsvSection {
  const { planName, scenario, seed, timeline, podsPending, isStale, link, generatedOn, labels } =
    input;
  const { peaks, subnets } = timeline;
  const words = labels.timeline;
  return {
    title: labels.summary.title,
    heads: [labels.summary.item, labels.summary.value, words.seconds],
    rows: [
      [labels.summary.plan, planName],
      ...(isStale ? [[labels.summary.notCurrent, words.stale]] : []),
      ...subnets.map(({ label, lowest }) => [words.lowest(label), lowest.free, lowest.at]),
      ...subnets.flatMap(({ label, lowestBlocks }) =>
        lowestBlocks === undefined
          ? []
          : [[words.lowestBlocks(label), lowestBlocks.blocks, lowestBlocks.at]],
      ),
      [words.mostWaiting, peaks.waiting.pods, peaks.waiting.at],
      [words.longestWait, peaks.longestWaitSeconds],
      [words.mostNodes, peaks.nodes.nodes, peaks.nodes.at],
      [words.mostCalls, peaks.callsPerMinute],
      [words.failedLaunches, peaks.failedLaunches],
      [words.addressChoice, words.addressChoices[scenario.addressChoice]],
      [words.othersLie, words.othersLies[scenario.othersLie]],
      [words.seed, seed],
      [labels.summary.generatedOn, generatedOn],
      [labels.summary.link, link],
      // Behind the others: a row keeps its place.
      [labels.summary.podsLeft, podsPending],
      ...(peaks.fargatePods.pods === 0
        ? []
        : [[words.mostFargatePods, peaks.fargatePods.pods, peaks.fargatePods.at]]),
    ],
  };
}

type Column = readonly [head: string, values: readonly number[]];

function states({ timeline, labels }: TimelineCsvInput): CsvSection {
  const words = labels.timeline;
  const { at, nodes, fargatePods, podsRunning, podsWaiting, subnets, peaks } = timeline;
  const columns: readonly Column[] = [
    [words.seconds, at],
    [words.nodes, nodes],
    [words.podsRunning, podsRunning],
    ...WAIT_REASONS.map(
      (reason): Column => [words.podsWaiting(words.waits[reason]), podsWaiting[reason]],
    ),
    ...subnets.flatMap(({ label, free, held, assigned, warm, cooling, freeBlocks }): Column[] => [
      [`${label}: ${words.free}`, free],
      [`${label}: ${words.held}`, held],
      [`${label}: ${words.assigned}`, assigned],
      [`${label}: ${words.warm}`, warm],
      [`${label}: ${words.cooling}`, cooling],
      [`${label}: ${words.freeBlocks}`, freeBlocks],
    ]),
    // Behind the others: a column keeps its place.
    ...(peaks.fargatePods.pods === 0 ? [] : [[words.fargatePods, fargatePods] as const]),
  ];
  return {
    title: words.title,
    heads: columns.map(([head]) => head),
    rows: at.map((_, index) => columns.map(([, values]): Cell => values[index])),
  };
}

function calls({ timeline, labels }: TimelineCsvInput): CsvSection {
  const words = labels.timeline;
  return {
    title: words.callsTitle,
    heads: [words.minute, words.create, words.delete, words.assign, words.unassign],
    rows: timeline.callsPerMinute.map((minute, index) => [
      index,
      minute.create,
      minute.delete,
      minute.assign,
      minute.unassign,
    ]),
  };
}

/** None where nodes hold no prefixes at rest, and where none is asked for in the run. */
function reservations({ scenario, timeline, labels }: TimelineCsvInput): readonly CsvSection[] {
  const asked = timeline.subnets.filter(({ lowestBlocks }) => lowestBlocks !== undefined);
  if (asked.length === 0) return [];
  const labelsAsked = new Set(asked.map(({ label }) => label));
  const rows = prefixReservations(scenario.plan).filter(({ subnet }) => labelsAsked.has(subnet));
  if (rows.length === 0) return [];
  const words = labels.timeline.reservations;
  return [
    {
      title: words.title,
      heads: [words.subnet, words.needed, words.ranges, words.inside],
      rows: rows.map(({ subnet, blocksWithUpgrade, reserve }): Cell[] =>
        reserve.isPossible
          ? [
              subnet,
              blocksWithUpgrade,
              reserve.ranges.map(formatCidr).join(' '),
              reserve.blocksInside,
            ]
          : [subnet, blocksWithUpgrade, words.impossible(reserve.smallest), ''],
      ),
    },
  ];
}
