// Times of a scenario, counted from its start. Never as on a clock: 2:02 would be two o'clock too.

/** What follows the numbers, with its space where the language has one. */
export interface TimeUnits {
  readonly hour: string;
  readonly minute: string;
  readonly second: string;
}

/** To the second: `0 min`, `40 s`, `7 min 20 s`, `1 h 7 min 20 s`: what is 0 is left out. */
export function moment(seconds: number, { hour, minute, second }: TimeUnits): string {
  const whole = Math.round(seconds);
  if (whole === 0) return `0${minute}`;
  const parts = [
    [Math.floor(whole / 3600), hour],
    [Math.floor(whole / 60) % 60, minute],
    [whole % 60, second],
  ] as const;
  return parts
    .filter(([value]) => value > 0)
    .map(([value, unit]) => `${value}${unit}`)
    .join(' ');
}

/** `2 → 34 min`, `0 → 45 min`, `40 s → 9 min 5 s`, `2 min → 2 h 4 min`: as `span`, a unit of both is said once. */
export function stretch(from: number, until: number, units: TimeUnits): string {
  const [start, end] = ends(from, until, units);
  const isOnce = from < 1 || (from >= 30 && isInMinutes(until));
  return `${isOnce ? start.slice(0, -units.minute.length) : start} → ${end}`;
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
      : fromStart(from, units);
  return [start, fromStart(until, units)];
}

/** As `span` tells it: without seconds, below an hour. */
function isInMinutes(seconds: number): boolean {
  return seconds >= 600 && seconds < 3_570;
}

/** A time from the start as `span` has it, the start itself in minutes. */
export function fromStart(seconds: number, units: TimeUnits): string {
  return seconds < 1 ? `0${units.minute}` : span(seconds, units);
}

/** `5 min 15 s`, `40 s`, `3 min`: the larger unit is left out when it is 0, and so is the smaller. */
export function duration(seconds: number, minute: string, second: string): string {
  const whole = Math.ceil(seconds);
  const minutes = Math.floor(whole / 60);
  const rest = whole % 60;
  if (minutes === 0) return `${rest}${second}`;
  return rest === 0 ? `${minutes}${minute}` : `${minutes}${minute} ${rest}${second}`;
}

/** `18 s`, `5 min 56 s`, from ten minutes on `25 min`, from an hour on `2 h 4 min`: what is 0 is left out. */
export function span(seconds: number, units: TimeUnits): string {
  if (seconds < 600) return duration(seconds, units.minute, units.second);
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest}${units.minute}`;
  return rest === 0 ? `${hours}${units.hour}` : `${hours}${units.hour} ${rest}${units.minute}`;
}
