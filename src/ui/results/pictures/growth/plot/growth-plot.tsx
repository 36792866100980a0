import { useId } from 'react';
import { Stripes, WantedHatching } from '@/ui/results/pictures/frame/hatching';
import type { GrowthView } from '@/ui/results/pictures/growth/growth-view';
import { Axes, Counts } from './plot-axes';
import { BarsBelow, NumbersBelow, PlannedFrame } from './plot-bars';
import { plotLine } from './plot-line';
import { PLOT_LEFT, PLOT_RIGHT, type PlotSize, plotScale } from './plot-scale';
import { StageMarks, Stages, useMarkNames } from './plot-stages';

export interface GrowthPlotProps {
  readonly view: GrowthView;
  readonly planned: number;
  /** CSS colour of each subnet, by its place in the plan. */
  readonly colours: readonly string[];
  readonly size: PlotSize;
}

/**
 * Free addresses of each subnet upwards, what is short downwards, on one axis of nodes: what stands in an
 * SVG of that size, on the page as on paper.
 */
export function GrowthPlot({ view, planned, colours, size }: GrowthPlotProps) {
  const id = useId();
  const right = Math.max(PLOT_LEFT + 1, size.width - PLOT_RIGHT);
  const names = useMarkNames(view, { left: PLOT_LEFT, right, width: size.width });
  const scale = plotScale(view, size, 1 + Math.max(0, ...names.map(({ row }) => row)));
  const around = { view, planned, scale };
  return (
    <>
      <defs>
        <WantedHatching id={id} />
        <Stripes id={`${id}maybe`} colour="var(--warn)" />
      </defs>
      <Stages {...around} />
      <Axes {...around} />
      <PlannedFrame {...around} />
      <BarsBelow {...around} id={id} />
      {view.subnets.map(({ label, index }) => {
        const { has, lacks } = plotLine(view.points, index, scale);
        const line = { fill: 'none', stroke: colours[index] ?? 'var(--muted)' };
        return (
          <g key={label}>
            <path d={has} strokeWidth={2} {...line} />
            <path d={lacks} strokeWidth={1.5} strokeDasharray="3 3" {...line} />
          </g>
        );
      })}
      <path d={`M${scale.left} ${scale.zero}H${scale.right}`} stroke="var(--chart-capacity)" />
      <StageMarks {...around} names={names} />
      <NumbersBelow {...around} />
      <Counts {...around} />
    </>
  );
}
