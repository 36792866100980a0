import type { BarPart } from '@/ui/results/pictures/subnets/subnet-bars';
import type { Box } from './box';

const RADIUS = 3;

interface PartProps extends Box {
  readonly part: BarPart;
  readonly fill: string;
}

/** A part of a bar as it looks: held, free, or wanted and not there. */
export function Part({ part, ...props }: PartProps) {
  switch (part) {
    case 'free':
      return <FreeTrack {...props} />;
    case 'warm':
      return <Segment {...props} isFirst={false} stroke="var(--chart-pods)" />;
    case 'forPrefixes':
      return <Segment {...props} isFirst={false} stroke="var(--chart-reserved)" />;
    case 'warmShort':
    case 'podsMayLack':
      return <Missing {...props} colour="var(--warn)" />;
    case 'podsShort':
      return <Missing {...props} colour="var(--chart-short)" />;
    default:
      return <Segment {...props} isFirst={part === 'reserved'} />;
  }
}

interface SegmentProps extends Box {
  readonly fill: string;
  readonly isFirst: boolean;
  readonly stroke?: string;
}

/** A hair of background stands between neighbours. */
function Segment({ x, y, width, height, fill, isFirst, stroke }: SegmentProps) {
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

function FreeTrack({ x, y, width, height }: Box) {
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

interface MissingProps extends Box {
  readonly fill: string;
  readonly colour: string;
}

/** Too narrow for a pattern, what is missing is a line in its colour. */
const PATTERN_FROM = 5;

/** What is wanted and not there, over what is free and past the end. */
function Missing({ x, y, width, height, fill, colour }: MissingProps) {
  if (width <= 0) return null;
  const box = { y, height, width: Math.max(width - 1, 2.5) };
  return <rect {...box} x={x} fill={width < PATTERN_FROM ? colour : fill} />;
}

interface BarEndProps extends Box {
  readonly isBroken: boolean;
}

/** The mark of the end of the subnet at `x`, and a break where the `width` behind it is cut. */
export function BarEnd({ x, y, width, height, isBroken }: BarEndProps) {
  return (
    <g>
      {isBroken && <Break x={x + width * BREAK_AT} y={y} height={height} />}
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

const BREAK_AT = 0.6;

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
