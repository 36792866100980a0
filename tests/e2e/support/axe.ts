// axe with the rules of WCAG 2.2 AA, target-size among them, told in a few readable lines.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './quiet-page';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/**
 * Expects no violation, and no scrolling to the side.
 * @param part CSS of the part that is new; left out: the whole page
 * @param rules of axe that are asked; left out: all
 * @returns the rules that found something to look at
 */
export async function expectAccessible(
  page: Page,
  state: string,
  part?: string,
  rules?: readonly string[],
): Promise<readonly string[]> {
  const all = new AxeBuilder({ page })
    .options({ rules: { 'target-size': { enabled: true } } })
    .withTags(TAGS)
    .setLegacyMode();
  const axe = rules === undefined ? all : all.withRules([...rules]);
  const { violations, passes } = await (part === undefined ? axe : axe.include(part)).analyze();
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

export type Theme = 'dark' | 'light';

/**
 * The same in each theme. A theme changes colours alone: all rules, or those given, are asked in the
 * last one.
 * @returns the rules that found something to look at in the last theme
 */
export async function expectAccessibleIn(
  themes: readonly Theme[],
  page: Page,
  state: string,
  part?: string,
  rules?: readonly string[],
): Promise<readonly string[]> {
  let found: readonly string[] = [];
  for (const theme of themes) {
    const asked = theme === themes.at(-1) ? rules : ['color-contrast'];
    await page.emulateMedia({ colorScheme: theme });
    found = await expectAccessible(page, `${state}, ${theme}`, part, asked);
  }
  return found;
}
