import {
  CartesianGrid,
  DefaultZIndexes,
  Line,
  LineChart,
  ReferenceArea,
  ReferenceLine,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts';
import type { Band, SubnetTimeline, Timeline } from '@/engine/over-time';
import { useAllMessages, useNumberFormat } from '@/store/use-planner';
import { type RunsOut, tightest } from './peak';
import { type TimelineRow, timeTicks } from './timeline-rows';

export interface TimelineDrawingProps {
  readonly rows: readonly TimelineRow[];
  readonly timeline: Timeline;
  readonly band: Band | undefined;
  readonly seconds: number;
  readonly out: readonly RunsOut[];
  /** The time that is looked at. */
  readonly at: number;
}

const AXIS_TEXT = { fill: 'var(--muted)', fontSize: 12 };
const MARGIN = { top: 18, right: 104, bottom: 0, left: 0 };
const AXIS_WIDTH = 46;
const DASHES = [undefined, '7 4', '2 3', '10 3 2 3'] as const;
const COLOURS = [
  'var(--chart-pods)',
  'var(--chart-cooling)',
  'var(--chart-others)',
  'var(--chart-warm)',
] as const;
const CONTEXT = 'var(--chart-reserved)';
const OUT = 'var(--chart-short)';
const MOST_LABELS = 8;
const LINE_HEIGHT = 14;

interface Look {
  readonly stroke: string;
  readonly width: number;
  readonly dashes: string | undefined;
}

/** Free addresses of each subnet over time against zero, with the band of other seeds. */
export function TimelineDrawing(props: TimelineDrawingProps) {
  const { rows, timeline, band, seconds, out, at } = props;
  const format = useNumberFormat();
  const isOut = new Set(out.map(({ subnet }) => subnet));
  const looks = timeline.subnets.map(
    ({ label }, index): Look => ({
      stroke: isOut.has(label) ? OUT : (COLOURS[index] ?? CONTEXT),
      width: isOut.has(label) ? 2.5 : 2,
      dashes: DASHES[index % DASHES.length],
    }),
  );
  const [first] = out;
  return (
    <LineChart
      responsive
      data={[...rows]}
      style={{ width: '100%', height: '100%' }}
      margin={MARGIN}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--chart-grid)" />
      {first !== undefined && (
        <ReferenceArea
          x1={first.at}
          x2={Math.min(first.until, seconds)}
          fill="var(--bad-soft)"
          fillOpacity={1}
        />
      )}
      <TimeAxis seconds={seconds} />
      <YAxis
        domain={[0, 'auto']}
        allowDecimals={false}
        tick={AXIS_TEXT}
        tickFormatter={(value: number) => format.count(value)}
        tickLine={false}
        axisLine={false}
        width={AXIS_WIDTH}
      />
      {band !== undefined && <Bands band={band} looks={looks} />}
      {timeline.subnets.map(({ label }, index) => (
        <Line
          key={label}
          dataKey={`free${index}`}
          type="stepAfter"
          dot={false}
          activeDot={false}
          isAnimationActive={false}
          stroke={looks[index]?.stroke ?? CONTEXT}
          strokeWidth={looks[index]?.width ?? 1}
          {...(looks[index]?.dashes === undefined ? {} : { strokeDasharray: looks[index].dashes })}
        />
      ))}
      <ReferenceLine y={0} stroke="var(--chart-capacity)" strokeWidth={1.5} />
      <ReferenceLine x={at} stroke="var(--muted)" strokeDasharray="2 3" />
      <Peak timeline={timeline} seconds={seconds} isOut={out.length > 0} />
      <EndLabels subnets={timeline.subnets} looks={looks} />
    </LineChart>
  );
}

/** Pixels of a time and of a number of addresses; `undefined` until the chart is laid out. */
function useScales() {
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (x === undefined || y === undefined) return undefined;
  return {
    xOf: (seconds: number) => Number(x(seconds)),
    yOf: (addresses: number) => Number(y(addresses)),
  };
}

/** The room between the least and the most of all runs. */
function Bands({ band, looks }: { readonly band: Band; readonly looks: readonly Look[] }) {
  const scales = useScales();
  if (scales === undefined) return null;
  const { xOf, yOf } = scales;
  return (
    <g>
      {band.subnets.map(({ label, low, high }, index) => {
        const top = band.at.map((time, i) => `${xOf(time)},${yOf(high[i] ?? 0)}`);
        const bottom = band.at.map((time, i) => `${xOf(time)},${yOf(low[i] ?? 0)}`).reverse();
        return (
          <polygon
            key={label}
            points={[...top, ...bottom].join(' ')}
            fill={looks[index]?.stroke ?? CONTEXT}
            fillOpacity={0.16}
          />
        );
      })}
    </g>
  );
}

interface PeakProps {
  readonly timeline: Timeline;
  readonly seconds: number;
  readonly isOut: boolean;
}

/** Where the fewest addresses are left. */
function Peak({ timeline, seconds, isOut }: PeakProps) {
  const words = useAllMessages().timeline.chart;
  const scales = useScales();
  const least = tightest(timeline);
  if (scales === undefined || least === undefined) return null;
  const { lowest, label } = least;
  const x = scales.xOf(lowest.at);
  const y = scales.yOf(lowest.free);
  const isLate = lowest.at > seconds / 2;
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.label}>
      <circle cx={x} cy={y} r={4} fill={isOut ? 'var(--bad)' : 'var(--text)'} />
      <text
        x={isLate ? x - 8 : x + 8}
        y={y - 8}
        textAnchor={isLate ? 'end' : 'start'}
        fontSize={12}
        fontWeight={600}
        fill="var(--text)"
        stroke="var(--surface)"
        strokeWidth={3}
        paintOrder="stroke"
      >
        {words.peak(label, lowest.free)}
      </text>
    </ZIndexLayer>
  );
}

/** The name and the last number of each line at its end, moved apart where they would touch. */
function EndLabels({
  subnets,
  looks,
}: {
  readonly subnets: readonly SubnetTimeline[];
  readonly looks: readonly Look[];
}) {
  const words = useAllMessages().timeline.chart;
  const area = usePlotArea();
  const scales = useScales();
  if (area === undefined || scales === undefined) return null;
  let above = Number.NEGATIVE_INFINITY;
  const labels = subnets
    .map(({ label, free }, index) => {
      const end = free.at(-1) ?? 0;
      return { label, end, y: scales.yOf(end), stroke: looks[index]?.stroke ?? CONTEXT };
    })
    .slice(0, MOST_LABELS)
    .sort((a, b) => a.y - b.y)
    .map((label) => {
      above = Math.max(label.y, above + LINE_HEIGHT);
      return { ...label, y: above };
    });
  return (
    <g>
      {labels.map(({ label, end, y, stroke }) => (
        <text
          key={label}
          x={area.x + area.width + 6}
          y={y}
          dominantBaseline="central"
          fontSize={12}
          fontWeight={600}
          fill="var(--text)"
        >
          <tspan fill={stroke}>■ </tspan>
          {words.end(label, end)}
        </text>
      ))}
    </g>
  );
}

function TimeAxis({
  seconds,
  hide = false,
}: {
  readonly seconds: number;
  readonly hide?: boolean;
}) {
  const words = useAllMessages().timeline.chart;
  return (
    <XAxis
      dataKey="at"
      type="number"
      domain={[0, seconds]}
      ticks={timeTicks(seconds)}
      tick={AXIS_TEXT}
      tickFormatter={(value: number) => words.minute(value)}
      tickLine={false}
      axisLine={{ stroke: 'var(--chart-grid)' }}
      height={hide ? 1 : 24}
      hide={hide}
    />
  );
}

export interface SmallDrawingProps {
  readonly rows: readonly { readonly at: number }[];
  readonly of: string;
  readonly colour: string;
  readonly seconds: number;
  readonly at: number;
}

/** One number over the same time, small. */
export function SmallDrawing({ rows, of, colour, seconds, at }: SmallDrawingProps) {
  return (
    <LineChart
      responsive
      data={[...rows]}
      style={{ width: '100%', height: '100%' }}
      margin={{ ...MARGIN, top: 4 }}
      accessibilityLayer={false}
    >
      <TimeAxis seconds={seconds} hide />
      <YAxis
        domain={[0, 'auto']}
        allowDecimals={false}
        tickCount={2}
        tick={AXIS_TEXT}
        tickLine={false}
        axisLine={false}
        width={AXIS_WIDTH}
      />
      <ReferenceLine y={0} stroke="var(--chart-grid)" />
      <Line
        dataKey={of}
        type="stepAfter"
        stroke={colour}
        strokeWidth={1.75}
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
      <ReferenceLine x={at} stroke="var(--muted)" strokeDasharray="2 3" />
    </LineChart>
  );
}
