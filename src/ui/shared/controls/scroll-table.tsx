import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { classes } from '@/ui/shared/look/classes';

export interface ScrollTableProps {
  /** What the table holds, for screen readers. */
  readonly label: string;
  readonly children: ReactNode;
  /** Its rows are few: all are shown, and the page scrolls alone. */
  readonly isShort?: boolean;
}

/** A table that scrolls inside its own frame when it is wider than the page. */
export function ScrollTable({ label, children, isShort = false }: ScrollTableProps) {
  const frame = useRef<HTMLElement>(null);
  const scrolls = useScrolls(frame);
  return (
    <section
      ref={frame}
      aria-label={label}
      // Only what scrolls has to be reached by keyboard.
      {...(scrolls ? { tabIndex: 0 } : {})}
      className={classes(
        'relative -mx-4 overflow-auto px-4 focus-visible:-outline-offset-2',
        !isShort && 'max-h-[28rem]',
      )}
    >
      <table className="w-full text-13 whitespace-nowrap">{children}</table>
    </section>
  );
}

function useScrolls(frame: RefObject<HTMLElement | null>): boolean {
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = () => {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      setScrolls(scrollWidth > clientWidth || scrollHeight > clientHeight);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return scrolls;
}

/** A row of heads, one for each column. */
export function HeadRow({ heads }: { readonly heads: readonly string[] }) {
  return (
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head} scope="col" className={HEAD_CELL}>
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
