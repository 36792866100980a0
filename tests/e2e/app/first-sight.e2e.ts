// The verdict is whole at the first sight: nothing that is fetched later changes what it says.
import { expect, test as loud, type Page } from '@playwright/test';
import type { Language } from '@/i18n';
import {
  chunksWith,
  readSiteManifest,
  type SiteManifest,
} from '../../../scripts/build/site-manifest';
import { answerToLink, expectAnswer } from '../support/answer/engine-answer';
import { PlannerPage } from '../support/planner-page';
import { test } from '../support/test';

test.use({ tab: 'new', runs: 'real' });

const TWO_RANGES = '?subnet=a:10.0.0.0/24&subnet=b:192.168.0.0/24&node=m5.large:3:5';
const NO_POD_SUBNET = '?subnet=a:10.0.0.0/24&node=m5.large:3:5&custom-networking=true';
const PENDING = '?subnet=a:/24&node=t3.medium:3:0&pods=60';
const SHORT = '?subnet=a:/25&node=m5.large:9:29';
const FITS = '?subnet=a:/24&node=m5.large:2:10';

const CHECKING = /^Fits at rest with \d+ addresses free in subnet a, checking the upgrade…$/;

const SAYS: Readonly<Record<Language, Readonly<Record<string, RegExp>>>> = {
  en: {
    [TWO_RANGES]: /^Cannot work: one VPC cannot have subnets a and b\.$/,
    [NO_POD_SUBNET]: /^Cannot work: no pod subnet in zone a\. 15 of 15 pods find no place/,
    [PENDING]: /^At rest \d+ of \d+ pods find no place: the nodes are at their max pods/,
    [SHORT]: /^Does not fit: at least \d+ of 261 pods wait; subnet a is \d+ addresses short\./,
    [FITS]:
      /^Fits at rest( with \d+ addresses free in subnet a, checking the upgrade…|; the scenario was not run\.)$/,
  },
  ko: {
    [TWO_RANGES]: /^이대로는 작동하지 않습니다\. 한 VPC에 서브넷 a, b의 대역을/,
    [NO_POD_SUBNET]:
      /^이대로는 작동하지 않습니다\. 가용 영역 a에 파드 서브넷이 없습니다\. 파드 15개 중 15개는/,
    [PENDING]: /^평소 IP는 충분하지만 파드 \d+개 중 \d+개는 자리가 없습니다\. 노드가 최대 파드 수/,
    [SHORT]:
      /^수용되지 않습니다\. 파드 261개 중 \d+개 이상이 대기합니다\. 서브넷 a의 IP가 \d+개 부족합니다\./,
    [FITS]:
      /^평소(에는 수용됩니다\. 시나리오는 실행되지 않았습니다\.| 서브넷 a의 여유는 IP \d+개이며, 업그레이드를 확인 중입니다…)$/,
  },
};

/** Files that a part of the site needs before it runs. */
function filesOf(manifest: SiteManifest, part: string, known = new Set<string>()): Set<string> {
  const chunk = manifest[part];
  if (chunk === undefined) throw new Error(`the build has no ${part}`);
  if (known.has(chunk.file)) return known;
  known.add(chunk.file);
  for (const css of chunk.css ?? []) known.add(css);
  for (const other of chunk.imports ?? []) filesOf(manifest, other, known);
  return known;
}

type Later = 'refused' | 'held back';

/**
 * Nothing but the page and one language’s first sentences arrives.
 * @param how what becomes of the later parts, as it is when they are asked for
 * @returns how often a later part has been asked for
 */
async function keepLaterParts(page: Page, language: Language, how: () => Later) {
  let asked = 0;
  const manifest = readSiteManifest();
  const first = filesOf(manifest, 'index.html');
  const [sentences = ''] = chunksWith(manifest, new RegExp(`^src/i18n/${language}/index`));
  filesOf(manifest, sentences, first);
  await page.route('**/assets/**', async (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    if (first.has(path)) return route.continue();
    asked += 1;
    if (how() === 'refused') await route.abort();
  });
  return () => asked;
}

for (const [language, locale, first, then] of [
  ['en', 'en-US', 'refused', 'held back'],
  ['ko', 'ko-KR', 'held back', 'refused'],
] as const) {
  loud.describe(language, () => {
    loud.use({ locale });
    loud(
      `the verdict is whole with every later part ${first}, and on a phone one that fits with them ${then}`,
      async ({ page }) => {
        let how: Later = first;
        const planner = new PlannerPage(page, language);
        await page.clock.install();
        const asked = await keepLaterParts(page, language, () => how);
        for (const [link, sentence] of Object.entries(SAYS[language])) {
          await expectWholeVerdict(planner, asked, link, sentence);
        }
        if (how === 'refused') {
          // A plan whose scenario can’t be run is never told as one that fits.
          await expect(planner.verdict).toHaveText('Fits at rest; the scenario was not run.');
          await expect(page).toHaveTitle(/^Fits at rest · /);
        }
        how = then;
        await page.setViewportSize({ width: 390, height: 844 });
        await expectWholeVerdict(planner, asked, FITS, SAYS[language][FITS] ?? /^$/);
      },
    );
  });
}

async function expectWholeVerdict(
  planner: PlannerPage,
  asked: () => number,
  link: string,
  sentence: RegExp,
) {
  const before = asked();
  await planner.open(link);
  await expect(planner.verdict).toHaveText(sentence);
  await planner.page.clock.runFor(5_000);
  await expect.poll(asked).toBeGreaterThan(before);
  await expect(planner.verdict).toHaveText(sentence);
}

test('until its scenario has run a plan is being checked; then its verdict is that of the run, and is spoken', async ({
  planner,
  page,
}) => {
  await test.step('where order decides, the run shows that all pods run if the nodes start together', async () => {
    await planner.open();
    await expect(planner.verdict).toHaveText(
      'May not fit: subnet c is 19 addresses short; the order of nodes decides. One m5.large that comes last there leaves 13 pods waiting.',
    );
    await expect(page).toHaveTitle(/^△ May not fit at rest, checking · /);
    await expect(planner.answer).toContainText('Checking the upgrade…');
    await expect(planner.verdict).toHaveText(
      /^All 504 pods run if nodes start together, but \d+ wait during the upgrade\. At rest subnet c is 19 addresses short\. One m5\.large that comes last there leaves 13 pods waiting\.$/,
    );
    await expect(page).toHaveTitle(/^△ May not fit at rest, \d+ wait during the upgrade · /);
  });
  await test.step('a plan that fits', async () => {
    await planner.open(FITS);
    await expect(planner.verdict).toHaveText(CHECKING);
    await expect(page).toHaveTitle(/^… Fits at rest, checking · /);
    const colour = () =>
      planner.verdict.locator('strong').evaluate((it) => getComputedStyle(it).color);
    const unsettled = await colour();
    await expect(planner.verdict).toHaveText(/^Fits\. \d+ addresses free in subnet a\.$/);
    await expect(page).toHaveTitle(/^✓ Fits · /);
    expect(await colour()).not.toBe(unsettled);
    await expect(planner.spoken).toHaveText(/^Fits\. \d+ addresses free in subnet a\.$/);
    await planner.form.show();
    await planner.form.nodes(1).fill('3');
    await expect(planner.verdict).toHaveText(CHECKING);
    await expect(planner.verdict).toHaveText(/^Fits\. /);
  });
  await test.step('what cannot work is told alike by page, comparison and figures, and spoken', async () => {
    await planner.open(TWO_RANGES);
    await expect(planner.spoken).toHaveText('Cannot work: one VPC cannot have subnets a and b.');
    await expectAnswer(planner, answerToLink(TWO_RANGES));
    const panel = await planner.tab('settings');
    await expect(panel.getByRole('heading', { level: 3 })).toHaveText(
      'No setting makes the plan work.',
    );
    const { kinds } = planner.words.lanes;
    const refused = panel.getByRole('cell', { name: kinds['cannot-work'], exact: true });
    await expect(refused.first()).toBeVisible();
    await expect(panel.getByRole('cell', { name: / free$/ })).toHaveCount(0);
  });
});
