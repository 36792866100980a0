// Tabs that stay on top of a narrow page, under the verdict, while their panel is read.
import { type CSSProperties, type RefObject, useEffect, useState } from 'react';
import { whenSeen } from '@/ui/shared/browser';

/** Where the row ends, in pixels from the top of the window: the verdict's bar and the row itself. */
export const ROW_BOTTOM = 112;
/** How far an end of the row fades out behind which there are more. */
const FADE = '2rem';

/** Whether a place is above what can be seen, and what follows it in its parent is not yet. */
export function useIsPassed(place: RefObject<HTMLElement | null>): boolean {
  const [isAbove, setIsAbove] = useState(false);
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element?.parentElement) return;
    const ends = [
      whenSeen(element, ROW_BOTTOM, (isSeen, bottom) =>
        setIsAbove(!isSeen && bottom <= ROW_BOTTOM),
      ),
      whenSeen(element.parentElement, 2 * ROW_BOTTOM, (isSeen) => setIsOver(!isSeen)),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [place]);
  return isAbove && !isOver;
}

/** Shows the selected tab of the row, and fades the ends behind which there are more. */
export function useRowEnds(
  list: RefObject<HTMLElement | null>,
  isRow: boolean,
  selected: string,
): CSSProperties {
  const [more, setMore] = useState({ before: false, after: false });
  useEffect(() => {
    const row = list.current;
    if (row === null || !isRow) return;
    const look = () => {
      const before = row.scrollLeft > 1;
      const after = row.scrollLeft + row.clientWidth < row.scrollWidth - 1;
      setMore((was) => (was.before === before && was.after === after ? was : { before, after }));
    };
    look();
    row.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    for (const each of [row, ...row.children]) observer.observe(each);
    return () => {
      row.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [list, isRow]);
  useEffect(() => {
    const row = list.current;
    const tab = row?.querySelector<HTMLElement>(`[data-tab="${selected}"]`);
    if (!row || !tab || !isRow) return;
    row.scrollLeft = tab.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2;
  }, [list, isRow, selected]);
  const from = more.before ? FADE : '0px';
  const to = more.after ? FADE : '0px';
  return {
    maskImage: `linear-gradient(90deg, transparent, #000 ${from}, #000 calc(100% - ${to}), transparent)`,
  };
}
