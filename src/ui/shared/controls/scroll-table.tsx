import type { ReactNode } from 'react';
import { classes } from '@/ui/shared/look';
import { ScrollFrame } from './scroll-frame';

interface ScrollTableProps {
  /** What the table holds, for screen readers. */
  readonly label: string;
  readonly children: ReactNode;
  /** Its rows are few: all are shown, and the page scrolls alone. */
  readonly isShort?: boolean;
}

/** A table as wide as its card. */
export function ScrollTable({ label, children, isShort = false }: ScrollTableProps) {
  return (
    <ScrollFrame label={label} className={classes('-mx-4 px-4', !isShort && 'max-h-[28rem]')}>
      <table className="w-full text-13 whitespace-nowrap">{children}</table>
    </ScrollFrame>
  );
}

/** A row of heads, one for each column: where they have no room beside each other they take lines, before the table scrolls. */
export function HeadRow({ heads }: { readonly heads: readonly string[] }) {
  return (
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head} scope="col" className={`${HEAD_CELL} align-bottom whitespace-normal`}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}

export const HEAD_CELL =
  'border-b border-line py-1.5 pl-4 text-right text-12 font-medium text-muted first:pl-0 first:text-left';
export const CELL = 'border-b border-line py-1.5 pl-4 text-right first:pl-0 first:text-left';
