import type { KeyboardEvent } from 'react';
import { isComposing } from '@/ui/shared/browser';

export interface RowKeys {
  readonly onAddBelow: () => void;
  readonly onMove: (by: -1 | 1) => void;
}

/** Enter in a field adds a row below, Alt with an arrow moves the row. */
export function handleRowKeys(event: KeyboardEvent<HTMLElement>, keys: RowKeys): void {
  if (isComposing(event) || !(event.target instanceof HTMLInputElement)) return;
  if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    event.preventDefault();
    keys.onMove(event.key === 'ArrowUp' ? -1 : 1);
  } else if (event.key === 'Enter' && !event.defaultPrevented) {
    event.preventDefault();
    keys.onAddBelow();
  }
}
