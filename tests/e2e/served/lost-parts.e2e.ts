// Files of the page that can't be fetched any more: a network that fails, and a new version that took
// the old files away while the page was open.
import { test as loud, type Page } from '@playwright/test';
import type { PartName } from '@/i18n';
import { holdRuns } from '../support/held-runs';
import { PlannerPage } from '../support/planner-page';
import { expect } from '../support/quiet-page';

const LINK = '?subnet=a:10.0.0.0/24:12&node=m5.large:6:20';

loud.beforeEach(({ context }) => holdRuns(context));

/** Answers 404 for files of the page. */
async function loseFiles(page: Page, files: RegExp): Promise<() => Promise<void>> {
  await page.route(files, (route) => route.fulfill({ status: 404, body: 'gone' }));
  return () => page.unroute(files);
}

// An error on purpose is told to the console too: these are not tests of the quiet page.
loud(
  'menus that are lost say so, and their buttons wait for another try; a part that is lost says which, and comes when it is tried again',
  async ({ page }) => {
    const planner = new PlannerPage(page);
    const { shell, share } = planner.words;
    const { later } = shell;
    const mend = await loseFiles(
      page,
      /assets\/(proof|lanes|peak-line|menu-panel|popover-panel|header-menus|page-tools)-/,
    );
    await planner.open(LINK);
    await expect(planner.verdict).toContainText('Fits at rest');
    let asked = `${later.failed('panel')} ${later.askRetry}`;
    for (const button of [planner.button(share.menu), planner.planTitle]) {
      const told = page.waitForEvent('dialog');
      const click = button.click();
      const dialog = await told;
      expect(dialog.message()).toBe(asked);
      asked = later.failedAgain('panel');
      await dialog.dismiss();
      await click;
      await expect(button).toHaveAttribute('aria-expanded', 'false');
      await expect(button).toBeFocused();
    }
    const told = page.waitForEvent('dialog');
    const click = planner.button(shell.import).click();
    const dialog = await told;
    expect(dialog.message()).toBe(`${later.failed('panel')} ${later.askRetry}`);
    await dialog.dismiss();
    await click;
    await expect(page.getByText(later.failed('proof'))).toBeVisible();
    await mend();
    const proof = page.locator('div').filter({ hasText: later.failed('proof') });
    await proof.last().getByRole('button', { name: later.retry }).click();
    // Many browsers keep to a failure until the page is loaded anew.
    const reload = proof.last().getByRole('button', { name: later.reload });
    await expect(planner.charts.or(reload)).toBeVisible();
    if (await reload.isVisible()) await reload.click();
    await expect(planner.charts).toBeVisible();
  },
);

loud(
  'a chart that is lost says so, and its table still has the numbers; the keyboard stays where it is tried again; a list of types that is lost says so under its field; where the other language is lost, the page stays in its own',
  async ({ page }) => {
    const planner = new PlannerPage(page);
    await loseFiles(page, /assets\/(subnets-drawing|type-list|ko)-/);
    await planner.open(LINK);
    const { later, otherLanguage } = planner.words.shell;
    await expect(planner.charts.getByRole('status')).toHaveText(later.failed('chart'));
    await planner.charts.getByRole('button', { name: later.retry }).focus();
    await page.keyboard.press('Enter');
    await expect(planner.charts.getByRole('button', { name: later.reload })).toBeFocused();
    const type = planner.form.type(1);
    await type.click();
    const lostList = planner.form.groupRow(1).getByRole('status');
    await expect(lostList).toHaveText(later.failedAgain('panel'));
    await type.fill('m5.xlarge');
    await expect(type).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(
      planner.form.groupRow(1).getByRole('button', { name: later.reload, exact: true }),
    ).toBeFocused();
    await type.fill('m5.large');
    await expect((await planner.table('subnets')).getByRole('row')).not.toHaveCount(0);

    const told = page.waitForEvent('dialog');
    const click = planner.button(otherLanguage).click();
    const dialog = await told;
    expect(dialog.message()).toBe(later.languageLost);
    await dialog.accept();
    await click;
    await expect(planner.verdict).toContainText('Fits at rest');
  },
);

loud(
  'what a press opens and what is printed say that they are lost, at each press, and come once they can be had',
  async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => void document.documentElement.setAttribute('data-printed', 'yes');
    });
    const planner = new PlannerPage(page);
    const { footer, files, keys, shell } = planner.words;
    const mendKeys = await loseForNow(page, 'page-tools');
    const mendPaper = await loseForNow(page, 'on-paper');
    await planner.open(LINK);
    await expect(planner.verdict).toContainText('Fits at rest');
    const pressKeys = () => planner.button(footer.keys).click();
    const pressImport = () => planner.button(shell.import).click();
    const print = () => planner.choose('share', files.print);
    const { failed, failedAgain, askRetry } = shell.later;
    for (const [press, asked] of [
      [pressKeys, `${failed('panel')} ${askRetry}`],
      [pressKeys, failedAgain('panel')],
      [pressImport, failedAgain('panel')],
      [print, `${failed('report')} ${askRetry}`],
      [print, failedAgain('report')],
    ] as const) {
      const told = page.waitForEvent('dialog');
      const pressed = press();
      const dialog = await told;
      expect(dialog.message()).toBe(asked);
      await dialog.dismiss();
      await pressed;
    }
    const html = page.locator('html');
    await expect(html).not.toHaveAttribute('data-printed');
    await mendPaper();
    await print();
    // The runs are held: the report waits for them so long, and is printed without.
    await expect(html).toHaveAttribute('data-printed', 'yes', { timeout: 25_000 });
    await mendKeys();
    await pressKeys();
    await expect(page.getByRole('dialog', { name: keys.title })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('i');
    await expect(page.getByRole('dialog')).toBeVisible();
  },
);

loud(
  'what comes beside the answer says that it is lost, in its place or at the foot of the page and on paper, and comes at another try',
  async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => {};
    });
    const planner = new PlannerPage(page);
    const { later } = planner.words.shell;
    const mend = [];
    for (const part of ['verdict-bar', 'group-details', 'on-paper', 'page-tools']) {
      mend.push(await loseForNow(page, part));
    }
    await planner.open(`${LINK}&pods=3`);
    const lost = (part: PartName) =>
      page
        .locator('div')
        .filter({ hasText: later.failed(part) })
        .last();
    const parts = ['verdict-bar', 'up-to', 'report', 'keys'] as const;
    for (const part of parts) await expect(lost(part)).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(lost('report')).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
    await page.keyboard.press('2');
    await expect(planner.charts.getByRole('tab').first()).toHaveAttribute('aria-selected', 'true');

    // The page asks once more by itself when it has nothing else to do.
    await page.waitForFunction(() => Reflect.get(window, 'asked for verdict-bar') === 2);
    for (const mendOne of mend) await mendOne();
    for (const part of parts) {
      await lost(part).getByRole('button', { name: later.retry }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByText(later.failed(part))).toHaveCount(0);
      await expect(page.locator(':focus')).toBeVisible();
    }
    const keys = page.getByRole('dialog', { name: planner.words.keys.title });
    await expect(async () => {
      // What is no longer lost is still on its way.
      await page.keyboard.press('?');
      await expect(keys).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await page.keyboard.press('Escape');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('[data-report]')).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
    // Low enough to scroll the verdict out of sight.
    await page.setViewportSize({ width: 1_280, height: 500 });
    await page.mouse.wheel(0, 2_000);
    await expect(
      page.getByRole('button', { name: new RegExp(`^${planner.words.lanes.backToVerdict}`) }),
    ).toBeVisible();
  },
);

loud(
  'what comes by itself while the keyboard is on its other try leaves the keyboard near',
  async ({ page }) => {
    const planner = new PlannerPage(page);
    const lost = planner.words.shell.later.failed('up-to');
    const mend = await loseForNow(page, 'group-details');
    await planner.open(`${LINK}&pods=3`);
    await expect(page.getByText(lost)).toBeVisible();
    await page.evaluate(() => Object.assign(window, { 'held group-details': true }));
    await page.waitForFunction(() => Reflect.has(window, 'answer group-details'));
    await page.locator('div').filter({ hasText: lost }).last().getByRole('button').focus();
    await mend();
    await page.evaluate(() => Reflect.get(window, 'answer group-details')());
    await expect(page.getByText(lost)).toHaveCount(0);
    await expect(page.locator(':focus')).toBeVisible();
  },
);

loud(
  'where the examples are lost, a plan is called as who typed it calls it, and the menu has them nevertheless',
  async ({ page }) => {
    const planner = new PlannerPage(page);
    const examples = /assets\/examples-/;
    await loseFiles(page, examples);
    const asked = page.waitForResponse(examples);
    await planner.open('?v=1&name=mine&subnet=a:10.0.0.0/24&node=m5.large:3:20');
    expect((await asked).status()).toBe(404);
    await expect(planner.planTitle).toHaveText('mine');
    await planner.choose('examples', planner.words.shell.presets.ipv6);
    await expect(planner.verdict).toBeVisible();
  },
);

loud(
  'where what works a run out is lost, the page says at each question that it was not worked out, and judges at rest itself what would help',
  async ({ page }) => {
    const planner = new PlannerPage(page);
    const { lanes } = planner.words;
    await loseFiles(page, /assets\/simulation-runner-/);
    await planner.open(`${LINK.replace(':6:', ':9:')}&must-survive-scenario=true`);
    await expect(planner.answer.getByRole('button', { name: lanes.use }).first()).toBeEnabled();
    await expect(planner.answer).not.toContainText('…');
    await expect(planner.charts.getByRole('tab')).toHaveCount(6);
    await expect(planner.charts.getByRole('tablist')).not.toContainText(lanes.checking);
    // Nothing stands in for what never comes.
    await expect(page.locator('main .rounded-full.bg-hover')).toHaveCount(0);
  },
);

loud(
  'where the language of the browser is lost, the page says so in the one that it speaks, and the next visit is in that of the browser',
  async ({ page }) => {
    const told = page.waitForEvent('dialog');
    const mend = await loseFiles(page, /assets\/en-/);
    await page.goto(`./${LINK}`);
    const dialog = await told;
    const planner = new PlannerPage(page, 'ko');
    expect(dialog.message()).toBe(planner.words.shell.later.languageLost);
    // Who reads no Korean reads it too.
    expect(dialog.message()).toContain('English could not be loaded');
    await dialog.accept();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
    await expect(planner.verdict).toBeVisible();
    await mend();
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(new PlannerPage(page).verdict).toBeVisible();
  },
);

loud(
  'a page that is older than the site offers to reload, and keeps what was typed',
  async ({ page }) => {
    const planner = new PlannerPage(page);
    const { later } = planner.words.shell;
    let isDeployed = false;
    await page.route(/assets\/.*\.js/, (route) =>
      isDeployed ? route.fulfill({ status: 404, body: 'gone' }) : route.continue(),
    );
    await page.route(/assets\/subnet-details-/, (route) => route.fulfill({ status: 404 }));
    await planner.open(LINK);
    isDeployed = true;
    await planner.form.range(1).fill('10.0.0.0/2x');
    await planner.form.openDetails(planner.form.subnetRow(1));
    await expect(page.getByText(later.replaced('details')).first()).toBeVisible();
    isDeployed = false;
    await page.unrouteAll();
    await page.getByRole('button', { name: later.reload }).first().click();
    await expect(planner.form.range(1)).toHaveValue('10.0.0.0/2x');
  },
);

loud('a file that the site lacks is missing, not the page again', async ({ request }) => {
  for (const file of ['gone.txt', 'assets/gone.js']) {
    expect((await request.get(file)).status()).toBe(404);
  }
});

/** As in browsers that ask again for a file that they could not have: what is lost comes once it is mended. */
async function loseForNow(page: Page, part: string): Promise<() => Promise<void>> {
  await page.route(new RegExp(`assets/${part}-`), (route) => {
    const url = route.request().url();
    if (url.endsWith('?again')) return route.continue();
    return route.fulfill({
      contentType: 'text/javascript',
      // Other files have what they import from it.
      body: `import * as file from '${url}?again';
        export * from '${url}?again';
        export function then(had, lost) {
          window['asked for ${part}'] = (window['asked for ${part}'] ?? 0) + 1;
          const answer = () => (window['mended ${part}'] ? had(file) : lost(new Error('lost')));
          if (window['held ${part}']) window['answer ${part}'] = answer;
          else answer();
        }`,
    });
  });
  return () =>
    page.evaluate((name) => void Object.assign(window, { [name]: true }), `mended ${part}`);
}

loud(
  'a part that comes when it is tried again has the keyboard: its first heading or field, of a picture the heading above it',
  async ({ page }) => {
    const planner = new PlannerPage(page);
    const { later } = planner.words.shell;
    const mendProof = await loseForNow(page, 'proof');
    const mendChart = await loseForNow(page, 'subnets-drawing');
    await planner.open(LINK);
    const retry = page.getByRole('button', { name: later.retry });
    await expect(page.getByText(later.failed('proof'))).toBeVisible();
    await mendProof();
    await retry.focus();
    await page.keyboard.press('Enter');
    await expect(planner.charts.getByText(later.failed('chart'))).toBeVisible();
    await expect(page.getByRole('main').locator('h2:focus, h3:focus, button:focus')).toBeVisible();
    await mendChart();
    await retry.focus();
    await page.keyboard.press('Enter');
    await expect(planner.charts.locator('h3:focus')).toBeVisible();
    await expect(planner.charts.locator('.chart svg').first()).toBeVisible();
  },
);

loud(
  'the styles of later parts that are lost keep these from coming; they come together when they are tried again',
  async ({ page }) => {
    const planner = new PlannerPage(page);
    const { later } = planner.words.shell;
    const mend = await loseForNow(page, 'part-styles');
    await planner.open(LINK);
    const proof = page
      .locator('div')
      .filter({ hasText: later.failed('proof') })
      .last();
    await expect(proof).toBeVisible();
    await mend();
    await proof.getByRole('button', { name: later.retry }).click();
    const cell = planner.charts.getByRole('tab').first().locator('> span');
    await expect(cell).toHaveCSS('height', '82px');
  },
);

loud(
  'what a plan can’t be read without says that it is lost, with another try and the page loaded anew',
  async ({ page }) => {
    const planner = new PlannerPage(page);
    const { later } = planner.words.shell;
    for (const [file, part, link] of [
      ['expression', 'expression', '?subnet=/22&node=t3.medium:3:5;max-pods=max_pods-5'],
      ['live', 'live', '?live=true&subnet=a:/24;available=11&node=m5.large:6:15'],
    ] as const) {
      const mend = await loseFiles(page, new RegExp(`assets/${file}-`));
      await planner.open(link);
      await expect(page.getByText(later.failed(part))).toBeVisible();
      const retry = page
        .locator('div')
        .filter({ hasText: later.failed(part) })
        .last()
        .getByRole('button', { name: later.retry });
      await retry.focus();
      await page.keyboard.press('Enter');
      // Browsers keep to a failure until the page is loaded anew.
      const reload = page
        .locator('div')
        .filter({ hasText: later.failedAgain(part) })
        .last()
        .getByRole('button', { name: later.reload });
      await expect(reload).toBeFocused();
      await mend();
      await reload.click();
      await expect(planner.verdict).toBeVisible();
      await expect(page.getByText(later.failed(part))).toHaveCount(0);
    }
  },
);

loud(
  'on a phone the form that is lost says so where its bar was, with the keyboard on another try',
  {
    tag: '@only-phone',
  },
  async ({ page }) => {
    const planner = new PlannerPage(page);
    const { later, formSheet } = planner.words.shell;
    const mend = await loseForNow(page, 'open-form-sheet');
    await page.addInitScript(() => Object.assign(window, { 'held open-form-sheet': true }));
    await planner.open(LINK);
    await planner.button(new RegExp(`^${formSheet.open}`)).click();
    // As on a slow network.
    await expect(page.getByText(later.loading, { exact: true }).last()).toBeVisible();
    await page.waitForFunction(() => Reflect.has(window, 'answer open-form-sheet'));
    await page.waitForTimeout(300);
    await page.evaluate(() => {
      Object.assign(window, { 'held open-form-sheet': false });
      Reflect.get(window, 'answer open-form-sheet')();
    });
    const place = page
      .locator('div')
      .filter({ hasText: later.failed('form') })
      .last();
    const retry = place.getByRole('button', { name: later.retry });
    await expect(retry).toBeFocused();
    await expect(retry).toBeInViewport();
    await mend();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('complementary', { name: formSheet.open })).toBeVisible();
  },
);

loud(
  'letter keys work where what opens plan files is lost; a CSV file that is lost comes at another try',
  async ({ page }) => {
    const planner = new PlannerPage(page);
    const { shell, keys, files } = planner.words;
    await loseFiles(page, /assets\/plan-file-/);
    await loseForNow(page, 'csv-file');
    // It can be had by the time that the person answers.
    await page.addInitScript(() => {
      window.confirm = (text = '') => {
        document.documentElement.setAttribute('data-asked', text);
        Object.assign(window, { 'mended csv-file': true });
        return true;
      };
    });
    await planner.open(LINK);
    await expect(planner.charts).toBeVisible();
    // What takes these keys comes right after the first sight.
    const list = page.getByRole('dialog', { name: keys.title });
    await expect(async () => {
      await page.keyboard.press('?');
      await expect(list).toBeVisible({ timeout: 500 });
    }).toPass();
    await page.keyboard.press('Escape');
    const saved = page.waitForEvent('download');
    await planner.choose('share', files.csv);
    await saved;
    const { failed, askRetry } = shell.later;
    const html = page.locator('html');
    await expect(html).toHaveAttribute('data-asked', `${failed('file')} ${askRetry}`);
  },
);

loud(
  'where the file of the workers is lost, each question says so with another try, and none goes on checking',
  async ({ page }) => {
    const planner = new PlannerPage(page);
    const { shell, questions, lanes, timeline } = planner.words;
    const { later } = shell;
    // The held runs of these tests have no file: this is what a browser does without one.
    await page.addInitScript(() => {
      class LostWorker extends EventTarget {
        onerror: ((error: Event) => void) | undefined;
        postMessage(): void {
          queueMicrotask(() => this.onerror?.(new Event('error')));
        }
        terminate(): void {}
      }
      const Held = window.Worker;
      const start = (url: string | URL, options?: WorkerOptions) =>
        Reflect.get(window, 'has workers') === true ? new Held(url, options) : new LostWorker();
      Object.assign(window, {
        Worker: new Proxy(Held, { construct: (_, [url, options]) => start(url, options) }),
      });
    });
    await planner.open(LINK);
    const said = planner.charts.getByText(later.failed('runs'));
    await expect(said).toBeVisible();
    await expect(planner.charts.getByRole('tab').nth(1)).toContainText(questions.whyNotRun.failed);
    await planner.tab('settings');
    await expect(said).toBeVisible();
    await expect(planner.charts.getByRole('tabpanel')).not.toContainText(lanes.checking);
    await expect(planner.charts.locator('tbody .rounded-full.bg-hover')).toHaveCount(0);
    const timelinePanel = await planner.tab('timeline');
    await expect(said).toBeVisible();
    await expect(timelinePanel).not.toContainText(timeline.run.failed.WORKER_UNAVAILABLE);
    await page.evaluate(() => Object.assign(window, { 'has workers': true }));
    await timelinePanel.getByRole('button', { name: later.retry }).click();
    await expect(timelinePanel).toBeFocused();
    await expect(said).toHaveCount(0);
    await expect(planner.charts.getByRole('tab').nth(1)).toContainText(lanes.checking);
  },
);

loud(
  'what is pasted where nothing can read it stays: another try reads it, and so does the page loaded anew',
  async ({ page }) => {
    const planner = new PlannerPage(page);
    const { later } = planner.words.shell;
    const mend = await loseFiles(page, /assets\/import-worker-/);
    await planner.open(LINK);
    await planner.openImport();
    const box = planner.dialog.getByRole('textbox').first();
    await box.fill('NAME INSTANCE-TYPE\nnode m5.large\n');
    await planner.dialog.getByText(later.failed('file')).waitFor();
    const again = page.waitForResponse(/import-worker-/);
    await planner.dialog.getByRole('button', { name: later.retry }).click();
    expect((await again).status()).toBe(404);
    await planner.dialog.getByText(later.failedAgain('file')).waitFor();
    await mend();
    await planner.dialog.getByRole('button', { name: later.reload }).click();
    await expect(box).toHaveValue('NAME INSTANCE-TYPE\nnode m5.large\n');
    await expect(planner.dialog.getByText(later.failedAgain('file'))).toHaveCount(0);
    await expect(planner.form.range(1)).toHaveValue('10.0.0.0/24');
    await planner.dialog.press('Escape');
    await page.reload();
    await expect(planner.verdict).toBeVisible();
    await expect(planner.dialog).toHaveCount(0);
  },
);
