/** One line of the table that `npm run bench` prints. */
export interface BenchRow {
  readonly what: string;
  /** In `unit`; a ratio where that is `×`. */
  readonly value: number;
  readonly unit: 'ms' | '×' | 'MB' | 'M/s';
  /** What we want: at most this, or at least. */
  readonly goal?: number;
  readonly isAtLeast?: boolean;
}

/** The value below which the given share (0 to 1) of the values lies; 0 without values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
