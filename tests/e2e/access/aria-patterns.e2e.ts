// Each widget by its pattern of the ARIA Authoring Practices: what it is called, and the keys of the
// table in the README.
import type { Locator, Page, Response } from '@playwright/test';
import type { PlannerPage } from '../support/planner-page';
import { expect, test } from '../support/test';

const LINK = '?subnet=a:/22;name=first&subnet=b:/22&node=m5.large:3:20&node=c5.large:2:5';

async function press(page: Page, ...keys: readonly string[]) {
  for (const key of keys) await page.keyboard.press(key);
}

/** The option that a screen reader reads, and Enter takes. */
async function expectActive(field: Locator, option: Locator) {
  await expect(option).toHaveAttribute('aria-selected', 'true');
  const id = await option.getAttribute('id');
  await expect(field).toHaveAttribute('aria-activedescendant', id ?? 'no id');
}

test.describe('combobox', () => {
  async function openTypes(planner: PlannerPage): Promise<Locator> {
    await planner.open(LINK);
    const field = planner.form.type(1);
    await field.press('ArrowDown');
    await expect(planner.form.types.first()).toBeVisible();
    return field;
  }

  test('the field says whether its list is open, and which option it is at', async ({
    planner,
    page,
  }) => {
    await planner.open(LINK);
    const field = planner.form.type(1);
    await expect(field).toHaveAttribute('aria-autocomplete', 'list');
    await expect(field).toHaveAttribute('aria-expanded', 'false');
    await field.press('ArrowDown');
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    const list = page.getByRole('listbox');
    await expect(list).toHaveAccessibleName(`${planner.words.form.groups.type}, node group 1`);
    await expect(field).toHaveAttribute('aria-controls', (await list.getAttribute('id')) ?? '');
    await expectActive(field, planner.form.types.filter({ hasText: /^m5\.large/ }));
    await press(page, 'Escape');
    await expect(field).toHaveAttribute('aria-expanded', 'false');
    await expect(field).not.toHaveAttribute('aria-activedescendant');
    await field.press('ArrowUp');
    await expect(field).toHaveAttribute('aria-expanded', 'true');
  });

  test('arrows and pages go through the list, Home and End through the text', async ({
    planner,
    page,
  }) => {
    const field = await openTypes(planner);
    const { types } = planner.form;
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowUp');
    await expectActive(field, types.nth(1));
    await press(page, 'PageDown');
    await expectActive(field, types.nth(9));
    await expect(types.nth(9)).toBeInViewport();
    await press(page, 'PageUp', 'PageUp');
    await expectActive(field, types.first());
    const caret = () =>
      field.evaluate((input) => input instanceof HTMLInputElement && input.selectionStart);
    await press(page, 'Home');
    expect(await caret()).toBe(0);
    await press(page, 'End');
    expect(await caret()).toBe('m5.large'.length);
    await expectActive(field, types.first());
  });

  test('Tab and Shift+Tab leave an open list for the fields beside it', async ({
    planner,
    page,
  }) => {
    const field = await openTypes(planner);
    await press(page, 'Tab');
    await expect(planner.form.nodes(1)).toBeFocused();
    await expect(planner.form.types).toHaveCount(0);
    await press(page, 'Shift+Tab');
    await expect(field).toBeFocused();
    await press(page, 'ArrowDown');
    await expect(planner.form.types.first()).toBeVisible();
    await press(page, 'Shift+Tab');
    await expect(planner.form.types).toHaveCount(0);
    await expect(page.locator(':focus')).toHaveCount(1);
    await press(page, 'Tab');
    await expect(field).toBeFocused();
  });

  test('what was typed stays when the field is left, and Escape brings back what was there', async ({
    planner,
    page,
  }) => {
    const field = await openTypes(planner);
    await field.fill('c5.xlarge');
    await press(page, 'Escape');
    await expect(field).toHaveValue('m5.large');
    await field.fill('x9.hu');
    await press(page, 'Tab');
    await expect(field).toHaveValue('x9.hu');
    await expect(planner.form.nodes(1)).toBeFocused();
  });

  test('keys with Alt or Ctrl are the row’s and the browser’s, also over an open list', async ({
    planner,
    page,
  }) => {
    const field = await openTypes(planner);
    const { types } = planner.form;
    await press(page, 'Control+ArrowDown', 'Meta+ArrowDown', 'Shift+ArrowDown');
    await expectActive(field, types.first());
    await press(page, 'Alt+ArrowDown');
    await expect(planner.form.type(2)).toHaveValue('m5.large');
    await expect(planner.form.type(2)).toBeFocused();
  });

  test('Enter and Escape that end a syllable do nothing else', async ({ planner, page }) => {
    const field = await openTypes(planner);
    await field.fill('');
    const keyboard = await page.context().newCDPSession(page);
    const compose = async (text: string, key: 'Enter' | 'Escape', code: number) => {
      const at = text.length;
      await keyboard.send('Input.imeSetComposition', {
        text,
        selectionStart: at,
        selectionEnd: at,
      });
      await keyboard.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key,
        code: key,
        windowsVirtualKeyCode: code,
      });
    };
    await compose('ㅡ', 'Enter', 229);
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    await expect(planner.form.type(2)).toHaveValue('c5.large');
    await compose('음', 'Escape', 229);
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    await expect(field).toHaveValue('음');
  });
});

test.describe('menu button and menu', () => {
  test('Enter, Space and the down arrow open at the first item, the up arrow at the last', async ({
    planner,
    page,
  }) => {
    await planner.open(LINK);
    const button = planner.button(planner.words.share.exportMenu);
    await expect(button).toHaveAttribute('aria-haspopup', 'menu');
    const menu = page.getByRole('menu');
    const items = menu.getByRole('menuitem');
    for (const [key, item] of [
      ['Enter', items.first()],
      ['Space', items.first()],
      ['ArrowDown', items.first()],
      ['ArrowUp', items.last()],
    ] as const) {
      await expect(button).toHaveAttribute('aria-expanded', 'false');
      await button.press(key);
      await expect(item).toBeFocused();
      await expect(button).toHaveAttribute('aria-expanded', 'true');
      await expect(button).toHaveAttribute('aria-controls', (await menu.getAttribute('id')) ?? '');
      await expect(menu).toHaveAccessibleName(planner.words.share.exportMenu);
      await press(page, 'Escape');
      await expect(menu).toHaveCount(0);
      await expect(button).toBeFocused();
    }
  });

  test('arrows go round, Home, End and letters go further, Tab goes on from the button', async ({
    planner,
    page,
  }) => {
    await planner.open(LINK);
    const { files, share } = planner.words;
    const button = planner.button(share.exportMenu);
    const items = page.getByRole('menu').getByRole('menuitem');
    await button.press('Enter');
    await press(page, 'ArrowUp');
    await expect(items.last()).toBeFocused();
    await press(page, 'ArrowDown');
    await expect(items.first()).toBeFocused();
    await press(page, 'End');
    await expect(items.last()).toBeFocused();
    await press(page, 'Home', 'p');
    await expect(items.filter({ hasText: files.planFile })).toBeFocused();
    await press(page, 'p');
    await expect(items.filter({ hasText: files.print })).toBeFocused();
    await press(page, 'Alt+ArrowUp', 'Control+Home');
    await expect(items.filter({ hasText: files.print })).toBeFocused();
    await press(page, 'Tab');
    await expect(page.getByRole('menu')).toHaveCount(0);
    await expect(planner.button(share.copyLink)).toBeFocused();
    await button.press('Enter');
    await press(page, 'Shift+Tab');
    await expect(planner.button(planner.words.shell.presetsMenu)).toBeFocused();
  });

  test('a choice is of radio items, and says which one holds', async ({ planner, page }) => {
    const { theme } = planner.words.shell;
    await planner.open(LINK);
    const button = planner.button(new RegExp(`^${theme.label}`));
    await button.press('Enter');
    const group = page.getByRole('menu').getByRole('group', { name: theme.label });
    const choice = (name: string) => group.getByRole('menuitemradio', { name });
    await expect(choice(theme.system)).toHaveAttribute('aria-checked', 'true');
    await expect(choice(theme.dark)).toHaveAttribute('aria-checked', 'false');
    await press(page, 'End', 'Space');
    await expect(button).toBeFocused();
    await button.press('Enter');
    await expect(choice(theme.dark)).toHaveAttribute('aria-checked', 'true');
    await expect(choice(theme.system)).toHaveAttribute('aria-checked', 'false');
  });

  test('an item that can’t be chosen is read, and stays without effect', async ({
    planner,
    page,
  }) => {
    await planner.open('?subnet=x');
    await planner.button(planner.words.share.exportMenu).press('Enter');
    const item = page.getByRole('menuitem', { name: planner.words.files.csv });
    await expect(item).toBeFocused();
    await expect(item).toHaveAttribute('aria-disabled', 'true');
    await press(page, 'Enter', 'Space');
    await expect(item).toBeFocused();
  });
});

test.describe('tabs', () => {
  test('one tab is in the order of Tab; arrows, Home and End choose; then comes the panel', async ({
    planner,
    page,
  }) => {
    await planner.open(LINK);
    const tabs = planner.charts.getByRole('tab');
    const panel = planner.charts.getByRole('tabpanel');
    await tabs.first().focus();
    const expectTab = async (place: number) => {
      const tab = tabs.nth(place);
      await expect(tab).toBeFocused();
      await expect(tab).toHaveAttribute('aria-selected', 'true');
      await expect(planner.charts.locator('[role=tab][tabindex="0"]')).toHaveCount(1);
      await expect(tab).toHaveAttribute('aria-controls', (await panel.getAttribute('id')) ?? '');
      await expect(panel).toHaveAccessibleName(await tab.innerText());
    };
    await press(page, 'ArrowRight');
    await expectTab(1);
    await press(page, 'End');
    await expectTab(4);
    await press(page, 'ArrowRight');
    await expectTab(0);
    await press(page, 'ArrowLeft', 'Home');
    await expectTab(0);
    await press(page, 'Control+End', 'Shift+ArrowRight');
    await expectTab(0);
    await press(page, 'Tab');
    await expect(panel).toBeFocused();
    await press(page, 'Shift+Tab');
    await expectTab(0);
  });

  test('Alt with an arrow on a tab goes back in the browser', async ({ planner, page }) => {
    await planner.open(LINK);
    await planner.charts.getByRole('tab').first().focus();
    const prevented = page.evaluate(
      () =>
        new Promise((resolve) =>
          addEventListener('keydown', (event) => resolve(event.defaultPrevented), { once: true }),
        ),
    );
    await planner.charts.getByRole('tab').first().dispatchEvent('keydown', {
      key: 'ArrowLeft',
      altKey: true,
      bubbles: true,
      cancelable: true,
    });
    expect(await prevented).toBe(false);
    await expect(planner.charts.getByRole('tab').first()).toHaveAttribute('aria-selected', 'true');
  });
});

test.describe('dialog', () => {
  test('a window has a name and a description, and keeps Tab and Shift+Tab inside', async ({
    planner,
    page,
  }) => {
    const { paste } = planner.words;
    await planner.open(LINK);
    await planner.form.pasteRows.press('Enter');
    const { dialog } = planner;
    await expect(dialog).toHaveAccessibleName(paste.title);
    await expect(dialog).toHaveAccessibleDescription(paste.description);
    await expect(dialog.getByRole('textbox')).toBeFocused();
    const isInside = () =>
      page.evaluate(
        () =>
          document.activeElement === document.body ||
          document.activeElement?.closest('dialog') !== null,
      );
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let presses = 0; presses < 6; presses += 1) {
        await press(page, key);
        expect(await isInside(), key).toBe(true);
      }
    }
    await press(page, 'Escape');
    await expect(planner.form.pasteRows).toBeFocused();
  });

  test('a card beside its button has a name, takes the keyboard, and closes as it is left', async ({
    planner,
    page,
  }) => {
    await planner.open(LINK);
    const button = planner.button(planner.words.share.copyLink);
    await expect(button).toHaveAttribute('aria-haspopup', 'dialog');
    await button.press('Enter');
    await expect(planner.dialog).toBeFocused();
    await expect(planner.dialog).toHaveAccessibleName(planner.words.share.popover.title);
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await press(page, 'Shift+Tab');
    await expect(button).toBeFocused();
    await expect(planner.dialog).toBeVisible();
    await press(page, 'Shift+Tab');
    await expect(planner.dialog).toHaveCount(0);
    await expect(button).toHaveAttribute('aria-expanded', 'false');
  });

  test('the drawer has a name, leaves the page in reach, and gives the keyboard back', async ({
    planner,
    page,
  }) => {
    await planner.open(LINK);
    const button = planner.figure('held');
    await button.press('Enter');
    const head = planner.section('sum').getByRole('button').first();
    await expect(head).toBeFocused();
    await expect(head).toHaveAttribute('aria-expanded', 'true');
    await press(page, 'Space');
    await expect(head).toHaveAttribute('aria-expanded', 'false');
    await planner.form.nodes(1).fill('7');
    await expect(planner.drawer).toBeVisible();
    await head.press('Escape');
    await expect(planner.drawer).toHaveCount(0);
    await expect(button).toBeFocused();
  });
});

test.describe('disclosure', () => {
  test('Enter and Space fold and unfold, and the button says what it unfolds', async ({
    planner,
    page,
  }) => {
    await planner.open(`${LINK}&c=0000000&v=1`);
    await page.getByRole('alert').first().waitFor();
    const folds = page.locator('button[aria-expanded]:not([aria-haspopup])');
    await expect.poll(() => folds.count()).toBeGreaterThan(3);
    for (let place = 0; place < (await folds.count()); place += 1) {
      await toggles(folds.nth(place));
    }
  });

  test('so do the rows of the form and of the node groups, and the folds among them', async ({
    planner,
    page,
  }) => {
    await planner.open(LINK);
    await expect(planner.nodeGroup('m5.large')).toBeVisible();
    const folds = page.locator('button[aria-expanded]:not([aria-haspopup])');
    expect(await folds.count()).toBeGreaterThan(8);
    for (let place = 0; place < (await folds.count()); place += 1) {
      await toggles(folds.nth(place));
    }
  });

  async function toggles(button: Locator) {
    const page = button.page();
    const before = await button.getAttribute('aria-expanded');
    if (before === 'true') await button.press('Enter');
    await expect(button).toHaveAttribute('aria-expanded', 'false');
    for (const key of ['Enter', 'Space']) {
      await button.press(key);
      await expect(button).toHaveAttribute('aria-expanded', 'true');
      await expect(button).toBeFocused();
      const id = await button.getAttribute('aria-controls');
      await expect(page.locator(`[id="${id}"]`)).toBeVisible();
      await button.press(key);
      await expect(button).toHaveAttribute('aria-expanded', 'false');
    }
  }
});

test.describe('live region', () => {
  /** Collects what is put into live regions, as a screen reader would. */
  async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      const isLive = (element: Element | null) =>
        element?.closest('[aria-live], [role=status], [role=alert], [role=log]') ?? undefined;
      new MutationObserver((changes) => {
        // What is taken out again is not spoken.
        const added = changes.flatMap(({ type, target, addedNodes }) =>
          type === 'characterData' ? [target] : [...addedNodes],
        );
        for (const node of added) {
          const text = node.textContent?.trim() ?? '';
          const place = node instanceof Element ? node : node.parentElement;
          if (text !== '' && isLive(place)) heard.push(text);
        }
      }).observe(document.body, { childList: true, characterData: true, subtree: true });
    });
    return () => page.evaluate(() => (window as { heard?: string[] }).heard ?? []);
  }

  /** The verdict of the run has been spoken, as it stands there. */
  async function expectSpoken(planner: PlannerPage): Promise<string> {
    await planner.settled();
    const verdict = (await planner.verdict.innerText()).replace(/\s+/g, ' ');
    await expect(planner.spoken).toHaveText(verdict);
    return verdict;
  }

  test('the verdict is spoken once when the typing rests, and nothing with each key', async ({
    planner,
    page,
  }) => {
    await page.clock.install();
    await planner.open(LINK);
    await expect(planner.charts).toBeVisible();
    await expectSpoken(planner);
    const heard = await listen(page);
    const nodes = planner.form.nodes(1);
    await nodes.focus();
    await nodes.press('End');
    await page.keyboard.type('00', { delay: 150 });
    const verdict = await expectSpoken(planner);
    await page.clock.runFor(10_000);
    expect(await heard()).toEqual([verdict]);
  });

  test('a verdict that is the same again is not spoken again', async ({ planner, page }) => {
    await page.clock.install();
    await planner.open(LINK);
    await expectSpoken(planner);
    const heard = await listen(page);
    const name = planner.form.name;
    await name.fill('payments');
    await page.clock.runFor(10_000);
    expect(await heard()).toEqual([]);
  });

  test('one region speaks, and is there before it has anything to say', async ({
    planner,
    page,
  }) => {
    await planner.open(LINK);
    const region = page.locator('[aria-live="polite"]');
    await expect(region).toHaveCount(1);
    await expectSpoken(planner);
    await planner.form.nodes(1).fill('4');
    await planner.button(planner.words.shell.undo).click();
    await expect(planner.announcement(planner.words.shell.undone)).toBeAttached();
    await expect(region).toHaveCount(1);
  });
});

test.describe('before its part has come', () => {
  /** Keeps the panels back until they are let go. */
  async function keepPanels(page: Page): Promise<() => void> {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route(/assets\/(panels|header-menus|type-list)-/, async (route) => {
      await held;
      await route.continue();
    });
    return letGo;
  }

  /** The files have run, and what waited for them could have been drawn. */
  async function hasRun(page: Page, files: readonly Response[]) {
    const urls = files.map((file) => file.url());
    await page.evaluate(async (modules) => {
      await Promise.all(modules.map((module) => import(module)));
      for (const _ of ['drawn', 'shown']) await new Promise(requestAnimationFrame);
    }, urls);
  }

  test('a press on a menu’s button is kept, and opens it', async ({ planner, page }) => {
    const letGo = await keepPanels(page);
    await planner.open(LINK);
    const button = planner.button(planner.words.share.exportMenu);
    await button.click();
    await expect(button).toHaveAttribute('aria-expanded', 'false');
    letGo();
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await expect(button).toHaveAttribute('aria-expanded', 'true');
  });

  test('who has gone on is not called back', async ({ planner, page }) => {
    const letGo = await keepPanels(page);
    await planner.open(LINK);
    await planner.button(planner.words.share.exportMenu).press('Enter');
    await planner.form.nodes(1).click();
    await planner.button(planner.words.shell.presetsMenu).press('Enter');
    await press(page, 'Escape');
    await planner.button(planner.words.share.copyLink).press('Enter');
    await planner.form.nodes(1).click();
    const came = Promise.all([
      page.waitForResponse(/panels-/),
      page.waitForResponse(/header-menus-/),
    ]);
    letGo();
    await hasRun(page, await came);
    await expect(page.getByRole('menu').or(planner.dialog)).toHaveCount(0);
    await expect(planner.form.nodes(1)).toBeFocused();
  });

  test('a type can be typed, and its list opens with what was typed', async ({ planner, page }) => {
    const letGo = await keepPanels(page);
    await planner.open(LINK);
    await planner.form.type(1).fill('c5.2x');
    letGo();
    await expect(planner.form.types.first()).toHaveText(/^c5\.2xlarge/);
    await expect(planner.form.type(1)).toBeFocused();
  });
});
