import { useAllMessages } from '@/store';
import { LANE_GRID } from './lane';
import { PLOT_WIDTH, type Stretch, timeTicks, xOf } from './plot-path';

export interface TimeAxisProps {
  readonly shown: Stretch;
  /** Of the plots in CSS pixels; 0 before they are on the page, and on paper. */
  readonly width?: number;
}

/** Of a tick, and as much for the words beside it, in CSS pixels. */
const TICK_ROOM = 52;

/** Round times below the plots, as many as have room. */
export function TimeAxis({ shown, width = 0 }: TimeAxisProps) {
  const words = useAllMessages().timeline.lanes;
  const ticks = timeTicks(shown, width === 0 ? undefined : Math.floor(width / TICK_ROOM));
  const areHours = ticks.every((seconds) => seconds % 3_600 === 0);
  return (
    <div className={LANE_GRID} aria-hidden="true">
      <div className="hidden @xl:block" />
      <div className="relative col-span-2 h-5 text-12/4 text-muted @xl:col-span-1">
        {ticks.map((seconds, index) => {
          const share = xOf(seconds, shown) / PLOT_WIDTH;
          return (
            <span key={seconds} className="absolute" style={{ left: `${share * 100}%` }}>
              <span className="absolute h-1 border-l border-muted" />
              <span
                className="absolute top-1 whitespace-nowrap"
                style={{ transform: `translateX(-${shiftOf(share)}%)` }}
              >
                {words.tick(seconds, index === 0, areHours)}
              </span>
            </span>
          );
        })}
      </div>
    </div>
  );
}

/** How much of a tick stands left of its time, in per cent: all of it at the end of the axis, nothing at its start. */
function shiftOf(share: number): number {
  if (share < 0.02) return 0;
  return share > 0.98 ? 100 : 50;
}
