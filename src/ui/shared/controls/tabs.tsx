import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { hasModifier } from '@/ui/shared/browser';
import { classes } from '@/ui/shared/look';

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
  /** The panel of the selected one. */
  readonly children: ReactNode;
}

/** A row of tabs, each as wide, over the panel of the selected one. */
export function Tabs<Id extends string>(props: TabsProps<Id>) {
  const { label, items, selected, onSelect, children } = props;
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const index = Math.max(
    0,
    items.findIndex((item) => item.id === selected),
  );
  const current = items[index];
  const select = (next: number) => {
    const item = items[(next + items.length) % items.length];
    if (item === undefined) return;
    onSelect(item.id);
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
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        onKeyDown={onKeyDown}
        data-print="no"
        className="grid grid-cols-2 border-line sm:grid-cols-none sm:grid-flow-col sm:auto-cols-fr sm:border-b"
      >
        {items.map((item) => (
          <Tab
            key={item.id}
            {...item}
            base={base}
            isSelected={item === current}
            onSelect={() => onSelect(item.id)}
          />
        ))}
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

const TAB =
  'min-w-0 border-line focus-visible:-outline-offset-2 sm:not-first:border-l max-sm:border-b max-sm:even:border-l';
const TAB_SELECTED =
  'bg-accent-soft text-accent [box-shadow:inset_0_-3px_0_var(--accent)] forced-colors:border-b-4 forced-colors:border-b-[Highlight]';
const TAB_OTHER = 'text-muted hover:bg-hover';
