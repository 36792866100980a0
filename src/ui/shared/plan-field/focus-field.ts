import { showForm } from './form-sheet';

const LONGEST_WAIT_MS = 5_000;

/** Ends the wait for a field that was asked for earlier. */
let stopWaiting = (): void => undefined;

/** Moves the keyboard to a field, its text selected. The field may only be drawn later. */
export function focusField(id: string): void {
  whenDrawn(id, takeKeyboard);
}

/** Like `focusField`, with the field in the middle of the window. */
export function goToField(id: string): void {
  whenDrawn(id, (field) => {
    field.scrollIntoView({ block: 'center' });
    takeKeyboard(field);
  });
}

function takeKeyboard(field: HTMLElement): void {
  field.focus();
  if (field instanceof HTMLInputElement) field.select();
}

/**
 * The next frame has most fields. A part of the form that is fetched when it is opened has its
 * own a moment later; whoever presses a key or clicks meanwhile has gone elsewhere.
 */
function whenDrawn(id: string, take: (field: HTMLElement) => void): void {
  stopWaiting();
  const takeIfThere = () => {
    const field = document.getElementById(id);
    if (!field?.getClientRects().length) return false;
    stopWaiting();
    take(field);
    return true;
  };
  const frame = requestAnimationFrame(() => {
    if (takeIfThere()) return;
    // On a narrow page it may be in the sheet that is not up, or was not so far.
    showForm();
    drawn.observe(document.body, { childList: true, subtree: true });
    addEventListener('keydown', stop);
    addEventListener('pointerdown', stop);
  });
  const drawn = new MutationObserver(takeIfThere);
  const timeout = setTimeout(() => stop(), LONGEST_WAIT_MS);
  const stop = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timeout);
    drawn.disconnect();
    removeEventListener('keydown', stop);
    removeEventListener('pointerdown', stop);
  };
  stopWaiting = stop;
}
