import { useId } from 'react';
import { Bar, BarChart, type BarShapeProps, Tooltip, XAxis, YAxis } from 'recharts';
import { PREFIX_SIZE } from '@/engine';
import { useAllMessages, useNumberFormat } from '@/store/use-planner';
import { PART_SWATCH } from './holder-looks';
import { BAR_PARTS, type BarPart, blockBar, HOLDERS, type SubnetBar } from './subnet-bars';

export interface SubnetsDrawingProps {
  readonly bars: readonly SubnetBar[];
  readonly extent: number;
}

const BAR_HEIGHT = 22;
const CROWDED_BAR_HEIGHT = 16;
const CROWDED = 12;
const BLOCKS_HEIGHT = 7;
const RADIUS = 3;
const BLOCK_PARTS = ['sure', 'perhaps', 'never'] as const;

/** The stacked bars alone; names and numbers stand around them in the frame. */
export function SubnetsDrawing({ bars, extent }: SubnetsDrawingProps) {
  const id = useId();
  const pattern = (name: string) => `url(#${id}${name})`;
  const fills: Readonly<Record<BarPart, string>> = {
    reserved: pattern('reserved'),
    others: 'var(--chart-others)',
    primaries: 'var(--chart-primaries)',
    pods: 'var(--chart-pods)',
    warm: pattern('idle'),
    free: 'var(--chart-free)',
    warmShort: pattern('wanted'),
    podsShort: pattern('stripes'),
  };
  const blockFills = { sure: 'var(--ok)', perhaps: fills.warmShort, never: fills.reserved };
  const hasBlocks = bars.some(({ usage }) => usage.blocks !== undefined);
  return (
    <BarChart
      responsive
      layout="vertical"
      data={bars}
      style={{ width: '100%', height: '100%' }}
      margin={{ top: 0, right: 2, bottom: 0, left: 0 }}
      barSize={bars.length > CROWDED ? CROWDED_BAR_HEIGHT : BAR_HEIGHT}
      barGap={3}
      accessibilityLayer={false}
    >
      <defs>
        <Hatching id={`${id}reserved`} ground="var(--chart-reserved)" line="var(--surface)" />
        <Hatching id={`${id}idle`} ground="var(--chart-idle)" line="var(--chart-pods)" />
        <Hatching id={`${id}wanted`} ground="none" line="var(--warn)" />
        <Stripes id={`${id}stripes`} />
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
      {BAR_PARTS.map((part) => (
        <Bar
          key={part}
          dataKey={(bar: SubnetBar) => bar.drawn[part]}
          stackId="subnet"
          isAnimationActive={false}
          minPointSize={0}
          shape={(shape: BarShapeProps) => <Part {...shape} part={part} fill={fills[part]} />}
        />
      ))}
      {hasBlocks &&
        BLOCK_PARTS.map((part) => (
          <Bar
            key={part}
            dataKey={({ usage, size, end }: SubnetBar) =>
              ((blockBar(usage)?.[part] ?? 0) * PREFIX_SIZE * end) / size
            }
            stackId="blocks"
            barSize={BLOCKS_HEIGHT}
            isAnimationActive={false}
            minPointSize={0}
            shape={(shape: BarShapeProps) => (
              <BlockPart
                {...shape}
                extent={extent}
                isFirst={part === 'sure'}
                fill={blockFills[part]}
              />
            )}
          />
        ))}
    </BarChart>
  );
}

interface PartProps extends Box {
  readonly part: BarPart;
  readonly fill: string;
  readonly payload?: unknown;
}

function Part({ part, ...props }: PartProps) {
  switch (part) {
    case 'free':
      return <FreeTrack {...props} />;
    case 'warm':
      return <Segment {...props} isFirst={false} stroke="var(--chart-pods)" />;
    case 'warmShort':
    case 'podsShort':
      return <PastTheEnd {...props} part={part} />;
    default:
      return <Segment {...props} isFirst={part === 'reserved'} />;
  }
}

interface Box {
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

interface SegmentProps extends Box {
  readonly fill: string;
  readonly isFirst: boolean;
  readonly stroke?: string;
}

/** A hair of background stands between neighbours. */
function Segment({ x = 0, y = 0, width = 0, height = 0, fill, isFirst, stroke }: SegmentProps) {
  if (width <= 0) return null;
  const inner = Math.max(width - 1, 0.75);
  if (stroke !== undefined && inner > 2) {
    const box = { x: x + 0.5, y: y + 0.5, width: inner - 1, height: height - 1 };
    return <rect {...box} fill={fill} stroke={stroke} />;
  }
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

interface PastTheEndProps extends Box {
  readonly part: 'warmShort' | 'podsShort';
  readonly fill: string;
  readonly payload?: unknown;
}

/** Too narrow for a pattern, an overrun is a line in its colour. */
const PATTERN_FROM = 5;

/** What is wanted past the end; the mark of the end itself, and a break where it is cut. */
function PastTheEnd({ x = 0, y = 0, width = 0, height = 0, part, fill, payload }: PastTheEndProps) {
  const bar = payload as SubnetBar;
  const colour = part === 'warmShort' ? 'var(--warn)' : 'var(--chart-short)';
  const isLast = part === 'podsShort' || bar.drawn.podsShort === 0;
  const box = { y, height, width: Math.max(width, 2.5) };
  return (
    <g>
      {width > 0 && <rect {...box} x={x + 1} fill={width < PATTERN_FROM ? colour : fill} />}
      {bar.isBroken && isLast && width > 0 && <Break x={x + width * 0.6} y={y} height={height} />}
      {part === 'warmShort' && (
        <rect
          x={x - 1}
          y={y - 3}
          width={2}
          height={height + 6}
          fill="var(--chart-capacity)"
          rx={0.5}
        />
      )}
    </g>
  );
}

/** Two slanted lines: it goes on for longer than is drawn. */
function Break({ x, y, height }: Readonly<Record<'x' | 'y' | 'height', number>>) {
  const slanted = (at: number) => `M${at} ${y + height + 2}l6 ${-height - 4}`;
  return (
    <>
      <path d={`${slanted(x)}h5l-6 ${height + 4}z`} fill="var(--surface)" />
      <path d={slanted(x) + slanted(x + 5)} stroke="var(--chart-capacity)" strokeWidth={1.25} />
    </>
  );
}

interface BlockPartProps extends Box {
  readonly fill: string;
  readonly isFirst: boolean;
  readonly extent: number;
  readonly payload?: unknown;
  readonly background?: { readonly width?: number };
}

/** A part of the thin bar; the first one has the mark at what is wanted. */
function BlockPart(props: BlockPartProps) {
  const { x = 0, y = 0, width = 0, height = 0, fill, isFirst, extent, payload, background } = props;
  const { usage, size, end } = payload as SubnetBar;
  const wanted = usage.blocks?.wanted;
  const unit = ((background?.width ?? 0) / extent) * (end / size) * PREFIX_SIZE;
  return (
    <g>
      {width > 0 && (
        <rect x={x} y={y} width={Math.max(width - 1, 0.75)} height={height} fill={fill} />
      )}
      {isFirst && wanted !== undefined && (
        <rect
          x={x + wanted * unit - 1}
          y={y - 3}
          width={2}
          height={height + 6}
          fill="var(--chart-capacity)"
        />
      )}
    </g>
  );
}

interface HatchingProps {
  readonly id: string;
  readonly ground: string;
  readonly line: string;
}

function Hatching({ id, ground, line }: HatchingProps) {
  return (
    <pattern
      id={id}
      width={4}
      height={4}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width={4} height={4} fill={ground} />
      <rect width={1.5} height={4} fill={line} />
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
  const { label, range, amounts, free, drawn } = bar;
  const isShort = free < 0;
  const shortPart = drawn.podsShort > 0 ? 'podsShort' : 'warmShort';
  return (
    <div className="rounded-lg border border-line bg-raised px-3 py-2 text-12 lifted">
      <p className="font-semibold">
        {label} <span className="font-mono font-normal text-muted">{range}</span>
      </p>
      <dl className="mt-1">
        {HOLDERS.map((holder) => (
          <TooltipRow
            key={holder}
            swatch={PART_SWATCH[holder]}
            label={words[holder]}
            value={format.count(amounts[holder])}
          />
        ))}
        <TooltipRow
          swatch={PART_SWATCH[isShort ? shortPart : 'free']}
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
