import { useAllMessages, useNumberFormat } from '@/store';
import { type AxisCount, axisCounts } from './axis-counts';
import { roundTicks, ticksApart, ticksBelow } from './plot-scale';
import type { PlotPartProps } from './plot-stages';
import { textWidth } from './text-width';

/** Of the words that stand upright, from their left edge. */
const MIDDLE_OF_TITLE = 11;
/** Between a number and the plot. */
const BESIDE = 6;

/** Free addresses above zero and what is short below, each with its scale and its title. */
export function Axes({ view, scale }: PlotPartProps) {
  const { growth: words } = useAllMessages().charts;
  const format = useNumberFormat();
  const { left, right, top, zero, floor } = scale;
  const above = view.hasFree ? roundTicks(view.mostFree) : [0];
  const below = view.hasBelow ? ticksBelow(view.mostBelow) : [];
  const ticks = ticksApart([
    ...above.map((amount) => ({ amount, y: scale.y(amount) })),
    ...below.map((amount) => ({ amount, y: zero + scale.depth(amount) })),
  ]);
  // Beside the longest number, outside the drawing where there is no room in it.
  const widest = Math.max(...ticks.map(({ amount }) => textWidth(format.count(amount))));
  const x = Math.min(MIDDLE_OF_TITLE, left - BESIDE - widest - MIDDLE_OF_TITLE);
  return (
    <g fill="var(--muted)">
      {ticks.map(({ amount, y }) => (
        <g key={y}>
          <path
            d={`M${left} ${y}H${right}`}
            stroke="var(--chart-grid)"
            strokeDasharray={amount === 0 ? undefined : '2 3'}
          />
          <text x={left - BESIDE} y={y + 4} textAnchor="end">
            {format.count(amount)}
          </text>
        </g>
      ))}
      {view.hasFree && <AxisTitle {...{ x }} from={top} to={zero} text={words.axis.free} />}
      {view.hasBelow && <AxisTitle {...{ x }} from={zero} to={floor} text={words.axis.below} />}
    </g>
  );
}

interface AxisTitleProps {
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** None where it is longer than its axis: the words above the picture say the same. */
function AxisTitle({ x, from, to, text }: AxisTitleProps) {
  if (to - from < textWidth(text)) return null;
  const middle = (from + to) / 2;
  return (
    <text transform={`rotate(-90 ${x} ${middle})`} x={x} y={middle} textAnchor="middle">
      {text}
    </text>
  );
}

/** The counts below the plot; that of the plan stands out. */
export function Counts({ view: { points }, planned, scale }: PlotPartProps) {
  const { growth: words } = useAllMessages().charts;
  const format = useNumberFormat();
  const counts = axisCounts(points, planned, scale, {
    first: (nodes) => words.nodesAt(nodes, points[0]?.counted),
    plan: (nodes) => words.plan(nodes, points[0]?.counted),
    other: format.count,
  });
  return counts.map((count) => <Count key={count.nodes} {...count} y={scale.floor + 16} />);
}

function Count({ x, y, text, width, isPlanned }: AxisCount & { readonly y: number }) {
  const look = isPlanned
    ? ({ fill: 'var(--surface)', fontWeight: 600 } as const)
    : ({ fill: 'var(--muted)' } as const);
  return (
    <>
      {isPlanned && (
        <rect x={x - width / 2} y={y - 13} width={width} height={18} rx={3} fill="var(--text)" />
      )}
      <text x={x} y={y} textAnchor="middle" {...look}>
        {text}
      </text>
    </>
  );
}
