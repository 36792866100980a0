import { classes } from '@/ui/shared/look';

const SHORTER = 'min-[85rem]:hidden print:hidden';
const LONGER = 'max-[85rem]:hidden print:inline';

export interface LegendItem {
  readonly label: string;
  /** Where the window is narrow. */
  readonly brief?: string;
  /** Classes of the square: its colour, or its pattern. */
  readonly swatch: string;
  /** An upright line across the bar in place of a square. */
  readonly isMark?: boolean;
}

/** The squares and words of a chart, in the order of its stack; a mark at the right, so that what comes between moves nothing. */
export function Legend({ items }: { readonly items: readonly LegendItem[] }) {
  return (
    <ul className="flex flex-1 flex-wrap gap-x-4 gap-y-1 text-12 text-muted">
      {items.map(({ label, brief, swatch, isMark = false }) => (
        <li key={label} className={classes('flex items-center gap-1.5', isMark && 'ml-auto')}>
          <span
            className={`swatch inline-block ${isMark ? 'h-3.5 w-0.5' : 'size-2.5 rounded-[2px]'} ${swatch}`}
            aria-hidden="true"
          />
          {brief !== undefined && <span className={SHORTER}>{brief}</span>}
          <span className={brief && LONGER}>{label}</span>
        </li>
      ))}
    </ul>
  );
}
