import { useAllMessages } from '@/store';
import { belowOf } from '@/ui/results/pictures/growth/growth-view';
import { numbersBelow } from './missing-numbers';
import type { PlotPartProps } from './plot-stages';

/** Of the room of a count. */
const BAR_SHARE = 0.82;
/** Whatever the scale, a bar is seen. */
const LEAST = 3;

/** What is short or waits at each count, downwards; `id` of the hatches. */
export function BarsBelow({
  view: { points },
  scale,
  id,
}: PlotPartProps & { readonly id: string }) {
  const { zero, step, depth } = scale;
  // Amber is only ever a hatch.
  const short = { fill: `url(#${id})`, stroke: 'var(--warn)' };
  const looks = {
    addresses: short,
    blocks: short,
    'may-wait': { fill: `url(#${id}maybe)`, stroke: 'var(--warn)' },
    'waits-shortly': { fill: 'var(--warn-soft)', stroke: 'var(--warn)' },
    waits: { fill: 'var(--bad)' },
  } as const;
  return points.map((point, place) => {
    const below = belowOf(point);
    if (below === undefined) return null;
    return (
      <rect
        key={point.nodes}
        x={scale.middle(place) - (step * BAR_SHARE) / 2}
        y={zero}
        width={step * BAR_SHARE}
        height={Math.max(LEAST, depth(below.amount))}
        {...looks[below.of]}
      />
    );
  });
}

/** Some of the numbers of the bars, each below its own; lines that cross them are kept off. */
export function NumbersBelow({ view: { points }, planned, scale }: PlotPartProps) {
  const { belowZero } = useAllMessages().charts.growth;
  const { zero, step, depth } = scale;
  return numbersBelow(points, planned, step, belowZero).map(({ place, nodes, under }) => {
    const below = points[place] && belowOf(points[place]);
    return (
      <text
        key={nodes}
        x={scale.middle(place)}
        y={zero + depth(under) + 13}
        textAnchor="middle"
        fontWeight={600}
        fill={`var(--${below?.tone})`}
        stroke={`var(--${below?.tone}-soft)`}
        strokeWidth={3}
        paintOrder="stroke"
      >
        {below && belowZero(below)}
      </text>
    );
  });
}

/** From this width on a number has room inside the frame of the plan's own count. */
const FRAME_TO_FLOOR = 20;

/** A frame around the plan's own count. */
export function PlannedFrame({ view: { points }, planned, scale }: PlotPartProps) {
  const place = points.findIndex(({ nodes }) => nodes === planned);
  if (place < 0) return null;
  const { top, zero, floor, step } = scale;
  const foot = step < FRAME_TO_FLOOR ? zero : floor;
  return (
    <rect
      x={scale.from(place)}
      y={top}
      width={step}
      height={foot - top}
      fill="none"
      stroke="var(--text)"
      strokeWidth={1.5}
    />
  );
}
