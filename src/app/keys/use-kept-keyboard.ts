import { useEffect } from 'react';
import { planner } from '@/store';
import { focusField } from '@/ui/shared/plan-field';
import { type Keyboard, keepKeyboard } from './kept-keyboard';

export function useKeptKeyboard(): void {
  useEffect(() => keepKeyboard(planner, KEYBOARD), []);
  useEffect(() => {
    addEventListener('click', keepAfterPress, true);
    return () => removeEventListener('click', keepAfterPress, true);
  }, []);
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
      giveNear: () => onceGone(held, 0, () => takeNear(around)),
    };
  },
  isThere: (id) => document.getElementById(id) !== null,
  onceDrawn: (act) => void requestAnimationFrame(act),
  moveTo: focusField,
};

/** What can have the keyboard. */
const TAKES = 'button, input, select, a[href], [tabindex]';

/** Parts of the answer are drawn behind the figures, and what a press does may have to be fetched. */
const LATEST_MS = 3_000;

/** What takes its own button away may itself give the keyboard to what comes, once that has been fetched. */
const OWN_MS = 100;
const TO_COME = '[data-comes]';

/** A press may take away what was pressed: the way back from it has the keyboard then, or what it stood in. */
function keepAfterPress({ target }: MouseEvent): void {
  const held = document.activeElement;
  if (!(held instanceof HTMLElement) || held === document.body) return;
  if (!(target instanceof Node) || !held.contains(target)) return;
  if (held.hasAttribute('data-leaves-keyboard')) return;
  const around = placesAround(held);
  onceGone(held, OWN_MS, () => takeNear(around));
}

/** Once what has the keyboard is gone and nothing has taken that for so long. */
function onceGone(held: HTMLElement, restMs: number, act: () => void): void {
  const until = performance.now() + LATEST_MS;
  let lostAt: number | undefined;
  const look = () => {
    const now = performance.now();
    const { activeElement, body } = document;
    const isLost = activeElement === body && !canTake(held);
    const isToCome = now < until && document.querySelector(TO_COME) !== null;
    if (isLost) lostAt = isToCome ? now : (lostAt ?? now);
    if (isLost && now - (lostAt ?? now) >= restMs) act();
    else if (isLost || ((activeElement === held || activeElement === body) && now < until)) {
      requestAnimationFrame(look);
    }
  };
  look();
}

function canTake(element: HTMLElement): boolean {
  return element.checkVisibility() && !element.matches(':disabled');
}

function takeNear(around: readonly HTMLElement[]): void {
  const place = around.find((each) => each.isConnected);
  const inside = [...(place?.querySelectorAll<HTMLElement>(TAKES) ?? [])].filter(canTake);
  // One far away is of another change.
  const isPart = place?.closest('section, figure') !== null;
  const back = isPart ? inside.find((each) => each.hasAttribute('data-takes-back')) : undefined;
  const near = place?.matches(TAKES) ? place : inside[0];
  (back ?? near)?.focus({ preventScroll: true });
}

/** What an element stands in, the nearest first. */
function placesAround(element: HTMLElement): readonly HTMLElement[] {
  const { parentElement } = element;
  return parentElement === null ? [] : [parentElement, ...placesAround(parentElement)];
}
