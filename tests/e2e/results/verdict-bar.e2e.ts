// The verdict while the page is scrolled: one line, which says what the cells say.
import type { Locator } from '@playwright/test';
import type { Question } from '@/plan';
import { LANGUAGES } from '../support/languages';
import { expect, test } from '../support/test';

const LINE = 44;
const TEXT_LINE = 30;
/** Its verdict takes two lines, and what the upgrade comes to a third. */
const LONG =
  '?subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30' +
  '&node=m5.large:12:22&node=c5.2xlarge:6:40&runs=1';

for (const [language, locale] of LANGUAGES) {
  test.describe(`in ${language}`, () => {
    test.use({ locale });

    test('the verdict of a page that is scrolled takes one line, whatever it says', async ({
      planner: inEnglish,
      page,
    }) => {
      const planner = inEnglish.in(language);
      await planner.open(LONG);
      await planner.settled();
      const bar = planner.button(new RegExp(`^${planner.words.lanes.backToVerdict}`));
      for (const width of [1440, 1280, 900]) {
        await page.setViewportSize({ width, height: 720 });
        await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
        await expect(bar).toBeVisible();
        expect((await bar.boundingBox())?.height, `${width}`).toBe(LINE);
        expect(await partsPastLine(bar), `${width}`).toEqual([]);
        await page.evaluate(() => window.scrollTo(0, 0));
        await expect(bar).toBeHidden();
      }
    });
  });
}

test('a page that is scrolled says what rest, upgrade and zone come to, as their cells do', async ({
  planner,
  page,
}) => {
  await planner.open(LONG);
  await planner.settled();
  const { lanes, questions } = planner.words;
  const waitingIn = async (question: Question) => {
    const cell = planner.charts.locator(`[data-tab="${question}"]`);
    await expect(cell).toContainText(/\d+ wait/);
    return /\d+ wait/.exec(await cell.innerText())?.[0];
  };
  const upgrade = await waitingIn('scenario');
  const zone = await waitingIn('zone-loss');
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  const bar = planner.button(new RegExp(`^${lanes.backToVerdict}`));
  for (const told of [
    `${lanes.atRest}${questions.kinds.mayNotFit}`,
    `${lanes.scenario('upgrade')}${upgrade}`,
    `${questions.label.zoneLoss('a')}${zone}`,
  ]) {
    await expect(bar).toContainText(told);
  }
});

/** What stands beside its line, above another or past the end of the bar. */
function partsPastLine(bar: Locator): Promise<readonly string[]> {
  return bar.evaluate((button, most) => {
    const { left, right } = button.getBoundingClientRect();
    const isPast = (part: Element) => {
      const box = part.getBoundingClientRect();
      return box.height > most || box.left < left || box.right > right;
    };
    return [...button.querySelectorAll('span')]
      .filter(isPast)
      .map(({ textContent }) => textContent ?? '');
  }, TEXT_LINE);
}
