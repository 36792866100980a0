import { useEffect } from 'react';
import { redoAndSay, undoAndSay } from '@/app/header/undo-redo';
import { useMessages } from '@/store';

/** Ctrl/Cmd+Z takes back the last edit of the plan, whichever field the keyboard is in. */
export function useUndoKeys(): void {
  const messages = useMessages();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      // A text of several lines has its own history.
      if (event.target instanceof HTMLTextAreaElement) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redoAndSay(messages);
      else undoAndSay(messages);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [messages]);
}
