import { timelineCsv } from '@/csv';
import type { Counted } from '@/engine';
import { planner, useAllMessages, useNumberFormat } from '@/store';
import { hasNumbers } from '@/store/document';
import type { SimulationState } from '@/store/simulation';
import { localDay, planFileName, planLink, saveFile } from '@/ui/shared/browser';
import { CELL, HeadRow, ScrollTable, TextButton } from '@/ui/shared/controls';
import { announce } from '@/ui/shared/spoken';
import { countedInRun } from './lanes/run-lanes';
import { type TimelineRow, thereInRow, timelineRows } from './timeline-rows';

export type RunResult = NonNullable<SimulationState['result']>;

export interface TimelineTableProps {
  readonly result: RunResult;
  readonly isStale: boolean;
}

/** The run in rows, and as a file. */
export function TimelineTable({ result, isStale }: TimelineTableProps) {
  const words = useAllMessages().timeline;
  const format = useNumberFormat();
  const { timeline } = result.simulation;
  const counted = countedInRun(timeline);
  const rows = timelineRows(timeline, timeline.at.at(-1) ?? 0);
  const heads = [
    ...timeline.subnets.flatMap(({ label, lowestBlocks }) =>
      lowestBlocks === undefined
        ? [words.chart.free(label)]
        : [words.chart.free(label), words.chart.blocks(label)],
    ),
    words.lanes.waiting,
    words.lanes.forAddress,
    words.lanes.onTheWay,
    ...(counted === 'pods' ? [] : [words.lanes.nodes]),
    ...(counted === 'nodes' ? [] : [words.lanes.fargatePods]),
    words.lanes.calls,
  ];
  return (
    <>
      <ScrollTable label={words.tab.description}>
        <HeadRow heads={[words.chart.time, ...heads]} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.at}>
              <th scope="row" className={`${CELL} font-medium`}>
                {words.at(row.at)}
              </th>
              {numbersOf(row, counted).map((value, index) => (
                <td key={heads[index]} className={CELL}>
                  {format.count(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <p className="mt-2" data-print="no">
        <CsvButton result={result} isStale={isStale} />
      </p>
    </>
  );
}

function numbersOf(row: TimelineRow, counted: Counted): readonly number[] {
  const { waiting, forAddress, onTheWay, calls } = row;
  return [...freeOf(row), waiting, forAddress, onTheWay, ...thereInRow(row, counted), calls];
}

/** Addresses, and beside them whole blocks where prefixes are asked for. */
function freeOf({ free, blocks }: TimelineRow): readonly number[] {
  return free.flatMap((addresses, index) => {
    const whole = blocks[index];
    return whole === undefined ? [addresses] : [addresses, whole];
  });
}

function CsvButton({ result, isStale }: TimelineTableProps) {
  const { csv: labels, files, timeline } = useAllMessages();
  const save = () => {
    const { answer } = planner.getState();
    if (!hasNumbers(answer)) return;
    const text = timelineCsv({
      planName: answer.plan.name,
      scenario: result.scenario,
      seed: result.seed,
      timeline: result.simulation.timeline,
      podsPending: result.simulation.verdict.podsPending,
      isStale,
      link: planLink(answer.plan, '?'),
      generatedOn: localDay(new Date()),
      labels,
    });
    saveFile(text, 'text/csv;charset=utf-8', planFileName(answer.plan.name, '-timeline.csv'));
    announce(files.csvSaved);
  };
  return <TextButton onClick={save}>{timeline.chart.csv}</TextButton>;
}
