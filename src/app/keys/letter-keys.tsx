import { useStore } from 'zustand';
import { KeysDialog } from './keys-dialog';
import { keysDialog } from './keys-dialog-state';
import { useLetterKeys } from './use-letter-keys';

/** The letters that do something, and their list while it is open. */
export function LetterKeys() {
  useLetterKeys();
  return useStore(keysDialog) && <KeysDialog />;
}
