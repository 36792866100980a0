import { type ReactElement, type RefObject, useCallback, useId, useRef, useState } from 'react';
import { hasModifier } from '@/ui/shared/browser';
import { type LazyModule, lazyModule } from '@/ui/shared/lazy';
import type { MenuSection } from './menu-panel';
import { asTrigger } from './trigger';
import { usePanel } from './use-panel';

const menuPanel = lazyModule(() => import('./menu-panel'));

export interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactElement;
  /** Asked for when the menu opens; `undefined` until what they need is there. */
  readonly sections: () => readonly MenuSection[] | undefined;
  /** What the sections come from, where that is fetched apart from the page. */
  readonly needs?: LazyModule<unknown>;
  readonly align?: 'start' | 'end';
  /** The button, where something else is anchored to it too. */
  readonly anchor?: RefObject<HTMLButtonElement | null>;
}

/** Actions and choices under a button. */
export function Menu({ trigger, sections, needs, align = 'end', anchor: given }: MenuProps) {
  /** Wanted open, with the keyboard at its first or last item. */
  const [start, setStart] = useState<'first' | 'last'>();
  const own = useRef<HTMLButtonElement>(null);
  const anchor = given ?? own;
  const id = useId();
  const close = useCallback(() => setStart(undefined), []);
  const panel = usePanel(menuPanel, start !== undefined, close, needs);
  const button = asTrigger(trigger, {
    ref: anchor,
    opens: 'menu',
    id: `${id}-button`,
    panelId: panel && id,
    onClick: () => (start === undefined ? setStart('first') : close()),
    onLeave: close,
    onKeyDown: (event) => {
      if (hasModifier(event)) return;
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      setStart(event.key === 'ArrowDown' ? 'first' : 'last');
    },
  });
  return (
    <>
      {button}
      {panel && start !== undefined && (
        <panel.MenuPanel
          id={id}
          labelledBy={`${id}-button`}
          anchor={anchor}
          sections={sections() ?? []}
          start={start}
          align={align}
          onClose={close}
        />
      )}
    </>
  );
}
