import type { KeyboardEvent } from 'react';
import { isComposing } from './keys';

/** Escape takes down what lies over the page; what floats over that closes first. */
export function onEscape(close: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return;
    if (document.querySelector('[popover]:popover-open') !== null) return;
    event.preventDefault();
    close();
  };
}
