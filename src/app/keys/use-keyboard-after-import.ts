import { useEffect } from 'react';
import { focusAnswer } from '@/app/answer-place';
import { planner } from '@/store';
import { importState } from '@/ui/import';

/** An import that a key or a drop had opened, and that was taken, leaves the keyboard in what it brought. */
export function useKeyboardAfterImport(): void {
  useEffect(() => {
    let before = planner.getState().text;
    return importState.subscribe(({ files }, { files: last }) => {
      const { text } = planner.getState();
      if (last === undefined) before = text;
      if (files !== undefined || text === before) return;
      // The window gives it back to where it was, once it is closed.
      setTimeout(() => {
        if (document.activeElement === document.body) focusAnswer();
      });
    });
  }, []);
}
