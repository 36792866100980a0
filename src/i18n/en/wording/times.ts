import * as clock from '@/i18n/wording/clock';

const UNITS: clock.TimeUnits = { hour: ' h', minute: ' min', second: ' s' };

export const lasting = (seconds: number) => clock.lasting(seconds, UNITS);
export const lastingExactly = (seconds: number) => clock.lastingExactly(seconds, UNITS);
export const since = (seconds: number) => clock.since(seconds, UNITS);
export const exact = (seconds: number) => clock.exact(seconds, UNITS);

/** `2 → 34 min`, `0 → 45 min`, `40 s → 9 min 5 s`, `2 min → 2 h 4 min`: a unit of both is said once; `at 1 min`. */
export function stretch(from: number, until: number): string {
  const [start, end] = clock.ends(from, until, UNITS);
  if (start === end) return `at ${end}`;
  const isOnce = from < 1 || (from >= 30 && clock.isInMinutes(until));
  return `${isOnce ? start.slice(0, -UNITS.minute.length) : start} → ${end}`;
}
