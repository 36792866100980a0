import { useAllMessages, useNumberFormat } from '@/store';
import { subnetColour } from '@/store/derived';
import { useSimulation } from '@/store/simulation';
import { LanePlots } from '@/ui/results/pictures/timeline/course-lanes';
import { lanesDescription, lanesFinding } from '@/ui/results/pictures/timeline/lanes/lanes-finding';
import { countedInRun, lanesShown } from '@/ui/results/pictures/timeline/lanes/run-lanes';
import { TimeAxis } from '@/ui/results/pictures/timeline/lanes/time-axis';
import { momentRows, thereInRow } from '@/ui/results/pictures/timeline/timeline-rows';
import { ReportPart, ReportTable } from '@/ui/shared/paper';
import type { PaperPictureProps } from './paper-picture';

/** The run: a lane for each subnet, what happens beside them, and its numbers every few minutes. */
export function CourseOnPaper({ answer, title }: PaperPictureProps) {
  const messages = useAllMessages();
  const { report, timeline: words, charts } = messages;
  const format = useNumberFormat();
  const result = useSimulation((state) => (state.isOfAnswer ? state.result : undefined));
  const band = useSimulation((state) => state.band);
  if (result === undefined) return null;
  const { simulation, scenario } = result;
  const { timeline } = simulation;
  const counted = countedInRun(timeline);
  const seconds = scenario.durationSeconds;
  const starts = scenario.events.map(({ at }) => at);
  const shown = lanesShown(simulation, band, false);
  const isShown = timeline.subnets.map((subnet) => shown.includes(subnet));
  const others = timeline.subnets.length - shown.length;
  return (
    <ReportPart
      title={title}
      finding={lanesFinding(simulation, band, messages, answer.usage)}
      description={[
        lanesDescription(simulation, band, messages, answer.usage.verdict),
        ...(others > 0 ? [charts.growth.others(others)] : []),
      ].join(' · ')}
      picture={
        <div className="chart @container relative mt-2">
          <LanePlots
            {...{ simulation, band }}
            atRest={answer.usage.verdict}
            shown={{ from: 0, until: seconds }}
            begins={starts.length === 0 ? undefined : Math.min(...starts)}
            labels={shown.map(({ label }) => label)}
            colourOf={(label) => subnetColour(answer, label)}
          />
          <TimeAxis shown={{ from: 0, until: seconds }} />
        </div>
      }
    >
      <ReportTable
        heads={[
          report.minute,
          ...shown.map(({ label }) => words.chart.free(label)),
          words.lanes.waiting,
          ...(counted === 'pods' ? [] : [words.lanes.nodes]),
          ...(counted === 'nodes' ? [] : [words.lanes.fargatePods]),
        ]}
        rows={momentRows(timeline, seconds).map((row) => [
          row.isPeak ? report.peak(words.at(row.at)) : words.at(row.at),
          ...row.free.filter((_, index) => isShown[index]).map(format.count),
          format.count(row.waiting),
          ...thereInRow(row, counted).map(format.count),
        ])}
      />
    </ReportPart>
  );
}
