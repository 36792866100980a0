import { useId } from 'react';
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Label,
  Line,
  Rectangle,
  ReferenceArea,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useAllMessages, useNumberFormat } from '@/store/use-planner';
import { GrowthTooltip } from './growth-tooltip';
import { type GrowthPointView, type GrowthStage, type GrowthView, spread } from './growth-view';

export interface GrowthDrawingProps {
  readonly view: GrowthView;
  readonly planned: number;
  /** CSS colour of each subnet, by its place in the plan. */
  readonly colours: readonly string[];
}

const AXIS_TEXT = { fill: 'var(--muted)', fontSize: 12 };
const TICKS = 12;
/** Of the height, what is missing has so many parts of ten below zero. */
const PARTS_BELOW = 4;

/** Free addresses of each subnet upwards, addresses missing downwards, one zero and one axis of nodes. */
export function GrowthDrawing({ view, planned, colours }: GrowthDrawingProps) {
  const { growth: words } = useAllMessages().charts;
  const format = useNumberFormat();
  const id = useId();
  const { points, subnets, stages, mostFree, mostMissing } = view;
  const hasMissing = points.some(({ missingInAll }) => missingInAll > 0);
  const below = hasMissing ? PARTS_BELOW / (10 - PARTS_BELOW) : 0;
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
        <pattern
          id={`${id}wanted`}
          width={4}
          height={4}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width={1.5} height={4} fill="var(--warn)" />
        </pattern>
      </defs>
      <CartesianGrid vertical={false} stroke="var(--chart-grid)" strokeDasharray="2 3" />
      {stages.map((stage) => (
        <ReferenceArea
          key={stage.from}
          yAxisId="free"
          x1={stage.from}
          x2={stage.to}
          fill={`var(--${stage.tone}-soft)`}
          fillOpacity={1}
        />
      ))}
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
        tickFormatter={(value: number) => format.count(value)}
        tickLine={false}
        axisLine={{ stroke: 'var(--chart-grid)' }}
        height={36}
      >
        <Label value={words.nodes} position="insideBottomRight" offset={-4} style={AXIS_TEXT} />
      </XAxis>
      <YAxis
        yAxisId="free"
        domain={[-mostFree * below, mostFree]}
        ticks={freeTicks(mostFree)}
        tick={AXIS_TEXT}
        tickFormatter={(value: number) => format.count(value)}
        tickLine={false}
        axisLine={false}
        width={46}
      />
      <YAxis
        yAxisId="missing"
        hide
        domain={[-mostMissing, below === 0 ? mostMissing : mostMissing / below]}
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
        dataKey={({ missingInAll }: GrowthPointView) => -missingInAll}
        isAnimationActive={false}
        shape={(shape) => (
          <Rectangle
            {...shape}
            {...barLook((shape.payload as GrowthPointView).tone, `url(#${id}wanted)`)}
          />
        )}
      />
      {subnets.flatMap(({ label, index }) =>
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
      )}
      <ReferenceLine yAxisId="free" y={0} stroke="var(--chart-capacity)" />
      <ReferenceArea
        yAxisId="free"
        x1={planned}
        x2={planned}
        fill="none"
        stroke="var(--text)"
        strokeWidth={1.5}
        label={{
          value: words.plan(planned),
          position: 'bottom',
          ...AXIS_TEXT,
          fontWeight: 650,
          fill: 'var(--text)',
          offset: 20,
        }}
      />
      {stages.map((stage, row) => (
        <ReferenceLine
          key={stage.from}
          yAxisId="free"
          x={stage.from}
          position="start"
          stroke={`var(--${stage.tone})`}
          strokeWidth={1.5}
          label={markLabel(stage, row, words.mark(stage.mark), points)}
        />
      ))}
    </ComposedChart>
  );
}

/** Amber is only ever a hatch: warm addresses that are missing. */
function barLook(tone: GrowthPointView['tone'], hatch: string) {
  return tone === 'bad' ? { fill: 'var(--bad)' } : { fill: hatch, stroke: 'var(--warn)' };
}

/** Names of marks stand above the picture, one row each, towards the side with more room. */
function markLabel(
  { tone, from }: GrowthStage,
  row: number,
  text: string,
  points: readonly GrowthPointView[],
) {
  const at = points.findIndex(({ nodes }) => nodes === from);
  const isLeft = at * 2 < points.length;
  return {
    value: `${tone === 'bad' ? '✕' : '△'} ${text}`,
    position: 'top' as const,
    dy: -16 * row,
    textAnchor: isLeft ? ('start' as const) : ('end' as const),
    fill: `var(--${tone})`,
    fontSize: 12,
    fontWeight: 600,
  };
}

/** Zero and two or three round numbers of free addresses. */
function freeTicks(most: number): number[] {
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(most / 3, 1)));
  const step =
    [1, 2, 5, 10].map((unit) => unit * magnitude).find((unit) => unit * 3 >= most) ?? most;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
}
