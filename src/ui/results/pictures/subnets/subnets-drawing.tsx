import { useId } from 'react';
import { Bar, BarChart, type BarShapeProps, Tooltip, XAxis, YAxis } from 'recharts';
import { useAllMessages, useNumberFormat } from '@/store/use-planner';
import { HOLDER_FILL, HOLDER_SWATCH } from './holder-looks';
import { HOLDERS, type Holder, type SubnetBar } from './subnet-bars';

export interface SubnetsDrawingProps {
  readonly bars: readonly SubnetBar[];
  readonly extent: number;
}

const BAR_HEIGHT = 22;
const CROWDED_BAR_HEIGHT = 16;
const CROWDED = 12;
const RADIUS = 3;

/** The stacked bars alone; names and numbers stand around them in the frame. */
export function SubnetsDrawing({ bars, extent }: SubnetsDrawingProps) {
  const id = useId();
  const hatched = `${id}hatched`;
  const striped = `${id}striped`;
  const fills: Readonly<Record<Holder, string>> = { ...HOLDER_FILL, reserved: `url(#${hatched})` };
  return (
    <BarChart
      responsive
      layout="vertical"
      data={bars}
      style={{ width: '100%', height: '100%' }}
      margin={{ top: 0, right: 2, bottom: 0, left: 0 }}
      barSize={bars.length > CROWDED ? CROWDED_BAR_HEIGHT : BAR_HEIGHT}
      accessibilityLayer={false}
    >
      <defs>
        <Hatching id={hatched} />
        <Stripes id={striped} />
      </defs>
      <XAxis type="number" domain={[0, extent]} hide />
      <YAxis type="category" dataKey="label" width={0} hide />
      <Tooltip
        cursor={false}
        isAnimationActive={false}
        content={({ active, payload }) =>
          active ? <BarTooltip bar={payload[0]?.payload as SubnetBar | undefined} /> : null
        }
      />
      {HOLDERS.map((holder) => (
        <Bar
          key={holder}
          dataKey={(bar: SubnetBar) => bar.drawn[holder]}
          stackId="subnet"
          isAnimationActive={false}
          shape={(shape: BarShapeProps) => (
            <Segment {...shape} fill={fills[holder]} isFirst={holder === 'reserved'} />
          )}
        />
      ))}
      <Bar
        dataKey={(bar: SubnetBar) => bar.drawn.free}
        stackId="subnet"
        isAnimationActive={false}
        shape={FreeTrack}
      />
      <Bar
        dataKey={(bar: SubnetBar) => bar.drawn.short}
        stackId="subnet"
        isAnimationActive={false}
        minPointSize={0}
        shape={(shape: BarShapeProps) => <PastTheEnd {...shape} fill={`url(#${striped})`} />}
      />
    </BarChart>
  );
}

interface Box {
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** A hair of background stands between neighbours. */
function Segment(props: Box & { readonly fill: string; readonly isFirst: boolean }) {
  const { x = 0, y = 0, width = 0, height = 0, fill, isFirst } = props;
  if (width <= 0) return null;
  const inner = Math.max(width - 1, 0.75);
  if (!isFirst) return <rect x={x} y={y} width={inner} height={height} fill={fill} />;
  const r = Math.min(RADIUS, inner);
  return (
    <path
      d={`M${x + inner} ${y}H${x + r}q${-r} 0 ${-r} ${r}v${height - 2 * r}q0 ${r} ${r} ${r}H${x + inner}z`}
      fill={fill}
    />
  );
}

function FreeTrack({ x = 0, y = 0, width = 0, height = 0 }: Box) {
  if (width <= 1) return null;
  return (
    <rect
      x={x + 0.5}
      y={y + 0.5}
      width={width - 1}
      height={height - 1}
      fill="var(--chart-free)"
      stroke="var(--chart-grid)"
    />
  );
}

/** The mark of the subnet's end, and stripes for what goes past it. */
function PastTheEnd({
  x = 0,
  y = 0,
  width = 0,
  height = 0,
  fill,
}: Box & { readonly fill: string }) {
  return (
    <g>
      {width > 0 && <rect x={x + 2} y={y} {...pastTheEnd(width, fill)} height={height} />}
      <rect
        x={x - 1}
        y={y - 3}
        width={2}
        height={height + 6}
        fill="var(--chart-capacity)"
        rx={0.5}
      />
    </g>
  );
}

const STRIPES_FROM = 5;

/** Too narrow for stripes, an overrun is a line in their colour. */
function pastTheEnd(width: number, stripes: string) {
  return width < STRIPES_FROM
    ? { width: Math.max(width, 2.5), fill: 'var(--chart-short)' }
    : { width, fill: stripes };
}

function Hatching({ id }: { readonly id: string }) {
  return (
    <pattern
      id={id}
      width={5}
      height={5}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(-45)"
    >
      <rect width={5} height={5} fill="var(--chart-reserved)" />
      <rect width={1.5} height={5} fill="var(--surface)" />
    </pattern>
  );
}

function Stripes({ id }: { readonly id: string }) {
  return (
    <pattern id={id} width={4.5} height={8} patternUnits="userSpaceOnUse">
      <rect width={2.5} height={8} fill="var(--chart-short)" />
    </pattern>
  );
}

function BarTooltip({ bar }: { readonly bar: SubnetBar | undefined }) {
  const words = useAllMessages().charts.subnets;
  const format = useNumberFormat();
  if (bar === undefined) return null;
  const { label, range, amounts, free } = bar;
  const isShort = free < 0;
  return (
    <div className="rounded-lg border border-line bg-raised px-3 py-2 text-12 shadow-float">
      <p className="font-semibold">
        {label} <span className="font-mono font-normal text-muted">{range}</span>
      </p>
      <dl className="mt-1">
        {HOLDERS.map((holder) => (
          <TooltipRow
            key={holder}
            swatch={HOLDER_SWATCH[holder]}
            label={words[holder]}
            value={format.count(amounts[holder])}
          />
        ))}
        <TooltipRow
          swatch={isShort ? HOLDER_SWATCH.short : HOLDER_SWATCH.free}
          label={isShort ? words.short : words.free}
          value={format.count(Math.abs(free))}
        />
      </dl>
    </div>
  );
}

function TooltipRow(props: {
  readonly swatch: string;
  readonly label: string;
  readonly value: string;
}) {
  return (
    <div className="flex items-center gap-1.5">
      <span className={`swatch size-2.5 rounded-[2px] ${props.swatch}`} />
      <dt className="text-muted">{props.label}</dt>
      <dd className="ml-auto pl-4">{props.value}</dd>
    </div>
  );
}
