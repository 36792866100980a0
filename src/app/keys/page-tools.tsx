import { useEffect } from 'react';
import { useFileDrop } from '@/app/drop/use-file-drop';
import { usePagePaste } from '@/app/drop/use-page-paste';
import { fetchPart } from '@/store/document';
import { CellSelector } from '@/ui/inputs';
import { LetterKeys } from './letter-keys';
import { useKeptKeyboard } from './use-kept-keyboard';
import { useKeyboardAfterImport } from './use-keyboard-after-import';
import { useSelectedNumber } from './use-selected-number';
import { useUndoKeys } from './use-undo-keys';

export { openImport } from '@/ui/import';
export { openKeys } from './keys-dialog-state';

/** What keys, the pointer and dropped files do that the first sight of the page does without. */
export function PageTools() {
  useUndoKeys();
  useSelectedNumber();
  useKeptKeyboard();
  useKeyboardAfterImport();
  usePagePaste();
  useFileDrop();
  useEffect(fetchSources, []);
  return (
    <>
      <LetterKeys />
      <CellSelector />
    </>
  );
}

/**
 * So that a plan that is switched to live, or has another type, has its answer at once; where what it needs
 * can't be had that plan says so.
 */
function fetchSources(): void {
  for (const part of ['LIVE_WAITS', 'TYPE_WAITS'] as const) fetchPart(part).catch(() => {});
}
