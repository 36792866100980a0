import { useEffect } from 'react';
import { redoAndSay, undoAndSay } from '@/app/undo-redo';
import { useMessages } from '@/store';
import { isComposingKey, latinKey } from '@/ui/shared/browser';

/** What has a history of its own: texts that are no field of the plan, and what stands before the plan. */
const OWN_HISTORY =
  'textarea, input:not([type="checkbox"], [type="radio"], [id^="field-"]), dialog *';

/** Ctrl/Cmd+Z takes back the last edit of the plan, whichever of its fields the keyboard is in. */
export function useUndoKeys(): void {
  const messages = useMessages();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (event.defaultPrevented || isComposingKey(event)) return;
      if (event.target instanceof Element && event.target.matches(OWN_HISTORY)) return;
      const key = latinKey(event);
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      settle(event.target);
      if (key === 'y' || event.shiftKey) redoAndSay(messages);
      else undoAndSay(messages);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [messages]);
}

/** Half a type that is typed comes into the plan when its field is left: it is a step like any other. */
function settle(target: EventTarget | null): void {
  if (!(target instanceof HTMLInputElement) || target.role !== 'combobox') return;
  target.blur();
  target.focus();
}
