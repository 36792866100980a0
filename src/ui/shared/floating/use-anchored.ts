import { type RefObject, useLayoutEffect } from 'react';
import { type Box, type PlacementInput, placement } from './placement';

export interface AnchoredOptions {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly panel: RefObject<HTMLElement | null>;
  readonly align: PlacementInput['align'];
}

/**
 * Shows a panel in the browser's top layer, beside its anchor, and keeps it there. The panel needs
 * `popover="manual"`.
 */
export function useAnchored({ anchor, panel, align }: AnchoredOptions): void {
  useLayoutEffect(() => {
    const element = panel.current;
    if (element === null) return;
    const place = () => {
      if (anchor.current !== null) placeBeside(anchor.current, element, align);
    };
    const onScroll = ({ target }: Event) => {
      const isOwn = target instanceof Node && element.contains(target);
      if (!isOwn) place();
    };
    element.showPopover();
    place();
    const resized = new ResizeObserver(place);
    resized.observe(element);
    const { visualViewport } = window;
    window.addEventListener('scroll', onScroll, { capture: true, passive: true });
    window.addEventListener('resize', place);
    visualViewport?.addEventListener('resize', place);
    return () => {
      resized.disconnect();
      window.removeEventListener('scroll', onScroll, { capture: true });
      window.removeEventListener('resize', place);
      visualViewport?.removeEventListener('resize', place);
    };
  }, [anchor, panel, align]);
}

function placeBeside(anchor: HTMLElement, panel: HTMLElement, align: 'start' | 'end'): void {
  const { style, scrollTop } = panel;
  style.maxHeight = '';
  const place = placement({
    anchor: anchor.getBoundingClientRect(),
    panel: { width: panel.offsetWidth, height: panel.offsetHeight },
    visible: visiblePart(),
    align,
  });
  style.left = `${place.left}px`;
  style.top = `${place.top}px`;
  style.maxHeight = `${place.maxHeight}px`;
  panel.scrollTop = scrollTop;
}

/** The window without its scroll bar and, on touch screens, without the keyboard. */
function visiblePart(): Box {
  const { visualViewport, innerHeight } = window;
  const right = document.documentElement.clientWidth;
  // Zoomed in with two fingers, the page is looked at through a part of the window.
  const isWhole = visualViewport !== null && Math.abs(visualViewport.scale - 1) < 0.01;
  if (!isWhole) return { left: 0, top: 0, right, bottom: innerHeight };
  const { offsetTop: top, height } = visualViewport;
  return { left: 0, top, right, bottom: top + height };
}

/** What every floating panel has: the browser's own look of popovers taken off. */
export const FLOATING =
  'fixed inset-auto m-0 overflow-y-auto overscroll-contain rounded-xl border border-line bg-raised p-0 text-left text-13 font-normal whitespace-normal text-text lifted';
