import { PLOT_WIDTH, type Stretch, xOf } from './plot-path';

/** The room between the least and the most of all runs, over the stretch. */
export function bandArea(
  {
    at,
    low,
    high,
  }: {
    readonly at: readonly number[];
    readonly low: readonly number[];
    readonly high: readonly number[];
  },
  shown: Stretch,
  { most, height }: { readonly most: number; readonly height: number },
): string {
  const point = (seconds: number, value: number) => {
    const x = Math.min(PLOT_WIDTH, Math.max(0, xOf(seconds, shown)));
    return `${x.toFixed(1)} ${(height - (Math.max(0, value) / Math.max(1, most)) * height).toFixed(1)}`;
  };
  const inside = at.flatMap((seconds, index) => {
    const next = at[index + 1] ?? seconds;
    return next < shown.from || seconds > shown.until ? [] : [index];
  });
  if (inside.length === 0) return '';
  const top = inside.map((index) => point(at[index] ?? 0, high[index] ?? 0));
  const bottom = inside.map((index) => point(at[index] ?? 0, low[index] ?? 0)).reverse();
  return `M${[...top, ...bottom].join('L')}Z`;
}
