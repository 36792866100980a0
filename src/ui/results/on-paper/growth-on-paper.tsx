import { useAllMessages, usePlanner } from '@/store';
import { subnetColour } from '@/store/derived';
import { useRunTold } from '@/store/simulation';
import { growthDescription } from '@/ui/results/pictures/growth/growth-description';
import { growthFinding } from '@/ui/results/pictures/growth/growth-finding';
import { GrowthLegend } from '@/ui/results/pictures/growth/growth-legend';
import { useGrowthPrinted, whyNotGrown } from '@/ui/results/pictures/growth/growth-shown';
import { GrowthSubnets } from '@/ui/results/pictures/growth/growth-subnets';
import {
  belowOf,
  type GrowthPointView,
  growthView,
} from '@/ui/results/pictures/growth/growth-view';
import { ReportPart } from '@/ui/shared/paper';
import { GrowthPlotOnPaper } from './growth-plot-on-paper';
import type { PaperPictureProps } from './paper-picture';

function isRare(point: GrowthPointView): boolean {
  const below = belowOf(point)?.of;
  return below === 'blocks' || below === 'may-wait';
}

/** How far the plan can grow, as the link shows it. */
export function GrowthOnPaper({ answer, title }: PaperPictureProps) {
  const messages = useAllMessages();
  const { scenario } = useRunTold(answer);
  const range = usePlanner(({ view }) => view.range);
  const { of, told } = useGrowthPrinted(answer, false);
  const planned = of.nodes;
  if (told.status !== 'known' || planned === 0) return null;
  if (told.found === 'not-run') {
    return <ReportPart title={title} finding={whyNotGrown(answer, messages)} />;
  }
  const { subnets } = answer.cluster;
  const view = growthView(told.found, subnets, planned, range, of.counted);
  const finding = growthFinding(told.found, planned, messages, { ...of, scenario });
  if (view.cannotWork) return <ReportPart title={title} finding={finding} />;
  const colours = subnets.map(({ label }) => subnetColour(answer, label));
  return (
    <ReportPart
      title={title}
      finding={finding}
      description={growthDescription(
        { growth: told.found, view, judged: of.judged, scenario },
        messages,
      )}
      picture={
        <div className="mt-1.5">
          <GrowthSubnets subnets={view.subnets} counted={of.counted} {...{ planned, colours }} />
          <GrowthPlotOnPaper view={view} planned={planned} colours={colours} />
          {/* What stands above says of others what they are. */}
          {view.points.some(isRare) && <GrowthLegend view={view} judged={of.judged} />}
        </div>
      }
    />
  );
}
