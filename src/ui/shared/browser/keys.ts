import type { KeyboardEvent } from 'react';

interface Keys {
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** With Alt, Ctrl or ⌘ a key is the browser's, or the row's: no widget takes it for its own. */
export function hasModifier({ altKey, ctrlKey, metaKey }: Keys): boolean {
  return altKey || ctrlKey || metaKey;
}

/** What browsers call a key that an input method has taken, as where Korean is typed. */
const TAKEN = 229;

/**
 * Whether the key belongs to a syllable that is being put together. Safari ends the syllable before it
 * tells of the key that ended it, and marks that key by its number alone.
 */
export function isComposing({ nativeEvent }: KeyboardEvent): boolean {
  return isComposingKey(nativeEvent);
}

/** The same for an event of the browser. */
export function isComposingKey(event: globalThis.KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === TAKEN;
}
