import { ReportPart, ReportTable } from '@/app/print/report-table';
import { useAllMessages, useNumberFormat } from '@/store';
import { subnetColour } from '@/store/derived';
import type { AnswerWithNumbers } from '@/store/document';
import { useSimulation } from '@/store/simulation';
import { growthFinding } from '@/ui/results/pictures/growth/growth-finding';
import { GrowthLegend } from '@/ui/results/pictures/growth/growth-legend';
import { GrowthSubnets } from '@/ui/results/pictures/growth/growth-subnets';
import { growthView, spread } from '@/ui/results/pictures/growth/growth-view';
import { GrowthOnPaper } from './growth-on-paper';

const ROWS = 7;
/** More subnets than this have no room side by side. */
const COLUMNS = 8;

interface GrowthPictureProps {
  readonly answer: AnswerWithNumbers;
  readonly title: string;
}

/** How far the plan can grow: the picture of half to twice the plan, and the numbers of some counts. */
export function GrowthPicture({ answer, title }: GrowthPictureProps) {
  const messages = useAllMessages();
  const { growth: words } = messages.charts;
  const format = useNumberFormat();
  const told = useSimulation((state) => state.questions.growth);
  const planned = answer.usage.totals.nodes;
  if (told.status !== 'known' || planned === 0) return null;
  const { subnets } = answer.cluster;
  const view = growthView(told.found, subnets, planned, 'half');
  const { points, stages } = view;
  const colours = subnets.map(({ label }) => subnetColour(answer, label));
  const counts = countsTold(
    points.map(({ nodes }) => nodes),
    [planned, ...stages.map(({ from }) => from)],
  );
  const columns = subnets.slice(0, COLUMNS);
  return (
    <ReportPart
      title={title}
      finding={growthFinding(told.found, planned, messages)}
      description={words.description}
      picture={
        <div className="mt-2">
          <GrowthSubnets subnets={view.subnets} planned={planned} colours={colours} />
          <GrowthOnPaper view={view} planned={planned} colours={colours} />
          <GrowthLegend />
        </div>
      }
    >
      <ReportTable
        heads={[words.nodes, ...columns.map(({ label }) => words.free(label)), words.missing]}
        rows={points
          .filter(({ nodes }) => counts.has(nodes))
          .map(({ nodes, free, missing, missingInAll }) => [
            format.count(nodes),
            ...columns.map((_, index) =>
              (missing[index] ?? 0) > 0
                ? messages.charts.subnets.endShort(missing[index] ?? 0)
                : format.count(free[index] ?? 0),
            ),
            format.count(missingInAll),
          ])}
      />
    </ReportPart>
  );
}

/** The counts that the table tells: some, evenly, and those that matter. */
function countsTold(counts: readonly number[], wanted: readonly number[]): ReadonlySet<number> {
  return new Set([...spread(counts, ROWS), ...wanted]);
}
