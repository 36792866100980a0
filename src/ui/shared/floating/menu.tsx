// A menu of the ARIA pattern on the browser's own top layer: a fraction of the size of a library's.
import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { CheckIcon } from '@/ui/shared/icons';
import { menuTarget } from './menu-keys';
import { asTrigger } from './trigger';
import { FLOATING, useAnchored } from './use-anchored';
import { useDismiss } from './use-dismiss';

export interface MenuItem {
  readonly id: string;
  readonly label: ReactNode;
  /** A muted line under the label. */
  readonly hint?: ReactNode;
  readonly icon?: ReactNode;
  readonly onSelect: () => void;
  readonly disabled?: boolean;
  /** The language of the label, where it is not the page's. */
  readonly lang?: string;
}

export interface MenuSection {
  readonly id: string;
  /** A small title over the items. */
  readonly label?: string;
  readonly items: readonly MenuItem[];
  /** The item that holds, where the section is a choice of one. */
  readonly selected?: string;
}

export interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactElement;
  /** Asked for when the menu opens. */
  readonly sections: () => readonly MenuSection[];
  readonly align?: 'start' | 'end';
}

/** Actions and choices under a button. */
export function Menu({ trigger, sections, align = 'end' }: MenuProps) {
  /** Open, with the keyboard at its first or last item. */
  const [open, setOpen] = useState<'first' | 'last' | false>(false);
  const isOpen = open !== false;
  const anchor = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  useAnchored({ anchor, panel, open: isOpen, align });
  useEffect(() => {
    if (open !== false)
      itemsOf(panel.current)
        .at(open === 'first' ? 0 : -1)
        ?.focus();
  }, [open]);
  const close = () => {
    anchor.current?.focus();
    setOpen(false);
  };
  useDismiss(isOpen, [anchor, panel], (reason) => (reason === 'escape' ? close() : setOpen(false)));
  const button = asTrigger(trigger, {
    ref: anchor,
    id: `${id}-button`,
    onClick: () => setOpen(isOpen ? false : 'first'),
    onKeyDown: (event) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      setOpen(event.key === 'ArrowDown' ? 'first' : 'last');
    },
    'aria-haspopup': 'menu',
    'aria-expanded': isOpen,
    'aria-controls': isOpen ? id : undefined,
    'data-popup-open': isOpen ? '' : undefined,
  });
  return (
    <>
      {button}
      {isOpen && (
        <div
          ref={panel}
          id={id}
          popover="manual"
          role="menu"
          aria-labelledby={`${id}-button`}
          tabIndex={-1}
          onKeyDown={(event) => {
            // From the button the key goes on to what follows it.
            if (event.key === 'Tab') close();
            else moveInMenu(event, panel.current);
          }}
          data-print="no"
          className={`${FLOATING} max-w-[min(24rem,calc(100vw-1rem))] min-w-44 divide-y divide-line`}
        >
          {sections()
            .filter((section) => section.items.length > 0)
            .map((section, index) => (
              <Section key={section.id} section={section} isFirst={index === 0} onDone={close} />
            ))}
        </div>
      )}
    </>
  );
}

function itemsOf(menu: HTMLElement | null): readonly HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
}

function moveInMenu(event: KeyboardEvent, menu: HTMLElement | null): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const items = itemsOf(menu);
  const current = items.findIndex((item) => item.matches(':focus'));
  const labels = items.map((item) => item.textContent ?? '');
  const target = menuTarget(event.key, labels, current);
  if (target === undefined) return;
  event.preventDefault();
  items[target]?.focus();
}

interface SectionProps {
  readonly section: MenuSection;
  readonly isFirst: boolean;
  readonly onDone: () => void;
}

function Section({ section, isFirst, onDone }: SectionProps) {
  const { label, items, selected } = section;
  const titleId = useId();
  return (
    <fieldset aria-labelledby={label === undefined ? undefined : titleId} className="min-w-0 p-1">
      {label !== undefined && (
        <div id={titleId} className="px-2.5 pt-1 pb-0.5 text-12 text-muted">
          {label}
        </div>
      )}
      {items.map((item, index) => (
        <Item
          key={item.id}
          item={item}
          isFirst={isFirst && index === 0}
          checked={selected === undefined ? undefined : item.id === selected}
          onDone={onDone}
        />
      ))}
    </fieldset>
  );
}

interface ItemProps {
  readonly item: MenuItem;
  /** The one that Tab comes to: a menu that scrolls has to have it. */
  readonly isFirst: boolean;
  /** `undefined`: an action, not a choice. */
  readonly checked: boolean | undefined;
  readonly onDone: () => void;
}

function Item({ item, isFirst, checked, onDone }: ItemProps) {
  const { label, hint, icon, onSelect, disabled = false, lang } = item;
  return (
    <button
      type="button"
      tabIndex={isFirst ? 0 : -1}
      aria-disabled={disabled || undefined}
      {...(checked === undefined
        ? { role: 'menuitem' }
        : { role: 'menuitemradio', 'aria-checked': checked })}
      onPointerMove={(event) => event.currentTarget.focus()}
      onClick={() => {
        if (disabled) return;
        onDone();
        onSelect();
      }}
      className="flex min-h-8 w-full items-center gap-2.5 rounded-md px-2.5 py-1.5 text-left select-none focus:bg-accent-soft focus-visible:-outline-offset-2 aria-disabled:opacity-45 pointer-coarse:min-h-11"
    >
      {icon !== undefined && <span className="shrink-0 text-muted">{icon}</span>}
      <span className="min-w-0" lang={lang}>
        <span className="block font-medium">{label}</span>
        {hint !== undefined && <span className="block text-12 text-muted">{hint}</span>}
      </span>
      {checked === true && <CheckIcon className="ml-auto size-4 shrink-0" />}
    </button>
  );
}
