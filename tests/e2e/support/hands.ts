// Somebody without a mouse: keys alone, counted, and after each the keyboard can be seen somewhere.
import type { Locator, Page } from '@playwright/test';
import { tabTo } from './keyboard';

export class Hands {
  /** Those that were pressed, each letter of what was typed too; ways by Tab are as long as the page. */
  keys = 0;

  constructor(private readonly page: Page) {}

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      this.keys += 1;
      await this.page.waitForFunction(keyboardIsSeen);
    }
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.keys += text.length;
  }

  /** Tab, or Shift+Tab, until the keyboard is there; each counts. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    this.keys += await tabTo(target, key);
    await this.page.waitForFunction(keyboardIsSeen);
  }
}

/** Runs in the page: something has the keyboard, in sight and with a line around it. */
function keyboardIsSeen(): boolean {
  const held = document.activeElement;
  if (held === null || held === document.body) return false;
  const { top, bottom } = held.getBoundingClientRect();
  if (bottom <= 0 || top >= window.innerHeight) return false;
  const around = [held, held.parentElement, held.parentElement?.parentElement];
  return around
    .filter((one) => one instanceof Element)
    .flatMap((one) => ['', '::before', '::after'].map((part) => getComputedStyle(one, part)))
    .some(
      ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    );
}
