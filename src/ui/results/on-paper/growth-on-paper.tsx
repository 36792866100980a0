import { useAllMessages } from '@/store';
import { subnetColour } from '@/store/derived';
import { useSimulation } from '@/store/simulation';
import { growthFinding } from '@/ui/results/pictures/growth/growth-finding';
import { GrowthSubnets } from '@/ui/results/pictures/growth/growth-subnets';
import { growthView } from '@/ui/results/pictures/growth/growth-view';
import { ReportPart } from '@/ui/shared/paper';
import { GrowthPlotOnPaper } from './growth-plot-on-paper';
import type { PaperPictureProps } from './paper-picture';

/** How far the plan can grow: half to twice the plan. */
export function GrowthOnPaper({ answer, title }: PaperPictureProps) {
  const messages = useAllMessages();
  const { growth: words } = messages.charts;
  const told = useSimulation((state) => state.questions.growth);
  const planned = answer.usage.totals.nodes;
  if (told.status !== 'known' || planned === 0) return null;
  const { subnets } = answer.cluster;
  const view = growthView(told.found, subnets, planned, 'half');
  const finding = growthFinding(told.found, planned, messages);
  if (view.cannotWork) return <ReportPart title={title} finding={finding} />;
  const colours = subnets.map(({ label }) => subnetColour(answer, label));
  return (
    <ReportPart
      title={title}
      finding={finding}
      description={words.description}
      picture={
        <div className="mt-1.5">
          <GrowthSubnets subnets={view.subnets} planned={planned} colours={colours} />
          <GrowthPlotOnPaper view={view} planned={planned} colours={colours} />
        </div>
      }
    />
  );
}
