// What is shown where the page has nothing else to show. Without React and without the catalogues:
// either may be what failed.
import type { Language } from '@/i18n';
import { START } from '@/i18n/start';
import { BLANK_QUERY } from '@/plan/link/blank-link';

export interface StartFailure {
  /** A file of the page could not be had, or that of its styles alone; or something was thrown. */
  readonly kind: 'missing' | 'unstyled' | 'failed';
  /** As the browser puts it. */
  readonly detail: string;
}

const BUTTON =
  'inline-flex min-h-[2.125rem] items-center rounded-lg border px-3 text-13 font-medium pointer-coarse:min-h-11';

/** Says in its place what happened, keeps the text of the address to be copied, and leads to a blank plan. */
export function showStartFailure(
  page: Window,
  place: Element,
  failure: StartFailure,
  language: Language,
): void {
  const { document, location } = page;
  const words = START[language];
  const add = <Tag extends keyof HTMLElementTagNameMap>(
    parent: Element,
    tag: Tag,
    className: string,
    text = '',
  ) => {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = text;
    parent.append(element);
    return element;
  };
  const { kind } = failure;
  // The page that came without its styles has a main part of its own.
  const main = document.createElement(kind === 'unstyled' ? 'div' : 'main');
  main.className = 'mx-auto max-w-2xl p-4 pt-16';
  const card = add(main, 'section', 'rounded-xl border border-line bg-surface p-6');
  card.setAttribute('role', 'alert');
  add(card, 'h1', 'text-22 font-bold', kind === 'unstyled' ? words.unstyled : words.title);
  add(card, 'p', 'mt-1 text-muted', kind === 'failed' ? words.failed : words.missing);
  const ways = add(card, 'div', 'mt-4 flex flex-wrap gap-2');
  const looks = [
    `${BUTTON} border-accent bg-accent text-on-accent`,
    `${BUTTON} border-line bg-surface text-text`,
  ] as const;
  const addBlank = (look: string) => {
    const blank = add(ways, 'a', look, words.blank);
    blank.href = `${location.pathname}?${BLANK_QUERY}`;
  };
  const addReload = (look: string) => {
    const reload = add(ways, 'button', look, words.reload);
    reload.type = 'button';
    reload.addEventListener('click', () => location.reload());
  };
  // A blank plan misses the same file, and leaves this one.
  const [first, second] = kind === 'failed' ? [addBlank, addReload] : [addReload, addBlank];
  first(looks[0]);
  // Without styles nothing else parts them.
  ways.append(' ');
  second(looks[1]);
  const query = (location.search.length > 1 ? location.search : location.hash).slice(1);
  if (query !== '') {
    const label = add(card, 'label', 'mt-4 block text-13 font-medium', words.address);
    const box = 'mt-1 block w-full rounded-md border border-field-line bg-surface p-2';
    const field = add(label, 'textarea', `${box} font-mono text-12 break-all`);
    field.readOnly = true;
    field.rows = 4;
    field.value = query;
  }
  add(card, 'p', 'mt-4 text-13 font-medium', words.detail);
  add(card, 'pre', 'mt-1 max-h-64 overflow-auto text-12 whitespace-pre-wrap', failure.detail);
  document.documentElement.lang = language;
  // That of a page that came is its own.
  if (kind !== 'unstyled') document.title = words.title;
  place.replaceChildren(main);
}
