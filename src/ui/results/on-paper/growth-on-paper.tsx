import { useId } from 'react';
import { useAllMessages, useNumberFormat } from '@/store';
import { WantedHatching } from '@/ui/results/pictures/frame/hatching';
import {
  depthOf,
  freeTicks,
  type GrowthView,
  spread,
  toldBelow,
} from '@/ui/results/pictures/growth/growth-view';
import {
  mostMissingUnder,
  numbersTold,
} from '@/ui/results/pictures/growth/missing/missing-numbers';
import { type GrowthScale, growthLine } from './growth-lines';

interface GrowthOnPaperProps {
  readonly view: GrowthView;
  readonly planned: number;
  /** CSS colour of each subnet, by its place in the plan. */
  readonly colours: readonly string[];
}

/** In px of a sheet of paper. */
const WIDTH = 860;
const LEFT = 44;
/** The number of the last bar is wider than the bar. */
const RIGHT = 848;
const TOP = 34;
const UP = 52;
/** Where nothing is free at any count. */
const UP_ALONE = 12;
const DOWN = 36;
const TICKS = 12;

/** Free addresses of each subnet upwards, what is missing downwards, on one axis of nodes. */
export function GrowthOnPaper({ view, planned, colours }: GrowthOnPaperProps) {
  const id = useId();
  const { points, subnets, mostFree, hasFree } = view;
  const hasMissing = points.some((point) => depthOf(point) > 0);
  const up = hasFree ? UP : UP_ALONE;
  const zero = TOP + up;
  const floor = zero + (hasMissing ? DOWN : 0);
  const step = (RIGHT - LEFT) / points.length;
  const scale: GrowthScale = {
    left: (place) => LEFT + place * step,
    top: (free) => zero - (free / mostFree) * up,
  };
  const around = { view, planned, scale, floor, step };
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${floor + 34}`}
      className="chart mt-1 block w-full break-inside-avoid text-12"
      aria-hidden="true"
    >
      <defs>
        <WantedHatching id={id} />
      </defs>
      <Stages {...around} />
      <Axes {...around} />
      <Missing {...around} hatch={`url(#${id})`} />
      {subnets.map(({ label, index }) => {
        const { has, lacks } = growthLine(points, index, scale);
        const line = { fill: 'none', stroke: colours[index] ?? 'var(--muted)' };
        return (
          <g key={label}>
            <path d={has} strokeWidth={2} {...line} />
            <path d={lacks} strokeWidth={1.5} strokeDasharray="3 3" {...line} />
          </g>
        );
      })}
      <path d={`M${LEFT} ${zero}H${RIGHT}`} stroke="var(--chart-capacity)" />
      <Planned {...around} />
    </svg>
  );
}

interface Around {
  readonly view: GrowthView;
  readonly planned: number;
  readonly scale: GrowthScale;
  readonly floor: number;
  /** The width of one count. */
  readonly step: number;
}

/** The ground of each stage, its first count and its name, a row each. */
function Stages({ view: { points, stages }, scale: { left }, floor }: Around) {
  const { growth: words } = useAllMessages().charts;
  const placeOf = (count: number) => points.findIndex(({ nodes }) => nodes === count);
  return stages.map(({ from, to, tone, mark }, row) => {
    const place = placeOf(from);
    const x = left(place);
    const isLeft = place * 2 < points.length;
    return (
      <g key={from}>
        <rect
          x={x}
          y={TOP}
          width={left(placeOf(to) + 1) - x}
          height={floor - TOP}
          fill={`var(--${tone}-soft)`}
        />
        <path d={`M${x} ${TOP}V${floor}`} stroke={`var(--${tone})`} strokeWidth={1.5} />
        <text
          x={x}
          y={TOP - 5 - row * 15}
          textAnchor={isLeft ? 'start' : 'end'}
          fill={`var(--${tone})`}
          fontWeight={600}
        >
          {tone === 'bad' ? '✕' : '△'} {words.mark(mark)}
        </text>
      </g>
    );
  });
}

function Axes({ view: { points, mostFree, hasFree }, scale: { left, top }, floor, step }: Around) {
  const { growth: words } = useAllMessages().charts;
  const format = useNumberFormat();
  const counts = new Set(
    spread(
      points.map(({ nodes }) => nodes),
      TICKS,
    ),
  );
  return (
    <g fill="var(--muted)">
      {(hasFree ? freeTicks(mostFree) : [0]).map((free) => (
        <g key={free}>
          <path
            d={`M${LEFT} ${top(free)}H${RIGHT}`}
            stroke="var(--chart-grid)"
            strokeDasharray="2 3"
          />
          <text x={LEFT - 6} y={top(free) + 4} textAnchor="end">
            {format.count(free)}
          </text>
        </g>
      ))}
      {points.map(({ nodes }, place) =>
        counts.has(nodes) ? (
          <text key={nodes} x={left(place) + step / 2} y={floor + 14} textAnchor="middle">
            {format.count(nodes)}
          </text>
        ) : null,
      )}
      <text x={RIGHT} y={floor + 30} textAnchor="end">
        {words.nodes}
      </text>
    </g>
  );
}

/** Of the numbers below the bars, one beside the other: their height, and the width of a figure. */
const NUMBERS = 8;
const FIGURE = 7.5;

function Missing(props: Around & { readonly hatch: string }) {
  const { view, planned, scale, step, hatch } = props;
  const format = useNumberFormat();
  const told = numbersTold(view.points, planned);
  const depth = (amount: number) => (amount / view.mostMissing) * (DOWN - NUMBERS);
  return view.points.map((point, place) => {
    const { nodes, missingInAll, podsWaiting } = point;
    if (depthOf(point) === 0) return null;
    const numbers = toldBelow(point).map((each) => ({ ...each, text: format.count(each.amount) }));
    const text = numbers.map((each) => each.text).join(' ');
    const under = depth(mostMissingUnder(view.points, place, text, step));
    const box = { x: scale.left(place) + step * 0.1, y: scale.top(0), width: step * 0.8 };
    return (
      <g key={nodes}>
        <rect {...box} height={depth(missingInAll)} fill={hatch} stroke="var(--warn)" />
        {podsWaiting > 0 && <rect {...box} height={depth(podsWaiting)} fill="var(--bad)" />}
        {told.has(nodes) && (
          <text
            x={Math.min(scale.left(place) + step / 2, WIDTH - (text.length * FIGURE) / 2)}
            y={scale.top(0) + under + 12}
            textAnchor="middle"
            fontWeight={600}
          >
            {numbers.map((each, at) => (
              <tspan key={each.tone} fill={`var(--${each.tone})`}>
                {at === 0 ? each.text : ` ${each.text}`}
              </tspan>
            ))}
          </text>
        )}
      </g>
    );
  });
}

/** A frame around the plan's own count. */
function Planned({ view: { points }, planned, scale: { left }, floor, step }: Around) {
  const { growth: words } = useAllMessages().charts;
  const place = points.findIndex(({ nodes }) => nodes === planned);
  if (place < 0) return null;
  return (
    <>
      <rect
        x={left(place)}
        y={TOP}
        width={step}
        height={floor - TOP}
        fill="none"
        stroke="var(--text)"
        strokeWidth={1.5}
      />
      <text
        x={left(place) + step / 2}
        y={floor + 30}
        textAnchor="middle"
        fill="var(--text)"
        fontWeight={650}
      >
        {words.plan(planned)}
      </text>
    </>
  );
}
