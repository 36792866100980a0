import { useMemo } from 'react';
import type { Band, Scenario, Simulation } from '@/engine/over-time';
import type { AllMessages } from '@/i18n';
import { useAllMessages, useNumberFormat } from '@/store/use-planner';
import { CELL, HEAD_CELL, ScrollTable } from '@/ui/results/pictures/frame/scroll-table';
import { lazyPart } from '@/ui/shared/lazy';
import { ChartFrame } from '@/ui/shared/look/chart-frame';
import { runsOut, tightest } from './peak';
import { endLabels, labelRoom, lineLooks } from './timeline-looks';
import { timelineRows } from './timeline-rows';

const TimelineDrawing = lazyPart(async () => (await import('./timeline-drawing')).TimelineDrawing, {
  part: 'chart',
  place: 'h-full',
  isPicture: true,
});
const SmallDrawing = lazyPart(async () => (await import('./timeline-drawing')).SmallDrawing, {
  part: 'chart',
  place: 'h-full',
  isPicture: true,
});

export interface TimelineChartsProps {
  readonly simulation: Simulation;
  readonly band: Band | undefined;
  readonly scenario: Scenario;
  readonly at: number;
}

/** Addresses, pods waiting, nodes and calls to EC2 over the same time. */
export function TimelineCharts({ simulation, band, scenario, at }: TimelineChartsProps) {
  const words = useAllMessages().timeline;
  const { table, chart } = useAllMessages().charts;
  const { timeline } = simulation;
  const seconds = scenario.durationSeconds;
  const rows = useMemo(() => timelineRows(timeline, seconds), [timeline, seconds]);
  const calls = useMemo(() => callRows(simulation), [simulation]);
  const out = useMemo(() => runsOut(simulation), [simulation]);
  const description = [
    words.tab.description,
    ...(band === undefined ? [] : [words.chart.band(band.runs)]),
  ].join(' · ');
  const looks = lineLooks(
    timeline.subnets.map(({ label }) => label),
    new Set(out.map(({ subnet }) => subnet)),
  );
  const labels = endLabels(timeline.subnets, looks, words.chart.end);
  const shared = { seconds, labelRoom: labelRoom(labels), at };
  return (
    <ChartFrame
      finding={titleOf(simulation, words)}
      description={description}
      table={() => <TimelineTable simulation={simulation} />}
      showTableLabel={table}
      showChartLabel={chart}
    >
      <div className="h-64 forced-colors:bg-surface">
        <TimelineDrawing
          rows={rows}
          timeline={timeline}
          band={band}
          out={out}
          looks={looks}
          labels={labels}
          {...shared}
        />
      </div>
      <SmallChart label={words.chart.waiting}>
        <SmallDrawing rows={rows} of="waiting" colour="var(--muted)" {...shared} />
      </SmallChart>
      <SmallChart label={words.chart.nodes}>
        <SmallDrawing rows={rows} of="nodes" colour="var(--chart-pods)" {...shared} />
      </SmallChart>
      <SmallChart label={words.chart.calls}>
        <SmallDrawing rows={calls} of="calls" colour="var(--chart-reserved)" {...shared} />
      </SmallChart>
    </ChartFrame>
  );
}

function SmallChart({
  label,
  children,
}: {
  readonly label: string;
  readonly children: React.ReactNode;
}) {
  return (
    <div className="mt-2">
      <p className="pl-[2.875rem] text-12 text-muted">{label}</p>
      <div className="h-16 forced-colors:bg-surface">{children}</div>
    </div>
  );
}

function titleOf(simulation: Simulation, { title }: AllMessages['timeline']): string {
  const { timeline } = simulation;
  const out = runsOut(simulation);
  if (out.length > 0) {
    const longest = Math.max(...out.map(({ at, until }) => until - at));
    return title.out([...new Set(out.map(({ subnet }) => subnet))], longest);
  }
  const least = tightest(timeline);
  if (least === undefined) return '';
  return title.quiet(least.label, least.lowest.free, timeline.subnets.length === 1);
}

function callRows({ timeline }: Simulation): readonly { at: number; calls: number }[] {
  return timeline.callsPerMinute.map(({ create, delete: remove, assign, unassign }, minute) => ({
    at: minute * 60,
    calls: create + remove + assign + unassign,
  }));
}

/** Rows of the table: all samples of a short run, else those of the chart. */
const MOST_TABLE_ROWS = 200;

function TimelineTable({ simulation }: { readonly simulation: Simulation }) {
  const words = useAllMessages().timeline;
  const format = useNumberFormat();
  const { timeline } = simulation;
  const rows = timelineRows(timeline, timeline.at.at(-1) ?? 0, MOST_TABLE_ROWS);
  return (
    <ScrollTable label={words.tab.description}>
      <thead>
        <tr>
          <th scope="col" className={HEAD_CELL}>
            {words.chart.time}
          </th>
          {timeline.subnets.map(({ label }) => (
            <th key={label} scope="col" className={HEAD_CELL}>
              {words.chart.free(label)}
            </th>
          ))}
          <th scope="col" className={HEAD_CELL}>
            {words.chart.waiting}
          </th>
          <th scope="col" className={HEAD_CELL}>
            {words.chart.nodes}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.at}>
            <th scope="row" className={`${CELL} font-medium`}>
              {words.clock(row.at)}
            </th>
            {timeline.subnets.map(({ label }, index) => (
              <td key={label} className={CELL}>
                {format.count(row[`free${index}`] ?? 0)}
              </td>
            ))}
            <td className={CELL}>{format.count(row.waiting)}</td>
            <td className={CELL}>{format.count(row.nodes)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
