import { GrowthPlot, type GrowthPlotProps } from '@/ui/results/pictures/growth/plot/growth-plot';

/** In px of a sheet of paper. */
const SIZE = { width: 860, height: 140 };
/** Where nothing is short or nothing is free: one half of it. */
const LOW = { width: 860, height: 116 };

/** The growth picture on a sheet of paper. */
export function GrowthPlotOnPaper(props: Omit<GrowthPlotProps, 'size'>) {
  const { hasFree, hasBelow } = props.view;
  const size = hasFree && hasBelow ? SIZE : LOW;
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      className="chart mt-1 block w-full overflow-visible break-inside-avoid text-12"
      aria-hidden="true"
    >
      <GrowthPlot {...props} size={size} />
    </svg>
  );
}
