// Which key of the keyboard asks for what: letters and digits alone, outside fields.
import { hasModifier, isComposingKey, latinKey } from '@/ui/shared/browser';

/** As written on the keyboard. */
export const LETTER_KEYS = [
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  'E',
  '/',
  'C',
  'I',
  'N',
  'P',
  'T',
  '?',
] as const;
export type LetterKey = (typeof LETTER_KEYS)[number];

/** What takes letters itself: fields, and menus that go to the item that begins with one. */
const TAKES_LETTERS =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable], [role="menu"], [role="listbox"], [role="dialog"], dialog';

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'repeat' | 'defaultPrevented'
>;

/** The key that was meant; on a Korean keyboard ㄷ is E. */
export function letterKeyOf(event: Pressed): LetterKey | undefined {
  if (event.defaultPrevented || event.repeat || hasModifier(event)) return undefined;
  const said = latinKey(event).toUpperCase();
  return LETTER_KEYS.find((key) => key === said);
}

/** The same, `undefined` too where a field has the keyboard. */
export function letterKeyOutsideFields(event: KeyboardEvent): LetterKey | undefined {
  const isInField = event.target instanceof Element && event.target.closest(TAKES_LETTERS) !== null;
  return isInField || isComposingKey(event) ? undefined : letterKeyOf(event);
}
