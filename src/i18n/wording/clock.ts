// Times of a scenario, counted from its start. Never as on a clock: 2:02 would be two o'clock too.

/** What follows the numbers, with its space where the language has one. */
export interface TimeUnits {
  readonly hour: string;
  readonly minute: string;
  readonly second: string;
}

/** How long something lasts: `18 s`, `5 min 56 s`, from ten minutes on `25 min`, from an hour on `2 h 4 min`. */
export function lasting(seconds: number, units: TimeUnits): string {
  return seconds < 600
    ? lastingExactly(seconds, units)
    : parts(Math.round(seconds / 60) * 60, units);
}

/** The same to the second, for tables: `17 min 38 s`. */
export function lastingExactly(seconds: number, units: TimeUnits): string {
  return parts(Math.ceil(seconds), units) || `0${units.second}`;
}

/** A time from the start as `lasting` has it, the start itself in minutes. */
export function since(seconds: number, units: TimeUnits): string {
  return seconds < 1 ? `0${units.minute}` : lasting(seconds, units);
}

/** A moment to the second: `0 min`, `40 s`, `7 min 20 s`, `1 h 7 min 20 s`. */
export function exact(seconds: number, units: TimeUnits): string {
  return parts(Math.round(seconds), units) || `0${units.minute}`;
}

/** Both ends of a stretch, each with its unit: to the minute where the later one is. */
export function ends(
  from: number,
  until: number,
  units: TimeUnits,
): readonly [start: string, end: string] {
  const start =
    from >= 30 && isInMinutes(until)
      ? `${Math.round(from / 60)}${units.minute}`
      : since(from, units);
  return [start, since(until, units)];
}

/** As `lasting` tells it: without seconds, below an hour. */
export function isInMinutes(seconds: number): boolean {
  return seconds >= 600 && seconds < 3_570;
}

/** What is 0 is left out. */
function parts(seconds: number, { hour, minute, second }: TimeUnits): string {
  const amounts = [
    [Math.floor(seconds / 3600), hour],
    [Math.floor(seconds / 60) % 60, minute],
    [seconds % 60, second],
  ] as const;
  return amounts.flatMap(([amount, unit]) => (amount > 0 ? `${amount}${unit}` : [])).join(' ');
}
