import { type RefObject, useLayoutEffect, useState } from 'react';

export interface BoxSize {
  readonly width: number;
  readonly height: number;
}

const NONE: BoxSize = { width: 0, height: 0 };

/** How large an element is, in CSS pixels; nothing before it is on the page. */
export function useBoxSize(element: RefObject<Element | null>): BoxSize {
  const [size, setSize] = useState(NONE);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = current;
      setSize((known) =>
        known.width === width && known.height === height ? known : { width, height },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
