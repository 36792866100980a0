import { useId } from 'react';
import { Bar, CartesianGrid, ComposedChart, ReferenceLine, Tooltip, YAxis } from 'recharts';
import { useAllMessages, useNumberFormat } from '@/store';
import { WantedHatching } from '@/ui/results/pictures/frame/hatching';
import { MissingBar } from '@/ui/results/pictures/growth/missing/missing-bar';
import { numbersTold } from '@/ui/results/pictures/growth/missing/missing-numbers';
import {
  AXIS_TEXT,
  nodeAxis,
  plannedFrame,
  stageAreas,
  stageMarks,
  subnetLines,
} from './growth-parts';
import { GrowthTooltip } from './growth-tooltip';
import { depthOf, footOf, freeTicks, type GrowthPointView, type GrowthView } from './growth-view';

export interface GrowthDrawingProps {
  readonly view: GrowthView;
  readonly planned: number;
  /** CSS colour of each subnet, by its place in the plan. */
  readonly colours: readonly string[];
}

/** Of the height, what is missing has so many parts of ten below zero: more where nothing is free. */
const PARTS_BELOW = 4;
const PARTS_ALONE = 9;

/** Free addresses of each subnet upwards, what is missing downwards, one zero and one axis of nodes. */
export function GrowthDrawing({ view, planned, colours }: GrowthDrawingProps) {
  const { growth: words } = useAllMessages().charts;
  const format = useNumberFormat();
  const id = useId();
  const { points, subnets, stages, mostFree, hasFree } = view;
  const hasMissing = points.some((point) => depthOf(point) > 0);
  const told = numbersTold(points, planned);
  const missingFoot = footOf(view);
  const parts = hasFree ? PARTS_BELOW : PARTS_ALONE;
  const below = hasMissing ? parts / (10 - parts) : 0;
  return (
    <ComposedChart
      responsive
      data={[...points]}
      style={{ width: '100%', height: '100%' }}
      margin={{ top: 36, right: 12, bottom: 16, left: 0 }}
      barCategoryGap="18%"
      accessibilityLayer={false}
    >
      <defs>
        <WantedHatching id={`${id}wanted`} />
      </defs>
      <CartesianGrid vertical={false} stroke="var(--chart-grid)" strokeDasharray="2 3" />
      {stageAreas(stages)}
      {nodeAxis(points, words.nodes, format.count)}
      <YAxis
        yAxisId="free"
        domain={[-mostFree * below, mostFree]}
        ticks={hasFree ? freeTicks(mostFree) : [0]}
        tick={AXIS_TEXT}
        tickFormatter={(value: number) => format.count(value)}
        tickLine={false}
        axisLine={false}
        width={46}
      />
      <YAxis
        yAxisId="missing"
        hide
        domain={[-missingFoot, below === 0 ? missingFoot : missingFoot / below]}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: 'var(--hover)', fillOpacity: 0.6 }}
        content={({ active, payload }) =>
          active ? (
            <GrowthTooltip
              point={payload[0]?.payload as GrowthPointView | undefined}
              subnets={subnets}
              colours={colours}
            />
          ) : null
        }
      />
      <Bar
        yAxisId="missing"
        dataKey={(point: GrowthPointView) => -depthOf(point)}
        isAnimationActive={false}
        shape={(shape) => (
          <MissingBar
            {...shape}
            point={shape.payload as GrowthPointView}
            all={points}
            hatch={`url(#${id}wanted)`}
            isTold={told.has((shape.payload as GrowthPointView).nodes)}
          />
        )}
      />
      {subnetLines(subnets, colours)}
      <ReferenceLine yAxisId="free" y={0} stroke="var(--chart-capacity)" />
      {plannedFrame(planned, words.plan(planned))}
      {stageMarks(stages, points, words.mark)}
    </ComposedChart>
  );
}
