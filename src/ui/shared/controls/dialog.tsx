import { type MouseEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { tabRound } from '@/ui/shared/browser';
import { CloseIcon, classes } from '@/ui/shared/look';
import { IconButton } from './icon-button';

export interface DialogProps {
  readonly onClose: () => void;
  readonly words: {
    readonly title: string;
    /** One line under the title. */
    readonly description?: string;
    readonly close: string;
  };
  /** As wide as the page has room for. */
  readonly isWide?: boolean;
  /** Ctrl or ⌘ with Enter, wherever in the window the keyboard is. */
  readonly onSend?: () => void;
  readonly children: ReactNode;
}

/**
 * A window over the page that keeps the keyboard inside until it is closed; its first field has it
 * at the start.
 */
export function Dialog({ onClose, words, isWide = false, onSend, children }: DialogProps) {
  const { title, description, close } = words;
  const dialog = useRef<HTMLDialogElement>(null);
  const pressedOutside = useRef(false);
  const titleId = useId();
  const descriptionId = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.querySelector<HTMLElement>('textarea, input')?.focus();
    // Closing gives the keyboard back to where it was.
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      aria-describedby={description === undefined ? undefined : descriptionId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        tabRound(event);
        const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (!isSend || onSend === undefined) return;
        event.preventDefault();
        onSend();
      }}
      onMouseDown={(event) => {
        pressedOutside.current = isOutside(event);
      }}
      onMouseUp={(event) => {
        if (pressedOutside.current && isOutside(event)) onClose();
      }}
      className={classes(
        'm-auto mt-[min(12vh,6rem)] max-h-[84vh] rounded-xl border border-line bg-raised p-0 text-text lifted backdrop:bg-backdrop',
        isWide ? 'w-[min(71rem,calc(100vw-1.5rem))]' : 'w-[min(36rem,calc(100vw-1.5rem))]',
      )}
    >
      <div className="flex items-start gap-3 px-5 pt-4">
        <div className="min-w-0 flex-1">
          <h2 id={titleId} className="text-15 font-semibold">
            {title}
          </h2>
          {description !== undefined && (
            <p id={descriptionId} className="mt-0.5 text-13 text-muted">
              {description}
            </p>
          )}
        </div>
        <IconButton label={close} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </div>
      <div className="px-5 pt-3 pb-5">{children}</div>
    </dialog>
  );
}

/** On what lies behind the dialog; its scroll bar is the dialog too. */
function isOutside({ target, currentTarget, clientX: x, clientY: y }: MouseEvent): boolean {
  const { left, top, right, bottom } = currentTarget.getBoundingClientRect();
  return target === currentTarget && (x < left || x > right || y < top || y > bottom);
}
