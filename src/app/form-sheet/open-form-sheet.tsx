import { useEffect, useRef } from 'react';
import { undoAndSay } from '@/app/undo-redo';
import { useMessages, usePlanner } from '@/store';
import { hasNotes } from '@/store/document';
import { ErrorSummary, Inputs } from '@/ui/inputs';
import { onEscape, useBackCloses } from '@/ui/shared/browser';
import { Button, IconButton } from '@/ui/shared/controls';
import { classes, UndoIcon } from '@/ui/shared/look';
import { hideForm } from '@/ui/shared/plan-field';

/** The sheet itself: Escape, Done and a phone's Back take it down. */
export function OpenFormSheet({ isUp }: { readonly isUp: boolean }) {
  const messages = useMessages();
  const words = messages.shell.formSheet;
  const isNoted = usePlanner(({ reading }) => hasNotes(reading));
  const hasNothingToUndo = usePlanner((state) => state.history.past.length === 0);
  const panel = useRef<HTMLElement>(null);
  useBackCloses(isUp, hideForm);
  useEffect(() => {
    // A field that was asked for has the keyboard already.
    if (isUp && !panel.current?.contains(document.activeElement)) {
      panel.current?.focus({ preventScroll: true });
    }
  }, [isUp]);
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      aria-label={words.open}
      data-print="no"
      onKeyDown={onEscape(hideForm)}
      className={classes(
        'fixed inset-x-0 top-24 bottom-0 [@media(max-height:26rem)]:top-0 [@media(max-height:26rem)]:rounded-none z-20 flex-col rounded-t-xl border-t border-line bg-bg lifted focus-visible:-outline-offset-2',
        isUp ? 'flex' : 'hidden',
      )}
    >
      <div className="flex min-h-14 items-center gap-2 border-b border-line px-4">
        <h2 className="min-w-0 flex-1 truncate text-15 font-semibold">{words.open}</h2>
        <IconButton
          label={messages.shell.undo}
          aria-disabled={hasNothingToUndo}
          onClick={() => undoAndSay(messages)}
        >
          <UndoIcon />
        </IconButton>
        <Button onClick={hideForm}>{words.done}</Button>
      </div>
      <div className="grid min-h-0 flex-1 grid-cols-1 content-start gap-3 overflow-y-auto overscroll-contain p-3">
        <Inputs />
        {isNoted && <ErrorSummary />}
      </div>
    </aside>
  );
}
