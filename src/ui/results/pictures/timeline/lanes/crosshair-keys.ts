// What keys do to the moment that is looked at, and to the stretch that is shown.
import type { Stretch } from './plot-path';

const STEP = 5;
const LONG_STEP = 60;
/** Page Up and Down go through a run in so many steps. */
const PAGES = 10;
/** No stretch is shorter: seconds. */
const SHORTEST = 60;

/** The moment after a key, in seconds; `undefined`: the key does not move it. */
export function movedBy(
  key: string,
  isLong: boolean,
  at: number,
  seconds: number,
): number | undefined {
  const within = (next: number) => Math.min(seconds, Math.max(0, next));
  const step = isLong ? LONG_STEP : STEP;
  const page = Math.max(LONG_STEP, Math.round(seconds / PAGES / LONG_STEP) * LONG_STEP);
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return within(at + step);
    case 'ArrowLeft':
    case 'ArrowDown':
      return within(at - step);
    case 'PageUp':
      return within(at + page);
    case 'PageDown':
      return within(at - page);
    case 'Home':
      return 0;
    case 'End':
      return seconds;
    default:
      return undefined;
  }
}

/** The stretch after `+` or `-`: half or twice as long, around the moment. */
export function zoomed(
  key: string,
  at: number,
  shown: Stretch,
  seconds: number,
): Stretch | undefined {
  const isIn = key === '+' || key === '=';
  if (!isIn && key !== '-') return undefined;
  const length = shown.until - shown.from;
  const next = Math.min(seconds, Math.max(SHORTEST, isIn ? length / 2 : length * 2));
  const from = Math.min(seconds - next, Math.max(0, at - next / 2));
  return { from, until: from + next };
}
