import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceArea,
  ReferenceLine,
  Tooltip,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
} from 'recharts';
import type { GrowthMark } from '@/engine';
import { shortTone } from '@/i18n/verdict/tone';
import { useAllMessages, useNumberFormat } from '@/store/use-planner';
import type { GrowthLines, GrowthPointView } from './growth-lines';
import { endLabels, type LineLook, lineLooks } from './growth-looks';

export interface GrowthDrawingProps {
  readonly view: GrowthLines;
  readonly planned: number;
  /** Node counts from which the plan no longer simply fits, the first first. */
  readonly marks: readonly GrowthMark[];
}

const AXIS_TEXT = { fill: 'var(--muted)', fontSize: 12 };
const LABEL_ROOM = 104;
const MARK_ROW = 16;
const FULL = 100;

/** One line per subnet against its own capacity, as the number of nodes grows. */
export function GrowthDrawing({ view, planned, marks }: GrowthDrawingProps) {
  const { growth: words } = useAllMessages().charts;
  const format = useNumberFormat();
  const looks = lineLooks(view.lines);
  const last = planned * 2;
  const [first] = marks;
  return (
    <LineChart
      responsive
      data={[...view.points]}
      style={{ width: '100%', height: '100%' }}
      margin={{
        top: MARK_ROW * Math.max(1, marks.length) + 6,
        right: LABEL_ROOM,
        bottom: 0,
        left: 0,
      }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--chart-grid)" />
      <ReferenceArea y1={FULL} y2={view.top} fill="var(--bad-soft)" fillOpacity={1} />
      <XAxis
        dataKey="nodes"
        type="number"
        domain={[0, last]}
        ticks={nodeTicks(last)}
        tick={AXIS_TEXT}
        tickFormatter={(value: number) => format.count(value)}
        tickLine={false}
        axisLine={{ stroke: 'var(--chart-grid)' }}
        height={24}
      />
      <YAxis
        domain={[0, view.top]}
        ticks={percentTicks(view.top)}
        tick={AXIS_TEXT}
        tickFormatter={(value: number) => words.percent(value)}
        tickLine={false}
        axisLine={false}
        width={46}
        allowDataOverflow
      />
      <ReferenceLine y={FULL} stroke="var(--chart-capacity)" strokeWidth={2} />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--muted)', strokeDasharray: '2 3' }}
        content={({ active, payload }) =>
          active ? (
            <GrowthTooltip
              point={payload[0]?.payload as GrowthPointView | undefined}
              view={view}
              looks={looks}
            />
          ) : null
        }
      />
      {view.lines.map((line, index) => (
        <Line
          key={line.key}
          dataKey={line.key}
          type="linear"
          dot={false}
          activeDot={{ r: 3 }}
          isAnimationActive={false}
          stroke={looks[index]?.stroke ?? 'var(--muted)'}
          strokeWidth={looks[index]?.width ?? 1}
          {...(looks[index]?.dashes === undefined ? {} : { strokeDasharray: looks[index].dashes })}
        />
      ))}
      <Mark
        x={planned}
        text={words.plan(planned)}
        colour="var(--muted)"
        side={first !== undefined && first.nodes <= planned ? 'right' : 'left'}
      />
      {marks.map((mark, row) => (
        <Mark
          key={mark.nodes}
          x={mark.nodes}
          text={words.mark(mark)}
          colour={`var(--${shortTone(mark)})`}
          row={row}
          side={mark.nodes <= planned ? 'left' : 'right'}
        />
      ))}
      <EndLabels view={view} looks={looks} />
    </LineChart>
  );
}

interface MarkProps {
  readonly x: number;
  readonly text: string;
  readonly colour: string;
  /** Of the line that the words stand on. */
  readonly side: 'left' | 'right';
  /** Names of marks that lie close stand one above the other. */
  readonly row?: number;
}

/** A node count worth a line, named above it. */
function Mark({ x, text, colour, side, row = 0 }: MarkProps) {
  return (
    <>
      <ReferenceLine x={x} stroke={colour} strokeDasharray="2 3" />
      <MarkName x={x} text={text} colour={colour} side={side} row={row} />
    </>
  );
}

function MarkName({ x, text, colour, side, row = 0 }: MarkProps) {
  const area = usePlotArea();
  const scale = useXAxisScale();
  const at = Number(scale?.(x));
  if (area === undefined || !Number.isFinite(at)) return null;
  return (
    <text
      x={at + (side === 'left' ? 2 : -2)}
      y={area.y - 6 - row * MARK_ROW}
      textAnchor={side === 'left' ? 'end' : 'start'}
      fill={colour}
      fontSize={12}
      fontWeight={600}
    >
      {text}
    </text>
  );
}

function EndLabels({
  view,
  looks,
}: {
  readonly view: GrowthLines;
  readonly looks: readonly LineLook[];
}) {
  const words = useAllMessages().charts.growth;
  const area = usePlotArea();
  const scale = useYAxisScale();
  if (area === undefined || scale === undefined) return null;
  const yOf = (percent: number) => Number(scale(Math.min(percent, view.top)));
  const labels = endLabels(view.lines, looks, yOf, {
    top: area.y,
    bottom: area.y + area.height,
  });
  return (
    <g>
      {labels.map(({ key, subnets, percent, stroke, y }) => (
        <text
          key={key}
          x={area.x + area.width + 6}
          y={y}
          dominantBaseline="central"
          fontSize={12}
          fontWeight={600}
          fill="var(--text)"
        >
          <tspan fill={stroke}>■ </tspan>
          {words.endLabel(subnets, Math.round(percent))}
        </text>
      ))}
    </g>
  );
}

const LINES_IN_TOOLTIP = 8;

function GrowthTooltip({
  point,
  view,
  looks,
}: {
  readonly point: GrowthPointView | undefined;
  readonly view: GrowthLines;
  readonly looks: readonly LineLook[];
}) {
  const { growth: words, names } = useAllMessages().charts;
  const format = useNumberFormat();
  if (point === undefined) return null;
  const rows = view.lines
    .map((line, index) => ({
      key: line.key,
      name: names(line.subnets),
      percent: point[line.key] ?? 0,
      stroke: looks[index]?.stroke ?? 'var(--muted)',
    }))
    .sort((a, b) => b.percent - a.percent);
  return (
    <div className="rounded-lg border border-line bg-raised px-3 py-2 text-12 shadow-float">
      <p className="font-semibold">{words.nodesAt(point.nodes)}</p>
      <dl className="mt-1">
        {rows.slice(0, LINES_IN_TOOLTIP).map(({ key, name, percent, stroke }) => (
          <div key={key} className="flex items-center gap-1.5">
            <svg width={14} height={4} aria-hidden="true">
              <path d="M0 2h14" stroke={stroke} strokeWidth={3} />
            </svg>
            <dt className="max-w-40 truncate text-muted">{name}</dt>
            <dd className="ml-auto pl-4">{format.percent(percent)}</dd>
          </div>
        ))}
      </dl>
      {rows.length > LINES_IN_TOOLTIP && (
        <p className="text-muted">{words.others(rows.length - LINES_IN_TOOLTIP)}</p>
      )}
    </div>
  );
}

/** About six round node counts. */
function nodeTicks(last: number): number[] {
  const rough = last / 6;
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  const step =
    [1, 2, 5, 10].map((unit) => unit * magnitude).find((unit) => unit >= rough) ?? magnitude;
  return Array.from({ length: Math.floor(last / step) + 1 }, (_, index) => index * step);
}

function percentTicks(top: number): number[] {
  const step = top > 200 ? 100 : 50;
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step);
}
