import { Label, Line, ReferenceArea, ReferenceLine, XAxis } from 'recharts';
import type { GrowthMark } from '@/engine';
import {
  type GrowthPointView,
  type GrowthStage,
  type GrowthSubnet,
  spread,
} from '@/ui/results/pictures/growth/growth-view';
import { StageName } from './marks/stage-name';

export const AXIS_TEXT = { fill: 'var(--muted)', fontSize: 12 };
const TICKS = 12;

/** The ground of each stage. */
export function stageAreas(stages: readonly GrowthStage[]) {
  return stages.map((stage) => (
    <ReferenceArea
      key={stage.from}
      yAxisId="free"
      x1={stage.from}
      x2={stage.to}
      fill={`var(--${stage.tone}-soft)`}
      fillOpacity={1}
    />
  ));
}

/** The counts that are drawn, and what they count. */
export function nodeAxis(
  points: readonly GrowthPointView[],
  label: string,
  count: (value: number) => string,
) {
  return (
    <XAxis
      dataKey="nodes"
      ticks={[
        ...spread(
          points.map(({ nodes }) => nodes),
          TICKS,
        ),
      ]}
      interval={0}
      tick={AXIS_TEXT}
      tickFormatter={(value: number) => count(value)}
      tickLine={false}
      axisLine={{ stroke: 'var(--chart-grid)' }}
      height={36}
    >
      <Label value={label} position="insideBottomRight" offset={-4} style={AXIS_TEXT} />
    </XAxis>
  );
}

/** Free addresses of each subnet, dashed while it is short. */
export function subnetLines(subnets: readonly GrowthSubnet[], colours: readonly string[]) {
  return subnets.flatMap(({ label, index }) =>
    (['has', 'lacks'] as const).map((part) => (
      <Line
        key={`${label} ${part}`}
        yAxisId="free"
        dataKey={({ free, missing }: GrowthPointView) =>
          missing[index] === 0 || part === 'lacks' ? (free[index] ?? null) : null
        }
        type="step"
        dot={false}
        activeDot={false}
        isAnimationActive={false}
        stroke={colours[index] ?? 'var(--muted)'}
        strokeWidth={part === 'has' ? 2 : 1.5}
        {...(part === 'has' ? {} : { strokeDasharray: '3 3' })}
      />
    )),
  );
}

/** A frame around the plan's own count. */
export function plannedFrame(planned: number, label: string) {
  return (
    <ReferenceArea
      yAxisId="free"
      x1={planned}
      x2={planned}
      fill="none"
      stroke="var(--text)"
      strokeWidth={1.5}
      label={{
        value: label,
        position: 'bottom',
        ...AXIS_TEXT,
        fontWeight: 650,
        fill: 'var(--text)',
        offset: 20,
      }}
    />
  );
}

/** Where a stage begins, with its name above. */
export function stageMarks(
  stages: readonly GrowthStage[],
  points: readonly GrowthPointView[],
  nameOf: (mark: GrowthMark) => string,
) {
  const names = stages.map(({ mark }) => nameOf(mark));
  return stages.map((stage) => (
    <ReferenceLine
      key={stage.from}
      yAxisId="free"
      x={stage.from}
      position="start"
      stroke={`var(--${stage.tone})`}
      strokeWidth={1.5}
      label={<StageName {...{ stage, stages, names, points }} />}
    />
  ));
}
