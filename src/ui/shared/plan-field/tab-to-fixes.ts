// The ways out of what is wrong with a field follow that field for the keyboard, wherever they stand in the document.
import { type RefObject, useEffect } from 'react';

/** @param within what is said of the field, in the element that the field is described by */
export function useTabToFixes(within: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const said = within.current?.closest<HTMLElement>('[id]');
    const line = said?.parentElement;
    const row = said?.closest<HTMLElement>('[data-form-row]');
    // Elsewhere they stand behind their field anyway.
    if (!said || !line || !row) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Tab' || event.defaultPrevented) return;
      const field = row.querySelector<HTMLElement>(`[aria-describedby~="${CSS.escape(said.id)}"]`);
      const next = field && nextOf(field, { line, row }, event.shiftKey);
      if (!next) return;
      event.preventDefault();
      next.focus();
    };
    row.addEventListener('keydown', onKey);
    return () => row.removeEventListener('keydown', onKey);
  }, [within]);
}

interface Place {
  /** What is wrong, and what mends it. */
  readonly line: HTMLElement;
  readonly row: HTMLElement;
}

/** Where Tab leads between the field, what mends it, and what follows in its row; `undefined`: where it leads anyway. */
function nextOf(
  field: HTMLElement,
  { line, row }: Place,
  isBack: boolean,
): HTMLElement | undefined {
  const fixes = seen(line.querySelectorAll('button'));
  const [first] = fixes;
  const active = document.activeElement;
  // An open list has Tab for itself.
  if (first === undefined || field.getAttribute('aria-expanded') === 'true') return undefined;
  if (active === field) return isBack ? undefined : first;
  if (isBack) return active === first ? field : undefined;
  if (active !== fixes.at(-1)) return undefined;
  const all = seen(row.querySelectorAll<HTMLElement>('input, select, textarea, button'));
  return all.slice(all.indexOf(field) + 1).find((each) => !line.contains(each));
}

function seen<Part extends HTMLElement>(parts: Iterable<Part>): readonly Part[] {
  return [...parts].filter((part) => part.checkVisibility() && part.tabIndex >= 0);
}
