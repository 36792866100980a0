import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { classes } from '@/ui/shared/look';

export interface ScrollFrameProps {
  /** What it holds, for screen readers. */
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** What scrolls inside its own frame when it is wider or higher than that; then the keyboard reaches it. */
export function ScrollFrame({ label, className, children }: ScrollFrameProps) {
  const frame = useRef<HTMLElement>(null);
  const scrolls = useScrolls(frame);
  return (
    <section
      ref={frame}
      aria-label={label}
      {...(scrolls ? { tabIndex: 0 } : {})}
      className={classes('relative overflow-auto focus-visible:-outline-offset-2', className)}
    >
      {children}
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
    for (const each of [element, ...element.children]) observer.observe(each);
    return () => observer.disconnect();
  }, [frame]);
  return scrolls;
}
