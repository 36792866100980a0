// A press moves the focus before it is a click: what then appears must not push the target away.

let isDown = false;
if (typeof window !== 'undefined') {
  window.addEventListener('pointerdown', () => (isDown = true), true);
  for (const end of ['pointerup', 'pointercancel']) {
    window.addEventListener(end, () => (isDown = false), true);
  }
}

/** Does it at once, or, while a button is pressed, when the click has happened. */
export function afterPointer(act: () => void): void {
  if (!isDown) {
    act();
    return;
  }
  window.addEventListener('pointerup', () => setTimeout(act), { once: true });
}
