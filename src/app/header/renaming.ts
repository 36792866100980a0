// Whether the plan's name is being typed: it stands as a title otherwise.
import { createStore } from 'zustand/vanilla';

export const NAME_PATH = { part: 'plan', field: 'name' } as const;

export const renaming = createStore<boolean>(() => false);

/** The field has the keyboard as soon as it is drawn. */
export function rename(): void {
  renaming.setState(true, true);
}

export function endRenaming(): void {
  renaming.setState(false, true);
}
