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
    const around = placesAround(held);
    return {
      field: held.id.startsWith('field-') ? held.id : '',
      takeAgain: () => {
        // A row that moves takes its fields out of the page for a moment.
        if (document.activeElement === document.body) held.focus({ preventScroll: true });
        return document.activeElement !== document.body;
      },
      giveNear: () => {
        const until = performance.now() + LATEST_MS;
        const look = () => {
          if (!held.isConnected && document.activeElement === document.body) takeNear(around);
          else if (document.activeElement === held && performance.now() < until)
            requestAnimationFrame(look);
        };
        look();
      },
    };
  },
  isThere: (id) => document.getElementById(id) !== null,
  onceDrawn: (act) => void requestAnimationFrame(act),
  moveTo: focusField,
};

/** What can have the keyboard. */
const TAKES = 'button, input, select, a[href], [tabindex]';

/** Parts of the answer are drawn behind the figures. */
const LATEST_MS = 1_000;

function takeNear(around: readonly HTMLElement[]): void {
  const place = around.find(({ isConnected }) => isConnected);
  const near = place?.matches(TAKES) ? place : place?.querySelector<HTMLElement>(TAKES);
  near?.focus({ preventScroll: true });
}

/** What an element stands in, the nearest first. */
function placesAround(element: HTMLElement): readonly HTMLElement[] {
  const { parentElement } = element;
  return parentElement === null ? [] : [parentElement, ...placesAround(parentElement)];
}
