// Built on the browser's own top layer: a fraction of the size of a library's popover.
import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import { FLOATING, useAnchored } from './use-anchored';
import { useDismiss } from './use-dismiss';

/** What a card shows. */
export interface PopoverCard {
  readonly title: ReactNode;
  /** A few muted words after the title. */
  readonly hint?: ReactNode;
  /** Rendered while open only. */
  readonly children: ReactNode;
}

export interface PopoverPanelProps extends PopoverCard {
  readonly id: string;
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly align: 'start' | 'end';
  readonly onClose: () => void;
}

/** The open card: a dialog that is not modal. It has the keyboard until it is left. */
export function PopoverPanel(props: PopoverPanelProps) {
  const { id, anchor, align, onClose, title, hint, children } = props;
  const panel = useRef<HTMLDivElement>(null);
  /** What had the keyboard before: a letter may have opened the card, not its button. */
  const before = useRef<HTMLElement>(null);
  const titleId = useId();
  useAnchored({ anchor, panel, align });
  useDismiss([anchor, panel], (reason) => {
    onClose();
    if (reason === 'escape') (before.current?.isConnected ? before : anchor).current?.focus();
  });
  useEffect(() => {
    const held = document.activeElement;
    // What it shows may have taken the keyboard already.
    if (panel.current?.contains(held)) return;
    if (held instanceof HTMLElement && held !== document.body) before.current = held;
    panel.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div
      ref={panel}
      id={id}
      popover="manual"
      role="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
      data-print="no"
      className={`${FLOATING} w-[min(26rem,calc(100vw-1rem))] focus-visible:-outline-offset-2`}
    >
      <div className="p-4">
        <div className="mb-2 flex flex-wrap items-baseline gap-x-2">
          <h2 id={titleId} className="text-14 font-semibold">
            {title}
          </h2>
          {hint !== undefined && <span className="text-12 text-muted">{hint}</span>}
        </div>
        {children}
      </div>
    </div>
  );
}
