import { createStore } from 'zustand/vanilla';

/** Whether the list of keys is open. */
export const keysDialog = createStore<boolean>(() => false);

export function openKeys(): void {
  keysDialog.setState(true, true);
}

export function closeKeys(): void {
  keysDialog.setState(false, true);
}
