export interface LegendItem {
  readonly label: string;
  /** Classes of the square: its colour, or its pattern. */
  readonly swatch: string;
  /** An upright line across the bar in place of a square. */
  readonly isMark?: boolean;
}

/** The squares and words of a chart, in the order of its stack. */
export function Legend({ items }: { readonly items: readonly LegendItem[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-12 text-muted">
      {items.map(({ label, swatch, isMark = false }) => (
        <li key={label} className="flex items-center gap-1.5">
          <span
            className={`swatch inline-block ${isMark ? 'h-3.5 w-0.5' : 'size-2.5 rounded-[2px]'} ${swatch}`}
            aria-hidden="true"
          />
          {label}
        </li>
      ))}
    </ul>
  );
}
