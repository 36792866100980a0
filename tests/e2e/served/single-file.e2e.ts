// The page as one file, opened from disk and alone in its folder.
import { copyFileSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { test as loud, type Page, type TestInfo } from '@playwright/test';
import { start } from '@/i18n/en/page/start';
import { SINGLE_FILE } from '../../../scripts/build/single-file-path';
import { answerToLink, expectAnswer } from '../support/answer/engine-answer';
import { PlannerPage } from '../support/planner-page';
import { expect, test } from '../support/test';

const LINK = '?subnet=a:10.0.0.0/24:12&node=m5.large:6:20';

/** A copy as a download leaves it. */
function downloaded(info: TestInfo): string {
  const copy = info.outputPath('subnet planner (1).html');
  copyFileSync(SINGLE_FILE, copy);
  return pathToFileURL(copy).href;
}

// Quiet here means: no other file is asked for, and nothing breaks the policy.
test.use({ baseURL: pathToFileURL(SINGLE_FILE).href, runs: 'held', tab: 'new' });

async function open(page: Page, address: string): Promise<PlannerPage> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return new PlannerPage(page);
}

test('opens from disk with a plan, answers as the engine does, asks for no other file, and tells nobody its path', async ({
  page,
  complaints,
}, info) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const address = `${downloaded(info)}${LINK}`;
  const planner = await open(page, address);
  await expectAnswer(planner, answerToLink(LINK));
  expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([new URL(address).href]);
  await test.step('a link is what stands behind an address', async () => {
    await planner.copyLink();
    const { field, fromDisk } = planner.words.linkCard;
    await expect(planner.dialog).toContainText(fromDisk);
    const link = planner.dialog.getByRole('textbox', { name: field });
    await expect(link).toHaveValue(
      /^\?c=\w{7}&v=1&subnet=a:10\.0\.0\.0\/24:12&node=m5\.large:6:20$/,
    );
    await expectAnswer(planner, answerToLink(await link.inputValue()));
    await page.keyboard.press('Escape');
  });
  await test.step('it runs no script but its own', async () => {
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "taken over"';
      document.body.append(script);
    });
    await expect(page).toHaveTitle(/Subnet Planner/);
    // The console says it, and the page's event.
    const found = complaints as string[];
    await expect.poll(() => found.map((each) => each.split(':')[0])).toEqual(['error', 'policy']);
    found.splice(0);
  });
  await test.step('it keeps an edit for the next time that it is opened', async () => {
    await planner.rename('from disk');
    await page.goto('about:blank');
    await expect((await open(page, downloaded(info))).planTitle).toHaveText('from disk');
  });
});

test.describe('with the runs of its worker', () => {
  test.use({ runs: 'few' });

  test('runs the scenario in a worker, and has the parts that the site fetches later, in both languages', async ({
    page,
  }, info) => {
    const started = page.waitForEvent('worker');
    const planner = await open(page, `${downloaded(info)}${LINK}`);
    expect((await started).url()).toMatch(/^blob:/);
    await expect(planner.verdict).toHaveText(/^Fits at rest, but 2 pods wait/);
    const panel = await planner.tab('timeline');
    const { lanes } = planner.words.timeline;
    await expect(panel.getByRole('region', { name: lanes.label })).toContainText(lanes.lowest(9));
    await expect((await planner.table('growth')).getByRole('row').first()).toBeVisible();
    await expect(await planner.tab('settings')).toContainText('WARM_IP_TARGET');
    const saved = page.waitForEvent('download');
    await planner.choose('share', planner.words.files.csv);
    const csv = readFileSync(await (await saved).path(), 'utf8');
    expect(csv).toContain('m5.large');
    expect(csv).not.toContain('file:');
    await planner.button(planner.words.shell.otherLanguage).click();
    await expect(planner.in('ko').verdict).toBeVisible();
  });
});

loud('says what happened where it can’t start', async ({ page }, info) => {
  await page.addInitScript(() => {
    document.getElementById = () => {
      throw new Error('broken on purpose');
    };
  });
  await page.goto(`${downloaded(info)}${LINK}`);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(start.title);
  await expect(alert).toContainText('broken on purpose');
});
