/** One line of the table that `npm run bench` prints. */
export interface BenchRow {
  readonly what: string;
  /** Milliseconds, or a ratio where `unit` is `×`. */
  readonly value: number;
  readonly unit: 'ms' | '×';
  /** What we want: at most this. */
  readonly goal?: number;
}

/** The value below which the given share (0 to 1) of the values lies; 0 without values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
