import { useState } from 'react';
import { useMessages, usePlanner } from '@/store';
import { nodesAndPods } from '@/store/rows';
import { rangesInShort } from '@/ui/inputs';
import { Button } from '@/ui/shared/controls';
import { lazyPart } from '@/ui/shared/lazy';
import { showForm, useFormIsUp } from '@/ui/shared/plan-field';

const BAR = 'fixed inset-x-0 bottom-0 z-20 border-t border-line bg-surface px-3 py-2';

const OpenFormSheet = lazyPart(
  () => import('./open-form-sheet').then((module) => module.OpenFormSheet),
  { part: 'form', place: BAR, takesKeyboard: true },
);

/** Where there is one column: a bar at the bottom that opens the form as a sheet under the verdict. */
export function FormSheet() {
  const isUp = useFormIsUp();
  // Taken down it keeps its place, and which of its parts are open.
  const [wasUp, setWasUp] = useState(isUp);
  if (isUp && !wasUp) setWasUp(true);
  return (
    <>
      {wasUp && <OpenFormSheet isUp={isUp} />}
      {!isUp && <Bar takesKeyboard={wasUp} />}
    </>
  );
}

function Bar({ takesKeyboard }: { readonly takesKeyboard: boolean }) {
  const { shell, form } = useMessages();
  const ranges = usePlanner(rangesInShort);
  const subnets = usePlanner(({ text }) => text.subnets.length);
  const counted = usePlanner((state) => form.groups.hint(...nodesAndPods(state)));
  return (
    <div data-print="no" className={BAR}>
      <Button
        ref={takesKeyboard ? focusOnce : undefined}
        className="min-h-11 w-full"
        onClick={showForm}
      >
        <span className="font-semibold">{shell.formSheet.open}</span>
        <span className="truncate text-12 font-normal text-muted">
          {ranges === '' ? shell.formSheet.summary(subnets, counted) : `${ranges} · ${counted}`}
        </span>
      </Button>
    </div>
  );
}

function focusOnce(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}
