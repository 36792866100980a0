import { useEffect } from 'react';
import { planner } from '@/store';
import { focusField } from '@/ui/shared/plan-field';
import { type Keyboard, keepKeyboard } from './kept-keyboard';

export function useKeptKeyboard(): void {
  useEffect(() => keepKeyboard(planner, KEYBOARD), []);
}

const KEYBOARD: Keyboard = {
  holder: () => {
    const held = document.activeElement;
    if (!(held instanceof HTMLElement) || held === document.body) return undefined;
    return {
      field: held.id.startsWith('field-') ? held.id : '',
      takeAgain: () => {
        // A row that moves takes its fields out of the page for a moment.
        if (document.activeElement === document.body) held.focus({ preventScroll: true });
        return document.activeElement !== document.body;
      },
    };
  },
  isThere: (id) => document.getElementById(id) !== null,
  onceDrawn: (act) => void requestAnimationFrame(act),
  moveTo: focusField,
};
