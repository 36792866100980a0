// A menu of the ARIA pattern on the browser's own top layer. Base UI's (1.9.0) was tried beside it: the
// same keys and roles, 66 kB instead of 3; and under a plain button, as it is until the menu has come,
// it opens without an item in focus and a second press does not close it.
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { hasModifier, latinKey } from '@/ui/shared/browser';
import { CheckIcon, ChevronRightIcon } from '@/ui/shared/look';
import { menuTarget } from './menu-keys';
import { FLOATING, useAnchored } from './use-anchored';
import { useDismiss } from './use-dismiss';

export interface MenuItem {
  readonly id: string;
  readonly label: ReactNode;
  /** A muted line under the label. */
  readonly hint?: ReactNode;
  readonly icon?: ReactNode;
  /** A few muted words at the end of the row. */
  readonly trail?: ReactNode;
  readonly onSelect?: () => void;
  /** What opens in the place of the menu, instead of being done. */
  readonly more?: MenuMore;
  readonly disabled?: boolean;
  /** The language of the label, where it is not the page's. */
  readonly lang?: string;
}

/** A menu within the menu. */
export interface MenuMore {
  /** What the item says that leads back. */
  readonly back: string;
  readonly items: readonly MenuItem[];
}

export interface MenuSection {
  readonly id: string;
  /** A small title over the items. */
  readonly label?: string;
  readonly items: readonly MenuItem[];
  /** The item that holds, where the section is a choice of one. */
  readonly selected?: string;
}

export interface MenuPanelProps {
  readonly id: string;
  /** Id of the button that opened it. */
  readonly labelledBy: string;
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly sections: readonly MenuSection[];
  /** The item that has the keyboard at first. */
  readonly start: 'first' | 'last';
  readonly align: 'start' | 'end';
  readonly onClose: () => void;
}

/** The open menu. It has the keyboard, and gives it back to its button. */
export function MenuPanel(props: MenuPanelProps) {
  const { id, labelledBy, anchor, start, align, onClose } = props;
  const panel = useRef<HTMLDivElement>(null);
  const inner = useInnerMenu(panel, props.sections);
  useAnchored({ anchor, panel, align });
  useEffect(() => {
    itemsOf(panel.current)
      .at(start === 'first' ? 0 : -1)
      ?.focus();
  }, [start]);
  const giveBack = () => {
    anchor.current?.focus();
    onClose();
  };
  useDismiss([anchor, panel], (reason) => (reason === 'escape' ? giveBack() : onClose()));
  return (
    <div
      ref={panel}
      id={id}
      popover="manual"
      role="menu"
      aria-labelledby={labelledBy}
      tabIndex={-1}
      onKeyDown={(event) => {
        // From the button the key goes on to what follows it.
        if (event.key === 'Tab') giveBack();
        else if (!inner.onKeyDown(event)) moveInMenu(event, panel.current);
      }}
      data-print="no"
      className={`${FLOATING} max-w-[min(24rem,calc(100vw-1rem))] min-w-44 divide-y divide-line`}
    >
      {inner.sections
        .filter((section) => section.items.length > 0)
        .map((section, index) => (
          <Section
            key={section.id}
            section={section}
            isFirst={index === 0}
            onDone={giveBack}
            onMore={inner.open}
          />
        ))}
    </div>
  );
}

/**
 * A menu within the menu takes its place, since beside it a phone has no room: → or Enter opens it,
 * ← leads back to the item that opened it.
 */
function useInnerMenu(panel: RefObject<HTMLElement | null>, sections: readonly MenuSection[]) {
  const [opened, setOpened] = useState<MenuItem>();
  const left = useRef<MenuItem>(undefined);
  useEffect(() => {
    const from = opened === undefined ? left.current : undefined;
    if (opened === undefined && from === undefined) return;
    const items = itemsOf(panel.current);
    const target = from && items.find(({ dataset }) => dataset.item === from.id);
    (target ?? items[opened === undefined ? 0 : 1])?.focus();
    left.current = opened;
  }, [opened, panel]);
  const back = () => setOpened(undefined);
  const { more } = opened ?? {};
  const leadsBack: MenuItem | undefined = more && {
    id: 'back',
    label: more.back,
    icon: <ChevronRightIcon className="size-4 rotate-180" />,
  };
  return {
    sections:
      more && leadsBack
        ? [
            { id: 'back', items: [leadsBack] },
            { id: 'more', items: more.items },
          ]
        : sections,
    open: (item: MenuItem) => (item.more === undefined ? back() : setOpened(item)),
    /** Whether the key was for that. */
    onKeyDown: (event: KeyboardEvent): boolean => {
      if (hasModifier(event)) return false;
      if (event.key === 'ArrowLeft' && opened !== undefined) back();
      else if (event.key === 'ArrowRight') {
        const id = document.activeElement instanceof HTMLElement && document.activeElement.dataset;
        const item = sections.flatMap(({ items }) => items).find((one) => id && one.id === id.item);
        if (opened !== undefined || item?.more === undefined) return false;
        setOpened(item);
      } else return false;
      event.preventDefault();
      return true;
    },
  };
}

function itemsOf(menu: HTMLElement | null): readonly HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
}

function moveInMenu(event: KeyboardEvent, menu: HTMLElement | null): void {
  if (hasModifier(event)) return;
  const items = itemsOf(menu);
  const current = items.findIndex((item) => item.matches(':focus'));
  const labels = items.map((item) => item.textContent ?? '');
  const to = (key: string) => menuTarget(key, labels, current);
  // On a Korean keyboard the letters of English items are reached by their place.
  const target = to(event.key) ?? to(latinKey(event));
  if (target === undefined) return;
  event.preventDefault();
  items[target]?.focus();
}

interface SectionProps {
  readonly section: MenuSection;
  readonly isFirst: boolean;
  readonly onDone: () => void;
  /** An item that does nothing of its own: it opens more, or leads back. */
  readonly onMore: (item: MenuItem) => void;
}

function Section({ section, isFirst, onDone, onMore }: SectionProps) {
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
          onMore={onMore}
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
  readonly onMore: (item: MenuItem) => void;
}

function Item({ item, isFirst, checked, onDone, onMore }: ItemProps) {
  const { label, hint, icon, trail, onSelect, more, disabled = false, lang } = item;
  return (
    <button
      type="button"
      tabIndex={isFirst ? 0 : -1}
      data-item={item.id}
      {...(more === undefined ? {} : { 'aria-haspopup': 'menu', 'aria-expanded': false })}
      aria-disabled={disabled || undefined}
      {...(checked === undefined
        ? { role: 'menuitem' }
        : { role: 'menuitemradio', 'aria-checked': checked })}
      onPointerMove={(event) => event.currentTarget.focus()}
      onClick={() => {
        if (disabled) return;
        if (onSelect === undefined) {
          onMore(item);
          return;
        }
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
      {(trail !== undefined || more !== undefined) && (
        <span className="ml-auto flex shrink-0 items-center gap-1 pl-4 text-12 text-muted">
          {trail}
          {more !== undefined && <ChevronRightIcon className="size-3.5" />}
        </span>
      )}
      {checked === true && <CheckIcon className="ml-auto size-4 shrink-0" />}
    </button>
  );
}
