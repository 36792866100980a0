import { useEffect, useRef } from 'react';
import { undoAndSay } from '@/app/header/undo-redo';
import { hasNumbers } from '@/store/document/answer';
import { useAnswer, useMessages, usePlanner } from '@/store/use-planner';
import { ErrorSummary, Inputs } from '@/ui/inputs';
import { isComposing } from '@/ui/shared/browser/keys';
import { Button } from '@/ui/shared/controls/button';
import { IconButton } from '@/ui/shared/controls/icon-button';
import { UndoIcon } from '@/ui/shared/look/icons';
import { hideForm, showForm, useFormIsUp } from '@/ui/shared/plan-field/form-sheet';

/** Where there is one column: a bar at the bottom that opens the form as a sheet under the verdict. */
export function FormSheet() {
  const isUp = useFormIsUp();
  return isUp ? <Sheet /> : <Bar />;
}

function Bar() {
  const { shell } = useMessages();
  const text = usePlanner((state) => state.text);
  const answer = useAnswer();
  const nodes = hasNumbers(answer) ? answer.usage.totals.nodes : 0;
  return (
    <div
      data-print="no"
      className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-surface px-3 py-2"
    >
      <Button className="min-h-11 w-full" onClick={showForm}>
        <span className="font-semibold">{shell.formSheet.open}</span>
        <span className="truncate text-12 font-normal text-muted">
          {shell.formSheet.summary(text.subnets.length, nodes)}
        </span>
      </Button>
    </div>
  );
}

function Sheet() {
  const messages = useMessages();
  const words = messages.shell.formSheet;
  const errors = usePlanner((state) => state.reading.errors.length);
  const hasNothingToUndo = usePlanner((state) => state.history.past.length === 0);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      aria-label={words.open}
      data-print="no"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return;
        event.preventDefault();
        hideForm();
      }}
      className="fixed inset-x-0 top-24 bottom-0 z-20 flex flex-col rounded-t-xl border-t border-line bg-bg shadow-float outline-none"
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
        {errors > 1 && <ErrorSummary />}
        <Inputs />
      </div>
    </aside>
  );
}
