import { useRef } from 'react';
import { useBoxSize } from '@/ui/shared/browser';
import { Crosshair } from './crosshair/crosshair';
import { GrowthPlot, type GrowthPlotProps } from './plot/growth-plot';

/** The growth picture as large as its place, with a line that goes from count to count. */
export function GrowthDrawing(props: Omit<GrowthPlotProps, 'size'>) {
  const frame = useRef<HTMLDivElement>(null);
  const size = useBoxSize(frame);
  return (
    <div ref={frame} className="relative h-full">
      {size.width > 0 && (
        <>
          <svg
            {...size}
            className="block overflow-visible text-12"
            aria-hidden="true"
            data-drawing="growth"
          >
            <GrowthPlot {...props} size={size} />
          </svg>
          <Crosshair {...props} />
        </>
      )}
    </div>
  );
}
