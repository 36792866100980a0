import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { hasModifier, scrollBehavior, useMedia, useWide } from '@/ui/shared/browser';
import { classes } from '@/ui/shared/look';
import { ROW_BOTTOM, useIsPassed, useRowEnds } from './tabs-on-top';

/** Share of the window's height below which a panel that begins there is out of sight when its tab is pressed. */
const SEEN_ABOVE = 0.45;
/** There is no room for tabs on top. */
const LOW = '(max-height: 26rem)';

export interface TabItem<Id extends string> {
  readonly id: Id;
  readonly label: ReactNode;
}

export interface TabsProps<Id extends string> {
  /** What the tabs choose among, for screen readers. */
  readonly label: string;
  readonly items: readonly TabItem<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  /** A tab is pressed, once it is selected: not while keys go along the row. */
  readonly onPress?: (id: Id) => void;
  /** The panel of the selected one. */
  readonly children: ReactNode;
}

/**
 * A row of tabs, each as wide, over the panel of the selected one. Where there is one column, and room, they stay on top
 * while their panel is read, below the verdict: in one row, which scrolls sideways. A press brings a panel that is
 * out of sight to where it is read.
 */
export function Tabs<Id extends string>(props: TabsProps<Id>) {
  const { label, items, selected, onSelect, onPress, children } = props;
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const isPassed = useIsPassed(place);
  const isWide = useWide();
  const isLow = useMedia(LOW);
  const isOnTop = !isWide && !isLow && isPassed;
  const ends = useRowEnds(list, isOnTop, selected);
  const choose = (id: Id) => {
    onSelect(id);
    if (isOnTop && place.current !== null) {
      const { bottom } = place.current.getBoundingClientRect();
      window.scrollBy({ top: bottom - ROW_BOTTOM, behavior: 'instant' });
    }
  };
  const press = (id: Id) => {
    choose(id);
    onPress?.(id);
    const bottom = place.current?.getBoundingClientRect().bottom ?? 0;
    const seen = innerHeight * SEEN_ABOVE;
    if (isWide || isOnTop || bottom < seen) return;
    // By one more the row is behind the window's top, and goes on top.
    const above = isLow ? seen : ROW_BOTTOM - 1;
    window.scrollBy({ top: bottom - above, behavior: scrollBehavior() });
  };
  const index = Math.max(
    0,
    items.findIndex((item) => item.id === selected),
  );
  const current = items[index];
  const select = (next: number) => {
    const item = items[(next + items.length) % items.length];
    if (item === undefined) return;
    choose(item.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${item.id}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (hasModifier(event) || event.shiftKey) return;
    const next = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: -1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    select(next);
  };
  return (
    <div>
      <div ref={place} data-print="no" className={ROOM}>
        <div className={isOnTop ? ON_TOP : undefined}>
          <div
            ref={list}
            role="tablist"
            aria-label={label}
            onKeyDown={onKeyDown}
            data-on-top={isOnTop || undefined}
            style={isOnTop ? ends : undefined}
            className={isOnTop ? IN_ROW : IN_PLACE}
          >
            {items.map((item) => (
              <Tab
                key={item.id}
                {...item}
                base={base}
                isSelected={item === current}
                onSelect={() => press(item.id)}
              />
            ))}
          </div>
        </div>
      </div>
      {current !== undefined && (
        <TabPanel key={current.id} base={base} id={current.id}>
          {children}
        </TabPanel>
      )}
    </div>
  );
}

interface TabProps extends TabItem<string> {
  /** What the ids of the tabs and of their panel begin with. */
  readonly base: string;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}

function Tab({ base, id, label, isSelected, onSelect }: TabProps) {
  return (
    <button
      type="button"
      role="tab"
      id={`${base}-${id}`}
      data-tab={id}
      aria-selected={isSelected}
      aria-controls={isSelected ? `${base}-panel` : undefined}
      tabIndex={isSelected ? 0 : -1}
      onClick={onSelect}
      className={classes(TAB, isSelected ? TAB_SELECTED : TAB_OTHER)}
    >
      {label}
    </button>
  );
}

interface TabPanelProps extends Pick<TabProps, 'base' | 'id'> {
  readonly children: ReactNode;
}

function TabPanel({ base, id, children }: TabPanelProps) {
  return (
    <div
      role="tabpanel"
      {...IN_TAB_ORDER}
      id={`${base}-panel`}
      aria-labelledby={`${base}-${id}`}
      className="rounded-b-xl focus-visible:-outline-offset-2"
    >
      {children}
    </div>
  );
}

/** Its first content is text: the pattern then has the panel itself in the order of Tab. */
const IN_TAB_ORDER = { tabIndex: 0 };

/** As high as the tabs are in their place: nothing moves when they go on top. */
const ROOM = 'min-h-[15.5625rem] sm:min-h-[10.375rem] lg:min-h-[4.3125rem] xl:min-h-[5.1875rem]';
const IN_PLACE =
  'grid grid-cols-2 overflow-clip rounded-t-xl border-line sm:grid-cols-3 lg:grid-cols-none lg:grid-flow-col lg:auto-cols-fr lg:border-b lg:max-xl:min-h-[4.3125rem] lg:max-xl:grid-rows-[auto_auto]';
const ON_TOP = 'fixed inset-x-0 top-14.5 z-10 border-b border-line bg-surface';
const IN_ROW = 'relative flex h-13.5 overflow-x-auto border-line [scrollbar-width:none]';

const TAB =
  'relative min-w-0 border-line focus-visible:-outline-offset-2 max-lg:border-b lg:max-xl:row-span-2 lg:max-xl:grid lg:max-xl:grid-rows-subgrid max-sm:even:border-l sm:max-lg:not-nth-[3n+1]:border-l lg:not-first:border-l in-data-on-top:shrink-0 in-data-on-top:border-b-0 in-data-on-top:not-first:border-l';
const TAB_SELECTED =
  'bg-accent-soft text-accent after:absolute after:inset-x-0 after:bottom-0 after:h-[3px] after:bg-accent forced-colors:after:bg-[Highlight]';
const TAB_OTHER = 'text-muted hover:bg-hover';
