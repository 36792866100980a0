// Whether the plan's name is being typed: it stands as a title otherwise.
import { createStore } from 'zustand/vanilla';
import { fieldId } from '@/store/document';
import { focusField } from '@/ui/shared/plan-field';

export const NAME_PATH = { part: 'plan', field: 'name' } as const;

export const renaming = createStore<boolean>(() => false);

export function rename(): void {
  renaming.setState(true, true);
  focusField(fieldId(NAME_PATH));
}

export function endRenaming(): void {
  renaming.setState(false, true);
}
