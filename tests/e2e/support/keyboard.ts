// Getting about without a mouse.
import type { Locator, Page } from '@playwright/test';

const MOST_STOPS = 200;

/** Presses one key after the other, wherever the keyboard is. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/**
 * Presses Tab, or Shift+Tab, until the keyboard is in the target.
 * @returns how often
 */
export async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<number> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return stops;
    await target.page().keyboard.press(key);
  }
  throw new Error(`${MOST_STOPS} times ${key} did not lead to ${target}`);
}

export interface Stop {
  readonly name: string;
  /** Whether a line of two pixels or more comes around it, or around what it stands in. */
  readonly hasRing: boolean;
}

/** Every place that Tab comes to, once around the page. */
export async function tabStops(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let count = 0; count < MOST_STOPS; count += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(whereTheKeyboardIs);
    if (stop === undefined) return stops;
    stops.push(stop);
  }
  throw new Error(`more than ${MOST_STOPS} stops`);
}

/** Runs in the page; `undefined` once the first stop comes around again. */
function whereTheKeyboardIs(): Stop | undefined {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return undefined;
  const seen = (window as { firstStop?: Element }).firstStop;
  if (seen === element) return undefined;
  if (seen === undefined) (window as { firstStop?: Element }).firstStop = element;
  const around = [element, element.parentElement, element.parentElement?.parentElement];
  const lines = () =>
    around
      .filter((one) => one instanceof Element)
      .flatMap((one) => ['', '::before', '::after'].map((part) => getComputedStyle(one, part)))
      .map((style) =>
        style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth) || 0,
      );
  const focused = lines();
  element.blur();
  const left = lines();
  element.focus({ preventScroll: true });
  const hasRing = focused.some((width, index) => width >= 2 && (left[index] ?? 0) < width);
  const name =
    element.getAttribute('aria-label') ?? (element.textContent?.trim() || element.outerHTML);
  return { name, hasRing };
}
