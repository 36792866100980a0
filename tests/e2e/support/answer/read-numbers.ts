// Numbers as the page prints them, read back.
import type { Locator } from '@playwright/test';
import { expect } from '../quiet-page';

/** `1,234`, `−21`, `+3` or `+ 22`, whatever words follow. */
export function readNumber(text: string): number {
  const [found] = /^\s*[+−-]?\s*\d[\d,]*/.exec(text) ?? [];
  if (found === undefined) throw new Error(`no number at the start of "${text}"`);
  return Number(found.replace('−', '-').replace(/[\s,+]/g, ''));
}

/** The numbers of a sum's terms, what they add up to, and what stands under the line. */
export async function readSum(place: Locator, totalLabel: string) {
  const list = place
    .locator('dl')
    .filter({ has: place.page().getByText(totalLabel, { exact: true }) });
  await expect(list).toBeVisible();
  const labels = await list.getByRole('term').allInnerTexts();
  const numbers = (await list.getByRole('definition').allInnerTexts()).map(readNumber);
  const end = labels.findIndex((label) => label.trim() === totalLabel);
  const terms = numbers.slice(0, end);
  return { terms, of: terms.reduce((sum, term) => sum + term, 0), total: numbers[end] };
}
