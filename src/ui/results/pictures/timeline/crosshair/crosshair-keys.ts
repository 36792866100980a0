// What keys do to the moment that is looked at, and to the stretch that is shown.
import type { Stretch } from '@/ui/results/pictures/timeline/lanes/plot-path';

const STEP = 5;
const LONG_STEP = 60;
/** Page Up and Down go through a run in so many steps. */
const PAGES = 10;
/** No stretch is shorter: seconds. */
export const LEAST_SHOWN = 60;

/** The moment after a key, in seconds; `undefined`: the key does not move it. */
export function movedBy(
  key: string,
  isLong: boolean,
  at: number,
  seconds: number,
): number | undefined {
  const inRun = (next: number) => Math.min(seconds, Math.max(0, next));
  const step = isLong ? LONG_STEP : STEP;
  const page = Math.max(LONG_STEP, Math.round(seconds / PAGES / LONG_STEP) * LONG_STEP);
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return inRun(at + step);
    case 'ArrowLeft':
    case 'ArrowDown':
      return inRun(at - step);
    case 'PageUp':
      return inRun(at + page);
    case 'PageDown':
      return inRun(at - page);
    case 'Home':
      return 0;
    case 'End':
      return seconds;
    // What it holds is told where it is, and the page stays where it is too.
    case ' ':
      return at;
    default:
      return undefined;
  }
}

/** The stretch after `+`, `-` or `0`: half or twice as long around the moment, or all of the run. */
export function zoomed(
  key: string,
  at: number,
  shown: Stretch,
  seconds: number,
): Stretch | undefined {
  if (key === '0') return { from: 0, until: seconds };
  const isIn = key === '+' || key === '=';
  if (!isIn && key !== '-') return undefined;
  const length = shown.until - shown.from;
  const next = Math.min(seconds, Math.max(LEAST_SHOWN, isIn ? length / 2 : length * 2));
  return within(at - next / 2, next, seconds);
}

/** A stretch, or the least that is shown around its middle. */
export function longEnough(stretch: Stretch, seconds: number): Stretch {
  const length = Math.min(seconds, Math.max(LEAST_SHOWN, stretch.until - stretch.from));
  return within((stretch.from + stretch.until - length) / 2, length, seconds);
}

/** The stretch with a moment in it: moved to it, as long as it was, where it lies outside. */
export function followed(at: number, shown: Stretch, seconds: number): Stretch {
  if (at >= shown.from && at <= shown.until) return shown;
  const length = shown.until - shown.from;
  return within(at - length / 2, length, seconds);
}

/** So long a stretch from a time on, or as near as the run goes. */
export function within(from: number, length: number, seconds: number): Stretch {
  const start = Math.min(seconds - length, Math.max(0, from));
  return { from: start, until: start + length };
}
