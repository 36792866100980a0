import { type ReactElement, useCallback, useId, useRef, useState } from 'react';
import { asTrigger, type PopoverCard, popoverPanel, usePanel } from '@/ui/shared/floating';

interface PopoverProps extends PopoverCard {
  /** The button that opens it; a Button, Chip or IconButton. */
  readonly trigger: ReactElement;
}

/** A floating card beside its button; Escape or a press elsewhere closes it. */
export function Popover({ trigger, ...card }: PopoverProps) {
  const [isOpen, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = useCallback(() => setOpen(false), []);
  const panel = usePanel(popoverPanel, isOpen, close);
  const button = asTrigger(trigger, {
    ref: anchor,
    opens: 'dialog',
    panelId: panel && id,
    onClick: () => setOpen(!isOpen),
    onLeave: close,
  });
  return (
    <>
      {button}
      {panel && (
        <panel.PopoverPanel id={id} anchor={anchor} align="start" onClose={close} {...card} />
      )}
    </>
  );
}
