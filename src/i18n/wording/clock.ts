// Times of a scenario, counted from its start.

/** `7:20`; from an hour on `1:07:20`. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const two = (value: number) => String(value).padStart(2, '0');
  const rest = two(whole % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
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
export function span(
  seconds: number,
  units: { readonly hour: string; readonly minute: string; readonly second: string },
): string {
  if (seconds < 600) return duration(seconds, units.minute, units.second);
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest}${units.minute}`;
  return rest === 0 ? `${hours}${units.hour}` : `${hours}${units.hour} ${rest}${units.minute}`;
}
