// The site as GitHub Pages serves it: below a folder of a host, without headers of our own.
import { readFileSync } from 'node:fs';
import { preview } from 'vite';
import { ROOT } from '../../../scripts/support/tool';
import { answerToLink, expectAnswer } from '../support/answer/engine-answer';
import { expect, test as journey } from '../support/test';

const FOLDER = '/some/path/';
const LINK = '?runs=1&subnet=a:10.0.0.0/24:12&node=m5.large:6:20';

interface Served {
  /** Every address that the page asked the host for. */
  readonly asked: readonly string[];
}

const test = journey.extend<Served>({
  baseURL: async ({ baseURL: ofSite = '' }, use) => {
    const server = await preview({
      root: ROOT,
      configFile: false,
      base: FOLDER,
      // What is missing is missing, not the page again.
      appType: 'mpa',
      preview: { host: new URL(ofSite).hostname, port: 0 },
    });
    await use(server.resolvedUrls?.local[0]);
    await server.close();
  },
  asked: async ({ page }, use) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await use(asked);
  },
});

test.use({ tab: 'new' });

test('the page answers, in its worker too, and asks for nothing outside its folder', async ({
  page,
  planner,
  asked,
  baseURL,
}) => {
  expect(baseURL).toMatch(/\/some\/path\/$/);
  const started = page.waitForEvent('worker');
  await planner.open(LINK);
  await expect(planner.verdict).toHaveText(/^Fits at rest, but 2 pods wait/);
  expect((await started).url().startsWith(`${baseURL}assets/`)).toBe(true);
  await expectAnswer(planner, answerToLink(LINK));
  await expect((await planner.table('growth')).getByRole('row').first()).toBeVisible();
  await expect(await planner.tab('settings')).toContainText('WARM_IP_TARGET');
  const saved = page.waitForEvent('download');
  await planner.choose('share', planner.words.files.csv);
  expect(readFileSync(await (await saved).path(), 'utf8')).toContain('m5.large');
  await planner.button(planner.words.shell.otherLanguage).click();
  await expect(planner.in('ko').verdict).toBeVisible();

  await test.step('an edit stays in the address there, over a reload', async () => {
    await planner.in('ko').rename('payments');
    await expect(page).toHaveURL(/name=payments/);
    expect(page.url().startsWith(`${baseURL}?`)).toBe(true);
    await page.reload();
    await expect(planner.planTitle).toHaveText('payments');
  });
  const files = asked.filter((url) => !/^(blob|data):/.test(url));
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((url) => !url.startsWith(baseURL ?? '-'))).toEqual([]);
});
