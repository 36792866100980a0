import { useStore } from 'zustand';
import { ImportHost } from '@/ui/import';
import { KeysDialog } from './keys-dialog';
import { keysDialog } from './keys-dialog-state';
import { useLetterKeys } from './use-letter-keys';

/** The letters that do something, and what they open: their list, and the import. */
export function LetterKeys() {
  useLetterKeys();
  const isListOpen = useStore(keysDialog);
  return (
    <>
      {isListOpen && <KeysDialog />}
      <ImportHost />
    </>
  );
}
