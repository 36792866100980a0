// axe with the rules of WCAG 2.2 AA, target-size among them, and one name a landmark, told in a few readable lines.
import type { Locator, Page } from '@playwright/test';
import axe from 'axe-core';
import { expect } from './quiet-page';

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** Rules of axe by their ids, or by what they ask for. */
export type Rules = 'all' | 'all but colours' | readonly string[];

/**
 * Expects no violation, and no scrolling to the side.
 * @param part the part that is new, or CSS of it; left out: the whole page
 * @param rules that are asked
 * @returns the rules that found something to look at
 */
export async function expectAccessible(
  page: Page,
  state: string,
  part?: string | Locator,
  rules: Rules = 'all',
): Promise<readonly string[]> {
  const { violations, passes } = await analyze(page, part, rules);
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary}`),
  );
  expect(found, state).toEqual([]);
  const tooWide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(tooWide, `${state}: pixels past the window’s side`).toBe(0);
  return passes.map(({ id }) => id);
}

/** Runs axe in the page, which has no frames and keeps it from one look to the next. */
async function analyze(page: Page, part: string | Locator = 'html', rules: Rules = 'all') {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axe.source);
    await page.evaluate(readColoursOnce);
  }
  const runOnly: axe.RunOnly =
    typeof rules === 'string'
      ? { type: 'tag', values: TAGS }
      : { type: 'rule', values: [...rules] };
  // No rule here asks for style sheets or sounds, and what is right need not be described: both
  // take most of axe's time.
  const options: axe.RunOptions = {
    runOnly,
    rules: {
      'target-size': { enabled: true },
      'label-content-name-mismatch': { enabled: true },
      'landmark-unique': { enabled: true },
      ...(rules === 'all but colours' ? { 'color-contrast': { enabled: false } } : {}),
    },
    resultTypes: ['violations'],
    preload: false,
  };
  const context = typeof part === 'string' ? part : await part.elementHandle();
  return page.evaluate(
    async ({ context, options }) => {
      if (window.axe === undefined) throw new Error('axe did not come into the page');
      const { violations, passes } = await window.axe.run(context ?? undefined, options);
      return { violations, passes: passes.map(({ id }) => ({ id })) };
    },
    { context, options },
  );
}

/** Runs in the page: axe reads the text of the same few colours thousands of times, a third of its time. */
function readColoursOnce(): void {
  type Colour = Record<'r' | 'g' | 'b' | 'alpha', number>;
  type Reader = Colour & { parseString(this: Colour, text: string): Colour };
  const { commons } = window.axe as unknown as {
    readonly commons: { readonly color: { readonly Color: { readonly prototype: Reader } } };
  };
  const reader = commons.color.Color.prototype;
  const read = reader.parseString;
  const known = new Map<string, Colour>();
  reader.parseString = function (text) {
    const before = known.get(text);
    if (before !== undefined) return Object.assign(this, before);
    read.call(this, text);
    const { r, g, b, alpha } = this;
    known.set(text, { r, g, b, alpha });
    return this;
  };
}

export type Theme = 'dark' | 'light';

/**
 * The same in each theme. A theme changes colours alone: the rules given are asked in the last one.
 * @returns the rules that found something to look at in the last theme
 */
export async function expectAccessibleIn(
  themes: readonly Theme[],
  page: Page,
  state: string,
  part?: string | Locator,
  rules: Rules = 'all',
): Promise<readonly string[]> {
  let found: readonly string[] = [];
  for (const theme of themes) {
    const asked = theme === themes.at(-1) ? rules : ['color-contrast'];
    await page.emulateMedia({ colorScheme: theme });
    found = await expectAccessible(page, `${state}, ${theme}`, part, asked);
  }
  return found;
}
