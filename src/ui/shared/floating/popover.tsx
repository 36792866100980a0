// Built on the browser's own top layer: a fraction of the size of a library's popover.
import { type ReactElement, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { asTrigger } from './trigger';
import { FLOATING, useAnchored } from './use-anchored';
import { useDismiss } from './use-dismiss';

export interface PopoverProps {
  /** The button that opens it; a Button, Chip or IconButton. */
  readonly trigger: ReactElement;
  readonly title: ReactNode;
  /** A few muted words after the title. */
  readonly hint?: ReactNode;
  /** Rendered while open only. */
  readonly children: ReactNode;
  readonly align?: 'start' | 'end';
  readonly onOpen?: () => void;
}

/** A floating card beside its button; Escape or a press elsewhere closes it. */
export function Popover({ trigger, title, hint, children, align = 'start', onOpen }: PopoverProps) {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const panelId = useId();
  const titleId = useId();
  useAnchored({ anchor, panel, open, align });
  useDismiss(open, [anchor, panel], (reason) => {
    setOpen(false);
    if (reason === 'escape') anchor.current?.focus();
  });
  useEffect(() => {
    if (open) panel.current?.focus({ preventScroll: true });
  }, [open]);
  const button = asTrigger(trigger, {
    ref: anchor,
    onClick: () => {
      if (!open) onOpen?.();
      setOpen(!open);
    },
    'aria-haspopup': 'dialog',
    'aria-expanded': open,
    'aria-controls': open ? panelId : undefined,
    'data-popup-open': open ? '' : undefined,
  });
  return (
    <>
      {button}
      {open && (
        <div
          ref={panel}
          id={panelId}
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
      )}
    </>
  );
}
