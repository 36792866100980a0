import { useAllMessages } from '@/store';
import type { GrowthView } from '@/ui/results/pictures/growth/growth-view';
import { markPlaces } from './mark-places';
import { NAMES_ROW, type PlotScale } from './plot-scale';

export interface PlotPartProps {
  readonly view: GrowthView;
  readonly planned: number;
  readonly scale: PlotScale;
}

/** The names of the marks, as they stand above the plot. */
export function useMarkNames({ points, stages }: GrowthView, { left, right, width }: MarkSpace) {
  const { growth: words } = useAllMessages().charts;
  const step = (right - left) / Math.max(1, points.length);
  const marks = stages.map(({ tone, mark, before, from }) => ({
    nodes: mark.nodes,
    x: left + from * step,
    text: `${tone === 'bad' ? '✕' : '△'} ${words.mark(mark, before, points[0]?.counted)}`,
  }));
  const places = markPlaces(marks, width);
  return marks.map((mark, at) => ({ ...mark, anchor: 'start' as const, row: 0, ...places[at] }));
}
export type MarkName = ReturnType<typeof useMarkNames>[number];
type MarkSpace = Pick<PlotScale, 'left' | 'right' | 'width'>;

/** The ground of each stage. */
export function Stages({ view: { stages }, scale }: PlotPartProps) {
  return stages.map(({ mark, from, until, tone }) => (
    <rect
      key={mark.nodes}
      x={scale.from(from)}
      y={scale.top}
      width={scale.from(until) - scale.from(from)}
      height={scale.floor - scale.top}
      fill={`var(--${tone}-soft)`}
    />
  ));
}

/** Where each stage begins, with its name above. */
export function StageMarks({
  view: { stages },
  scale,
  names,
}: PlotPartProps & { readonly names: readonly MarkName[] }) {
  return stages.map(({ mark: { nodes }, tone }) => {
    const name = names.find((each) => each.nodes === nodes);
    if (name === undefined) return null;
    return (
      <g key={nodes}>
        <path
          d={`M${name.x} ${scale.top - 2}V${scale.floor}`}
          stroke={`var(--${tone})`}
          strokeWidth={1.5}
        />
        <text
          x={name.x}
          y={scale.top - 6 - NAMES_ROW * name.row}
          textAnchor={name.anchor}
          fill={`var(--${tone})`}
          fontWeight={600}
        >
          {name.text}
        </text>
      </g>
    );
  });
}
