import type { Locator } from '@playwright/test';
import type { PlannerPage } from '../support/planner-page';
import { expect, test } from '../support/test';

const THREE = 'subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30';
/** Of each kind of plan one, those with the longest words among them. */
const PLANS = {
  'it fits':
    'subnet=a:10.0.0.0/22:12&subnet=b:10.0.4.0/22:12&subnet=c:10.0.8.0/22:30&node=m5.large:12:22&node=c5.2xlarge:6:40',
  'the order of nodes decides': `${THREE}&node=m5.large:12:22&node=c5.2xlarge:6:40`,
  'many pods wait': `${THREE}&node=m5.large:24:22&node=c5.2xlarge:6:40`,
  prefixes:
    'subnet=a:10.0.0.0/23:12&subnet=b:10.0.2.0/23:12&subnet=c:10.0.4.0/23:30&ENABLE_PREFIX_DELEGATION=true&node=m5.large:12:22&node=c5.2xlarge:6:40',
  'custom networking':
    'subnet=a:10.0.0.0/25:12&subnet=b:10.0.0.128/25:12&subnet=a:100.64.0.0/24;use=pods;name=pods-a&subnet=b:100.64.1.0/24;use=pods;name=pods-b&custom-networking=true&node=m5.xlarge:16:40',
  requirements:
    'subnet=a:10.0.0.0/25&subnet=b:10.0.0.128/25&subnet=c:10.0.1.0/25&node=m5.large:9:20&event=lose-zone:a&must-survive-zone-loss=true&must-grow=50&must-keep-free=10',
  'pods without a place': 'subnet=a:10.0.0.0/24&node=t3.medium:3:0&pods=53',
  ranges: 'subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:6-14:18-25&WARM_IP_TARGET=5',
} as const;

const WINDOWS = [
  [1440, 900],
  [1280, 720],
  [1100, 800],
  [1024, 768],
  [390, 844],
] as const;

for (const [what, plan] of Object.entries(PLANS)) {
  test(`${what}: no word of the answer, of what would change it and of the questions is cut`, async ({
    planner,
  }) => {
    await planner.page.setViewportSize({ width: 1440, height: 900 });
    await planner.open(`?v=1&runs=1&${plan}`);
    await nothingIsCut(planner);
    await planner.button(planner.words.shell.otherLanguage).click();
    await nothingIsCut(planner.in('ko'));
  });
}

async function nothingIsCut(planner: PlannerPage) {
  const { page, answer, words } = planner;
  const questions = page.getByRole('tablist', { name: words.charts.label });
  await planner.settled();
  await expect(answer).not.toContainText(words.lanes.checking);
  await expect(questions).not.toContainText(words.questions.checking);
  for (const [width, height] of WINDOWS) {
    await page.setViewportSize({ width, height });
    for (const region of [answer, questions]) {
      expect(await cutIn(region), `${width}, ${planner.language}`).toEqual([]);
    }
    if (width >= 1200 || width < 900)
      expect(await inTwoLines(questions), `${width}, ${planner.language}`).toEqual([]);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** The numbers of the cells that take more than a line: they lean on the words above and below. */
function inTwoLines(questions: Locator): Promise<readonly string[]> {
  return questions.getByRole('tab').evaluateAll((tabs) =>
    tabs
      .map((tab) => tab.querySelector('[title]'))
      .filter((number) => number !== null && number.clientHeight > 26)
      .map((number) => number?.textContent ?? ''),
  );
}

/** What ends in … or lies past the edge of what holds it; of a line of whole parts, what is told in part. */
function cutIn(region: Locator): Promise<readonly string[]> {
  return region.evaluate((root) => {
    // What is for screen readers alone is a pixel wide.
    const isSeen = (element: Element) =>
      element.clientWidth !== 1 && element.getClientRects().length > 0;
    const isCut = (element: Element) =>
      element.scrollWidth > element.clientWidth + 1 ||
      element.scrollHeight > element.clientHeight + 2;
    const cut: Element[] = [];
    for (const element of root.querySelectorAll('*')) {
      const { overflowX, webkitLineClamp } = getComputedStyle(element);
      if (overflowX !== 'hidden' || !isSeen(element)) continue;
      // On a phone the verdict has room of its own: what is longer is whole behind “Why?”.
      if (webkitLineClamp === '5') continue;
      const parts = [...element.querySelectorAll('[data-part]')];
      const edge = element.getBoundingClientRect();
      const isToldInPart = (part: Element) => {
        const { top, right, bottom } = part.getBoundingClientRect();
        return top < edge.bottom - 1 && (bottom > edge.bottom + 1 || right > edge.right + 1);
      };
      if (parts.length > 0) cut.push(...parts.filter(isToldInPart));
      else if (isCut(element)) cut.push(element);
    }
    return cut.map(({ textContent }) => textContent ?? '');
  });
}

test('a price that is longer than its line ends in …, and is whole where I point at it', async ({
  planner,
}) => {
  const { page, words } = planner;
  const subnets = [...'abcdef'].map((zone, at) => `subnet=${zone}:10.20.${at}.0/25`);
  await page.setViewportSize({ width: 1440, height: 900 });
  await planner.open(`?v=1&runs=1&${subnets.join('&')}&node=m5.large:24:20`);
  await planner.settled();
  await expect(planner.answer).not.toContainText(words.lanes.checking);
  const price = page.locator('[data-lane="subnets"] [data-part]').first();
  const line = price.locator('xpath=ancestor::*[@title][1]');
  expect(await price.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toBe(
    true,
  );
  expect(await line.getAttribute('title')).toContain((await price.innerText()).replace(/^· /, ''));
  const [inside, outside] = [await price.boundingBox(), await line.boundingBox()];
  expect(inside?.y).toBeGreaterThanOrEqual((outside?.y ?? 0) - 1);
  expect(inside?.y).toBeLessThan((outside?.y ?? 0) + (outside?.height ?? 0) - 4);
});

test('sentences under the verdict that find no room in their line are told where I point at it', async ({
  planner,
}) => {
  await planner.page.setViewportSize({ width: 1440, height: 900 });
  await planner.open('?subnet=a:10.0.0.0/16&subnet=b:10.1.0.0/16&node=m5.large:6000:22');
  const said = planner.answer.locator('h2 [data-part], p [data-part]').first();
  await expect(said).toHaveAttribute('title', /65,531 usable.*\. The scenario was not run\.$/);
  await expect(said).not.toContainText('The scenario was not run');
});
