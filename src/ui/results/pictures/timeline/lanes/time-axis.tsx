import { useAllMessages } from '@/store';
import { LANE_GRID } from './lane';
import { PLOT_WIDTH, type Stretch, timeTicks, xOf } from './plot-path';
import { areApart, markPlace, shiftOf, TICK_ROOM, tickPlace } from './tick-places';

export interface TimeAxisProps {
  readonly shown: Stretch;
  /** Of the plots in CSS pixels; 0 before they are on the page, and on paper. */
  readonly width?: number;
  /** The time that the line writes over the axis: numbers that it would cut are left out. */
  readonly marked?: number;
}

/** Round times below the plots, as many as have room. */
export function TimeAxis({ shown, width = 0, marked }: TimeAxisProps) {
  const words = useAllMessages().timeline.lanes;
  const mark =
    width > 0 && marked !== undefined && marked >= shown.from && marked <= shown.until
      ? markPlace(xOf(marked, shown) / PLOT_WIDTH, words.about(marked), width)
      : undefined;
  const ticks = timeTicks(shown, width === 0 ? undefined : Math.floor(width / TICK_ROOM));
  return (
    <div className={LANE_GRID} aria-hidden="true">
      <div className="hidden @xl:block" />
      <div className="relative col-span-2 h-5 text-12 text-muted @xl:col-span-1">
        {ticks.map((seconds, index) => {
          const share = xOf(seconds, shown) / PLOT_WIDTH;
          const text = words.tick(seconds, index === 0);
          if (mark !== undefined && !areApart(tickPlace(share, text, width), mark)) return null;
          return (
            <span
              key={seconds}
              className="absolute top-0.5 whitespace-nowrap"
              style={{ left: `${share * 100}%`, transform: `translateX(-${shiftOf(share)}%)` }}
            >
              {text}
            </span>
          );
        })}
      </div>
    </div>
  );
}
