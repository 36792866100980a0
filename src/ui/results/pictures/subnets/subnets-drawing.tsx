import { type PointerEvent, useId, useRef, useState } from 'react';
import { type BoxSize, useBoxSize } from '@/ui/shared/browser';
import { BarEnd, Part } from './bars/bar-part';
import { BarTooltip } from './bars/bar-tooltip';
import { BlockParts } from './bars/block-parts';
import type { StackProps } from './bars/box';
import { type Fills, fillsOf, Patterns } from './bars/patterns';
import { BAR_PARTS, pastEnd, type SubnetBar } from './subnet-bars';

export interface SubnetsDrawingProps {
  readonly bars: readonly SubnetBar[];
  readonly extent: number;
  /** What is held will be known: until then bars of short subnets are pale. */
  readonly isToCome: boolean;
}

const PALE = 0.45;
const BAR_HEIGHT = 22;
const CROWDED_BAR_HEIGHT = 16;
const CROWDED = 12;
const BLOCKS_HEIGHT = 7;
const GAP = 3;
/** For the mark at the end of the longest bar. */
const MARGIN_RIGHT = 2;

/**
 * The stacked bars alone; names and numbers stand around them in the frame. Drawn without a chart
 * library: it is the picture of the first sight, and drawn anew with each key.
 */
export function SubnetsDrawing({ bars, extent, isToCome }: SubnetsDrawingProps) {
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const size = useBoxSize(frame);
  const [pointed, setPointed] = useState<Pointed>();
  const row = size.height / bars.length;
  const point = (event: PointerEvent<HTMLDivElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    setPointed({ x: event.clientX - left, y: event.clientY - top });
  };
  const bar = pointed && bars[Math.floor(pointed.y / row)];
  return (
    <div
      ref={frame}
      className="relative h-full"
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={() => setPointed(undefined)}
    >
      <svg
        width={size.width}
        height={size.height}
        className="block"
        aria-hidden="true"
        data-drawing="subnets"
      >
        <Patterns id={id} />
        {size.width > 0 && (
          <Bars
            bars={bars}
            isToCome={isToCome}
            row={row}
            unit={(size.width - MARGIN_RIGHT) / extent}
            fills={fillsOf(id)}
          />
        )}
      </svg>
      {pointed !== undefined && bar !== undefined && (
        <div className="pointer-events-none absolute z-10" style={besidePointer(pointed, size)}>
          <BarTooltip bar={bar} />
        </div>
      )}
    </div>
  );
}

interface BarsProps extends Pick<SubnetsDrawingProps, 'bars' | 'isToCome'> {
  /** Height of a row. */
  readonly row: number;
  /** Pixels of one part of the scale. */
  readonly unit: number;
  readonly fills: Fills;
}

function Bars({ bars, isToCome, row, unit, fills }: BarsProps) {
  const height = bars.length > CROWDED ? CROWDED_BAR_HEIGHT : BAR_HEIGHT;
  const hasBlocks = bars.some(({ usage }) => usage.blocks !== undefined);
  const inAll = hasBlocks ? height + GAP + BLOCKS_HEIGHT : height;
  return bars.map((bar, index) => {
    const y = index * row + (row - inAll) / 2;
    return (
      <g key={bar.label} opacity={isToCome && bar.free < 0 ? PALE : undefined}>
        <BarParts bar={bar} y={y} height={height} unit={unit} fills={fills} />
        <BlockParts
          bar={bar}
          y={y + height + GAP}
          height={BLOCKS_HEIGHT}
          unit={unit}
          fills={fills}
        />
      </g>
    );
  });
}

/** What holds the addresses, one part behind the other, and the end of the subnet. */
function BarParts({ bar, y, height, unit, fills }: StackProps) {
  let end = 0;
  return (
    <>
      {BAR_PARTS.map((part) => {
        const x = end;
        const width = bar.drawn[part] * unit;
        end += width;
        return <Part key={part} {...{ part, x, y, width, height }} fill={fills[part]} />;
      })}
      <BarEnd
        x={bar.end * unit}
        width={pastEnd(bar) * unit}
        {...{ y, height }}
        isBroken={bar.isBroken}
      />
    </>
  );
}

interface Pointed {
  readonly x: number;
  readonly y: number;
}

const AWAY = 12;
const TOOLTIP_HEIGHT = 190;

/** On the side that has room, and not below the picture where that is high enough. */
function besidePointer({ x, y }: Pointed, { width, height }: BoxSize) {
  const top = Math.max(0, Math.min(y + AWAY, height - TOOLTIP_HEIGHT));
  return x > width / 2 ? { top, right: width - x + AWAY } : { top, left: x + AWAY };
}
