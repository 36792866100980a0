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
import type { Band, Timeline } from '@/engine/over-time';
import { useAllMessages, useNumberFormat } from '@/store/use-planner';
import { type RunsOut, tightest } from './peak';
import { type EndLabel, type Look, SAMPLE_GAP, SAMPLE_WIDTH } from './timeline-looks';
import { type TimelineRow, timeTicks } from './timeline-rows';

export interface TimelineDrawingProps {
  readonly rows: readonly TimelineRow[];
  readonly timeline: Timeline;
  readonly band: Band | undefined;
  readonly seconds: number;
  readonly out: readonly RunsOut[];
  /** Of each subnet, in the order of the timeline. */
  readonly looks: readonly Look[];
  readonly labels: readonly EndLabel[];
  /** Pixels at the right for the labels. */
  readonly labelRoom: number;
  /** The time that is looked at. */
  readonly at: number;
}

const AXIS_TEXT = { fill: 'var(--muted)', fontSize: 12 };
const MARGIN = { top: 18, right: 0, bottom: 0, left: 0 };
const AXIS_WIDTH = 46;
const CONTEXT = 'var(--chart-reserved)';
const LINE_HEIGHT = 14;

/** Free addresses of each subnet over time against zero, with the band of other seeds. */
export function TimelineDrawing(props: TimelineDrawingProps) {
  const { rows, timeline, band, seconds, out, looks, labels, at } = props;
  const format = useNumberFormat();
  const [first] = out;
  return (
    <LineChart
      responsive
      data={[...rows]}
      style={{ width: '100%', height: '100%' }}
      margin={{ ...MARGIN, right: props.labelRoom }}
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
      <EndLabels labels={labels} />
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
function EndLabels({ labels }: { readonly labels: readonly EndLabel[] }) {
  const area = usePlotArea();
  const scales = useScales();
  if (area === undefined || scales === undefined) return null;
  let above = Number.NEGATIVE_INFINITY;
  const placed = labels
    .map((label) => ({ ...label, y: scales.yOf(label.free) }))
    .sort((a, b) => a.y - b.y)
    .map((label) => {
      above = Math.max(label.y, above + LINE_HEIGHT);
      return { ...label, y: above };
    });
  const start = area.x + area.width + SAMPLE_GAP;
  const end = start + SAMPLE_WIDTH;
  return (
    <g>
      {placed.map(({ label, text, look, y }) => (
        <g key={label}>
          <line
            x1={start}
            x2={end}
            y1={y}
            y2={y}
            stroke={look.stroke}
            strokeWidth={look.width + 1}
            strokeDasharray={look.dashes}
          />
          <text
            x={end + SAMPLE_GAP}
            y={y}
            dominantBaseline="central"
            fontSize={12}
            fontWeight={600}
            fill="var(--text)"
          >
            {text}
          </text>
        </g>
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
  /** Pixels at the right, as above. */
  readonly labelRoom: number;
  readonly at: number;
}

/** One number over the same time, small. */
export function SmallDrawing({ rows, of, colour, seconds, labelRoom, at }: SmallDrawingProps) {
  return (
    <LineChart
      responsive
      data={[...rows]}
      style={{ width: '100%', height: '100%' }}
      margin={{ ...MARGIN, top: 4, right: labelRoom }}
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
