// What selects cells of the form and what is done with them, wherever on the page the form is.
import { useEffect } from 'react';
import type { CellRange } from '@/store/cells';
import { isComposingKey, latinKey } from '@/ui/shared/browser';
import { announce } from '@/ui/shared/spoken';
import {
  cellOfField,
  copySelected,
  emptySelected,
  fillFromAbove,
  fillSelectedDown,
  pasteFrom,
  pasteOverSelected,
  stretched,
} from './cell-selection';
import { duplicateRow } from './row-menu';

type Choose = (range: CellRange | undefined) => void;

/** Before the field and the row have them. */
function useEarly(listen: (early: AddEventListenerOptions) => void): void {
  useEffect(() => {
    const stop = new AbortController();
    listen({ capture: true, signal: stop.signal });
    return () => stop.abort();
  });
}

export function useCellKeys(range: CellRange | undefined, choose: Choose): void {
  useEarly((early) => {
    const onKey = (event: KeyboardEvent) => {
      if (isComposingKey(event) || KEEPING.has(event.key) || isOfClipboard(event)) return;
      const next = afterKey(event, range);
      choose(next?.range);
      if (next === undefined) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('keydown', onKey, early);
  });
}

/** Keys that come before another one. */
const KEEPING: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta']);

function isOfClipboard(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && 'cxvz'.includes(latinKey(event));
}

/** The selection after a key; `undefined`: the key is for the field, and ends the selection. */
function afterKey(
  event: KeyboardEvent,
  range: CellRange | undefined,
): { readonly range: CellRange | undefined } | undefined {
  const { key, shiftKey, altKey, ctrlKey, metaKey, target } = event;
  const at = cellOfField(target);
  const isCommand = ctrlKey || metaKey;
  if (at !== undefined && altKey && shiftKey && key === 'ArrowDown' && !isCommand) {
    duplicateRow(at.part === 'subnet' ? 'subnets' : 'groups', at.row);
    return { range: undefined };
  }
  if (at === undefined || altKey) return undefined;
  if (shiftKey) {
    const next = isCommand || isListOpen(target) ? undefined : stretched(key, at, range);
    return next && { range: next };
  }
  if (isCommand && latinKey(event) === 'd') {
    if (range === undefined) fillFromAbove(at);
    else fillSelectedDown(range);
    return { range };
  }
  if (range === undefined) return undefined;
  if (!isCommand && (key === 'Delete' || key === 'Backspace')) emptySelected(range);
  else return key === 'Escape' ? { range: undefined } : undefined;
  return { range };
}

/** An open list of instance types takes keys of its own. */
function isListOpen(target: EventTarget | null): boolean {
  return target instanceof Element && target.getAttribute('aria-expanded') === 'true';
}

/** A click with Shift selects up to a cell; the keyboard stays where the selection began. */
export function useCellPointer(range: CellRange | undefined, choose: Choose): void {
  useEarly((early) => {
    const selected = (event: MouseEvent): CellRange | undefined => {
      const from = range?.from ?? cellOfField(document.activeElement);
      const to = cellOfField(event.target);
      return event.shiftKey && from && to?.part === from.part ? { from, to } : undefined;
    };
    document.addEventListener('pointerdown', (event) => choose(selected(event)), early);
    document.addEventListener(
      'mousedown',
      (event) => {
        if (selected(event) !== undefined) event.preventDefault();
      },
      early,
    );
    document.addEventListener('focusin', () => choose(undefined), early);
  });
}

/** @returns whether it was done; else the text is for the field */
function paste(range: CellRange | undefined, target: EventTarget | null, pasted: string): boolean {
  const at = cellOfField(target);
  if (range === undefined) return at !== undefined && pasteFrom(at, pasted);
  pasteOverSelected(range, pasted);
  return true;
}

function copy(range: CellRange | undefined, clipboard: DataTransfer): boolean {
  if (range === undefined) return false;
  clipboard.setData('text/plain', copySelected(range));
  return true;
}

/** @param copied what is said of what was copied */
export function useCellClipboard(range: CellRange | undefined, copied: string): void {
  useEarly((early) => {
    const onClipboard = (event: ClipboardEvent) => {
      const { type, target, clipboardData } = event;
      if (clipboardData === null) return;
      const isDone =
        type === 'paste'
          ? paste(range, target, clipboardData.getData('text/plain'))
          : copy(range, clipboardData);
      if (!isDone) return;
      event.preventDefault();
      event.stopPropagation();
      if (type === 'paste') return;
      if (type === 'cut' && range !== undefined) emptySelected(range);
      announce(copied);
    };
    for (const name of ['copy', 'cut', 'paste'] as const) {
      document.addEventListener(name, onClipboard, early);
    }
  });
}
