import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { hasModifier } from '@/ui/shared/browser/keys';
import { classes } from '@/ui/shared/look/classes';

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
          <button
            key={item.id}
            type="button"
            role="tab"
            id={`${base}-${item.id}`}
            data-tab={item.id}
            aria-selected={item === current}
            aria-controls={item === current ? `${base}-panel` : undefined}
            tabIndex={item === current ? 0 : -1}
            onClick={() => onSelect(item.id)}
            className={classes(TAB, item === current ? TAB_SELECTED : TAB_OTHER)}
          >
            {item.label}
          </button>
        ))}
      </div>
      {current !== undefined && (
        <div
          key={current.id}
          role="tabpanel"
          {...IN_TAB_ORDER}
          id={`${base}-panel`}
          aria-labelledby={`${base}-${current.id}`}
          className="rounded-b-xl focus-visible:-outline-offset-2"
        >
          {children}
        </div>
      )}
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
