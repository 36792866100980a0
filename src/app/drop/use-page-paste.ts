import { useEffect } from 'react';
import { allMessagesIn, planner } from '@/store';
import { openFiles } from './open-files';

/** Where text goes that is pasted, and windows, which take it themselves. */
const TAKES_TEXT = 'input, textarea, select, dialog, [role="dialog"], [contenteditable]';

/** Cells of a sheet or what a shell has printed, pasted on the page itself: imported, as a file that is dropped is. */
export function usePagePaste(): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { target, clipboardData, defaultPrevented } = event;
      const text = clipboardData?.getData('text/plain') ?? '';
      const isTaken = target instanceof Element && target.closest(TAKES_TEXT) !== null;
      if (defaultPrevented || isTaken || text.trim() === '') return;
      event.preventDefault();
      const { importDialog } = allMessagesIn(planner.getState().language);
      void openFiles([new File([text], importDialog.pastedText(1))]);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}
