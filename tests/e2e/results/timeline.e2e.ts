import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { timelineCsv } from '@/csv/timeline-csv';
import { simulate } from '@/engine/over-time';
import { MESSAGES } from '@/i18n/all-messages';
import { TYPE_LOOKUP } from '@/limits';
import { toScenario } from '@/plan';
import { localDay } from '@/ui/shared/browser/local-day';
import { answerToLink } from '../support/answer/engine-answer';
import { expectAccessibleIn } from '../support/axe';
import { LANGUAGES } from '../support/languages';
import { PlannerPage } from '../support/planner-page';
import { expect, test } from '../support/test';

const words = MESSAGES.en.timeline;

test.use({ runs: 'alone' });

/** Fits at rest with 23 to spare in c; an upgrade needs six nodes more; with one run more in place of twenty. */
const QUICK =
  '?v=1&runs=1&name=payments&subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30' +
  '&WARM_IP_TARGET=2&MINIMUM_IP_TARGET=24&node=m5.large:12:22&node=c5.2xlarge:6:40';
/** With whole blocks to name beside the times. */
const BLOCKS =
  '?v=1&runs=1&subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30' +
  '&ENABLE_PREFIX_DELEGATION=true&node=m5.large:10:22&node=c5.2xlarge:5:40';
const ROOMY = '?runs=1&name=roomy&subnet=a:/20&subnet=b:/20&node=m5.large:4:10';
const MULTUS =
  '?runs=1&subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&subnet=a:10.0.4.0/25;name=multus-a1;use=multus' +
  '&subnet=b:10.0.5.0/25;name=multus-b1;use=multus&node=c5.large:2:3;unmanaged-enis=2;attached-pods=1';
/** A day of churn among thousands of nodes, with many seeds. */
const LONG =
  '?subnet=a:/16&subnet=b:/16&subnet=c:/16&node=m5.large:4000:20&WARM_IP_TARGET=5&MINIMUM_IP_TARGET=25' +
  '&event=churn;at=1;pods-per-minute=3000;for=1400&duration=1440&runs=100';

function isOnTop(element: Element): boolean {
  const { x, y, height } = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint(x + 4, y + height / 2));
}

function scenarioOf(panel: Locator): Locator {
  return panel.getByRole('region', { name: words.scenario.title });
}

function titleOf(panel: Locator): Locator {
  return panel.locator('figcaption');
}

function crosshairOf(panel: Locator): Locator {
  return panel.getByRole('slider', { name: words.lanes.time });
}

function lanesOf(panel: Locator): Locator {
  return panel.getByRole('region', { name: words.lanes.label });
}

test('a rolling upgrade is chosen, its shortage is seen, and the line goes through its moments', {
  tag: '@phone',
}, async ({ planner, page }) => {
  await planner.open(QUICK);
  const panel = await planner.tab('timeline');
  const kind = scenarioOf(panel).getByRole('combobox', { name: words.scenario.choose });
  await kind.selectOption({ label: words.scenario.presets.none });
  await expect(titleOf(panel)).toContainText('At least 23 addresses stay free');
  await kind.selectOption({ label: words.scenario.presets.upgrade });
  await expect(titleOf(panel)).toContainText(
    /^c is short at times from minute 2 to \d+, and pods wait/,
  );
  await expect(lanesOf(panel).getByText(/^short 2 → \d+ min, at times$/)).toHaveCount(3);
  const crosshair = crosshairOf(panel);
  await crosshair.focus();
  await page.keyboard.press('Home');
  await expect(crosshair).toHaveAttribute('aria-valuetext', '0 min');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(crosshair).toHaveAttribute('aria-valuetext', '1 min 5 s');
  await expect(page).toHaveURL(/moment=65/);
  await page.keyboard.press('Home');
  await panel.getByRole('button', { name: words.moment.heading(0) }).click();
  const map = panel.getByRole('img', { name: /^Addresses of subnet c/ });
  await expect(map).toHaveAccessibleName(/23 free/);
});

test('a plan that fits at rest and not during an upgrade says so on top, and a low screen has the whole picture of it in sight, of which only the line moves with the pointer', async ({
  planner,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await planner.open(QUICK);
  await expect(planner.verdict).toHaveText(/^Fits at rest, but .* subnet c .*during the upgrade/);
  const panel = await planner.tab('timeline');
  const lanes = lanesOf(panel);
  await expect(lanes).toBeVisible();
  const foot = async () => {
    const box = await lanes.boundingBox();
    return (box?.y ?? 720) + (box?.height ?? 720);
  };
  await expect.poll(foot).toBeLessThanOrEqual(720);
  await test.step('no lane is drawn anew', () => expectOnlyLineMoves(panel));
  await test.step('a click pins the moment, a drag shows a stretch of the run and a double click all of it', async () => {
    const crosshair = crosshairOf(panel);
    await crosshair.scrollIntoViewIfNeeded();
    const box = await crosshair.boundingBox();
    if (box === null) throw new Error('no crosshair');
    const y = box.y + 40;
    await page.mouse.click(box.x + box.width / 4, y);
    const pinned = await crosshair.getAttribute('aria-valuenow');
    const told = crosshair.getByText(words.lanes.waiting);
    await expect(told).toBeVisible();
    await page.mouse.move(box.x + box.width / 4, box.y - 200);
    await expect(told, 'the pointer is elsewhere').toBeHidden();
    await expect(crosshair, 'the moment is there still').toContainText(/min/);
    await page.keyboard.press('ArrowRight');
    await expect(told, 'keys move it').toBeVisible();
    await page.keyboard.press('ArrowLeft');
    await page.mouse.click(box.x + box.width / 3, y, { button: 'right' });
    await expect(crosshair, 'the other button').toHaveAttribute('aria-valuenow', pinned ?? '');
    await expect(page).toHaveURL(new RegExp(`moment=${pinned}(&|$)`));
    await page.mouse.move(box.x + box.width / 2, y);
    await expect(lanesOf(panel).getByText(words.lanes.nodes, { exact: true })).toHaveCount(2);
    const before = await lanesOf(panel).boundingBox();
    await page.mouse.down();
    await page.mouse.move(box.x + (box.width * 3) / 4, y, { steps: 4 });
    await page.mouse.up();
    const whole = panel.getByRole('button', { name: words.lanes.wholeRun });
    await expect(whole).toBeVisible();
    expect(await lanesOf(panel).boundingBox(), 'the way back has its place').toEqual(before);
    await expect(whole).toBeInViewport({ ratio: 1 });
    await page.mouse.dblclick(box.x + box.width / 2, y);
    await expect(whole).toBeHidden();
  });
});

async function expectOnlyLineMoves(panel: Locator) {
  const { mouse } = panel.page();
  const crosshair = crosshairOf(panel);
  const box = await crosshair.boundingBox();
  if (box === null) throw new Error('no lanes');
  const changes = await lanesOf(panel).evaluateHandle((lanes) => {
    const seen: string[] = [];
    new MutationObserver((records) => {
      for (const { target } of records) {
        if ((target as Element).closest('svg') !== null) seen.push(target.nodeName);
      }
    }).observe(lanes, { subtree: true, childList: true, attributes: true });
    return seen;
  });
  for (const share of [0.2, 0.4, 0.6]) {
    await mouse.move(box.x + box.width * share, box.y + 20);
  }
  await expect(crosshair.getByText(words.lanes.waiting)).toBeVisible();
  expect(await changes.jsonValue()).toEqual([]);
}

test('the link opened elsewhere has the same scenario, moment and run', async ({
  planner,
  page,
  browser,
}) => {
  await planner.open(`${QUICK}&view=scenario&moment=600`);
  const panel = await planner.tab('timeline');
  await scenarioOf(panel)
    .getByRole('combobox', { name: words.scenario.strategy })
    .selectOption({ label: words.scenario.strategies['blue-green'] });
  await expect(page).toHaveURL(/strategy=blue-green/);
  await expect(panel.getByText(words.run.stale)).toBeHidden();
  await expect(lanesOf(panel)).toContainText(words.lanes.mostNodes(18, 30));
  const here = await titleOf(panel).textContent();
  const context = await browser.newContext();
  const elsewhere = new PlannerPage(await context.newPage());
  await elsewhere.page.goto(page.url());
  const there = await elsewhere.tab('timeline');
  await expect(titleOf(there)).toHaveText(here ?? '');
  await expect(crosshairOf(there)).toHaveAttribute('aria-valuetext', '10 min');
  await context.close();
});

test('a long run waits until it is asked for and can be cancelled, and the page takes typing meanwhile', async ({
  planner,
}) => {
  test.slow();
  // Its cell is not pressed: that asks for the run.
  await planner.open(`${LONG}&view=scenario`);
  const panel = planner.charts.getByRole('tabpanel');
  await panel.getByRole('button', { name: words.run.run }).click();
  const cancel = panel.getByRole('button', { name: words.run.cancel });
  await expect(cancel).toBeVisible();
  await planner.rename('busy');
  await expect(planner.planTitle).toHaveText('busy');
  await cancel.click();
  await expect(panel.getByText(words.run.cancelled(false))).toBeVisible();
  await expect(panel.getByRole('button', { name: words.run.run })).toBeVisible();
});

test('a field of the scenario that can’t be read is named and the numbers at rest stay; events are added, and undo takes them back', async ({
  planner,
  page,
}) => {
  await planner.open(ROOMY);
  const panel = await planner.tab('timeline');
  await expect(crosshairOf(panel)).toBeVisible();
  const held = await planner.figure('held').textContent();
  const drained = panel.getByRole('textbox', { name: words.scenario.fields.maxUnavailable ?? '' });
  const title = titleOf(panel).getByRole('heading');
  const told = await title.textContent();
  await drained.fill('x');
  await expect(panel.getByText(words.run.faulty)).toBeVisible();
  await title.scrollIntoViewIfNeeded();
  await expect(title).toHaveText(told ?? '');
  expect(await title.evaluate(isOnTop), 'what is said of the run covers no title').toBe(true);
  const wrong = panel.getByText(/Drained at a time: 1 to/);
  await expect(wrong).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(wrong, 'it covers nothing once the field is left').toBeHidden();
  await expect(planner.figure('held')).toHaveText(held ?? '');
  await panel.getByRole('textbox', { name: words.scenario.fields.maxUnavailable ?? '' }).fill('2');
  await expect(panel.getByText(words.run.faulty)).toBeHidden();

  const scenario = scenarioOf(panel);
  await scenario.getByRole('button', { name: words.scenario.addEvent }).click();
  await page.getByRole('menuitem', { name: words.scenario.events['lose-zone'] }).click();
  await expect(scenario.getByRole('group')).toHaveCount(2);
  await expect(page).toHaveURL(/event=lose-zone/);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(scenario.getByRole('group')).toHaveCount(1);
});

for (const [language, locale] of LANGUAGES) {
  test.describe(`in ${language}`, () => {
    test.use({ locale });

    test('what a lane says is whole, to the second too, and no time of the axis is cut by another', async ({
      page,
    }) => {
      const planner = new PlannerPage(page, language);
      await planner.open(`${QUICK}&event=restart-pods;at=1&view=scenario`);
      const panel = await planner.tab('timeline');
      const { label } = MESSAGES[language].timeline.lanes;
      const lanes = panel.getByRole('region', { name: label });
      for (const [width, height] of [
        [1440, 900],
        [1280, 900],
        [1280, 720],
        [768, 900],
        [390, 844],
      ] as const) {
        await page.setViewportSize({ width, height });
        const told = lanes.getByText(/1 min 20 s → 1 min 30 s|1분 20초 → 1분 30초/);
        await expect(told.filter({ visible: true })).toHaveCount(1);
        expect(await cutIn(lanes), `${width} × ${height}`).toEqual([]);
      }
    });

    test('a lane says that its subnet is short at times wherever it is looked at, and nothing of it is cut', async ({
      page,
    }) => {
      const planner = new PlannerPage(page, language);
      for (const query of [QUICK, BLOCKS]) {
        await planner.open(`${query}&view=scenario`);
        const panel = await planner.tab('timeline');
        const { label } = MESSAGES[language].timeline.lanes;
        const lanes = panel.getByRole('region', { name: label });
        for (const [width, height] of [
          [1440, 900],
          [1280, 720],
          [1024, 720],
          [390, 844],
        ] as const) {
          await page.setViewportSize({ width, height });
          const atTimes = lanes.getByText(
            /^[^·]*(at times|때때로)[^·]*→[^·]*$|→[^·]*(at times|때때로)$/,
          );
          await expect(atTimes.filter({ visible: true })).not.toHaveCount(0);
          expect(await cutIn(lanes), `${width} × ${height}`).toEqual([]);
        }
      }
    });
  });
}

/** Words that have no room, and times of the axis that lie over each other. */
async function cutIn(lanes: Locator): Promise<readonly string[]> {
  return lanes.evaluate((all) => {
    const cut = [...all.querySelectorAll('p, p span')].filter(
      (text) => text.scrollWidth > text.clientWidth + 1 && text.clientWidth > 0,
    );
    const times = [...all.querySelectorAll('span[class*="whitespace-nowrap"]')].filter((text) =>
      /^\d+( min|분)?( \d+( s|초))?$/.test(text.textContent ?? ''),
    );
    const over = times.filter((one) =>
      times.some((other) => {
        const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
        const isBeside = a.top >= b.bottom || b.top >= a.bottom;
        return one !== other && !isBeside && a.left < b.right && b.left < a.right;
      }),
    );
    return [...cut, ...over].map((text) => text.textContent ?? '');
  });
}

test('keys show half and all of the run around the moment, which stays in sight, and the way back keeps the keyboard', async ({
  planner,
  page,
}) => {
  await planner.open(`${QUICK}&view=scenario&moment=600`);
  const panel = await planner.tab('timeline');
  const crosshair = crosshairOf(panel);
  const whole = panel.getByRole('button', { name: words.lanes.wholeRun });
  await crosshair.focus();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect(whole).toBeVisible();
  const { told } = lineOf(crosshair);
  await expect(told('10 min')).toBeVisible();
  await page.keyboard.press('End');
  await expect(told('45 min')).toBeVisible();
  await page.keyboard.press('0');
  await expect(whole).toBeHidden();
  await page.keyboard.press('+');
  await page.keyboard.press('Tab');
  await expect(whole).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(whole).toBeHidden();
  await expect(crosshair).toBeFocused();
});

test('two fingers show a part of the run and all of it again, one moves the line, and the page scrolls', {
  tag: '@only-phone',
}, async ({ planner, page }) => {
  await planner.open(`${QUICK}&view=scenario&moment=600`);
  const panel = await planner.tab('timeline');
  const crosshair = crosshairOf(panel);
  await crosshair.scrollIntoViewIfNeeded();
  const box = await crosshair.boundingBox();
  if (box === null) throw new Error('no crosshair');
  const touch = await touchesOn(page, box);
  const whole = panel.getByRole('button', { name: words.lanes.wholeRun });
  await touch([0.45, 0.55], [0.35, 0.65], [0.25, 0.75]);
  await expect(whole).toBeVisible();
  await expect(crosshair, 'no finger of two pins').toHaveAttribute('aria-valuenow', '600');
  await touch([0.2, 0.8], [0.35, 0.65], [0.45, 0.55]);
  await expect(whole).toBeHidden();
  await touch([0.5], [0.6]);
  await expect(crosshair).not.toHaveAttribute('aria-valuenow', '600');
  await expect(crosshair).toHaveCSS('touch-action', 'pan-y');
});

/** Fingers on a part of the page, each a share of its width, from where they are put to where they are taken away. */
async function touchesOn(page: Page, box: { x: number; y: number; width: number }) {
  const devtools = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', shares: readonly number[]) =>
    devtools.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: shares.map((share, id) => ({ x: box.x + share * box.width, y: box.y + 30, id })),
    });
  return async (first: readonly number[], ...moves: readonly (readonly number[])[]) => {
    await send('touchStart', first);
    for (const shares of moves) await send('touchMove', shares);
    await send('touchEnd', []);
  };
}

function lineOf(crosshair: Locator) {
  return { told: (moment: string) => crosshair.getByText(moment, { exact: true }).last() };
}

test('a long name leaves its number whole', {
  tag: '@only-phone',
}, async ({ planner }) => {
  await planner.open(MULTUS);
  const panel = await planner.tab('timeline');
  await expect(lanesOf(panel).getByTitle('multus-b1')).toBeVisible();
  const ends = lanesOf(panel).getByText(/^[\d,]+ free$/);
  await expect(ends).toHaveCount(4);
  for (const end of await ends.all()) {
    expect(await end.evaluate((text) => text.scrollWidth - text.clientWidth)).toBe(0);
  }
});

test('the timeline is a table and a CSV file too, and a seed gives the same run in the browser and in Node, byte by byte', async ({
  planner,
  page,
}) => {
  await planner.open(`${QUICK}&seed=7&address-choice=random`);
  const panel = await planner.tab('timeline');
  await panel.getByRole('button', { name: planner.words.charts.table, exact: true }).click();
  await expect(panel.getByRole('rowheader', { name: /^\d+ min/ }).first()).toBeVisible();
  const download = page.waitForEvent('download');
  await panel.getByRole('button', { name: words.chart.csv }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('payments-timeline.csv');
  const shown = readFileSync(await file.path(), 'utf8');
  expect(shown).toContain(planner.words.csv.timeline.podsRunning);
  expect(shown.split('\n').length).toBeGreaterThan(20);

  const { plan } = answerToLink(new URL(page.url()).search);
  const scenario = toScenario(plan, TYPE_LOOKUP);
  if (scenario === undefined || plan.scenario.status === 'faulty') throw new Error('no scenario');
  const { seed } = plan.scenario;
  const { timeline, verdict } = simulate(scenario, seed);
  const counted = timelineCsv({
    planName: plan.name,
    scenario,
    seed,
    timeline,
    podsPending: verdict.podsPending,
    isStale: false,
    link: shown.match(/^Summary,Link,(\S+)$/m)?.[1] ?? 'none',
    generatedOn: localDay(new Date()),
    labels: planner.words.csv,
  });
  expect(seed).toBe(7);
  expect(shown).toBe(counted);
});

test.describe('in Korean', () => {
  test.use({ locale: 'ko-KR', runs: 'few' });
  test('the tab speaks Korean and can be used by everybody, in both themes', async ({ page }) => {
    const planner = new PlannerPage(page, 'ko');
    await planner.open(QUICK);
    const panel = await planner.tab('timeline');
    await panel.getByRole('button', { name: MESSAGES.ko.timeline.findings.title }).click();
    await panel.getByRole('button', { name: / 시점/ }).click();
    await expect(planner.verdict).toContainText(
      /^평소에는 수용되지만, 업그레이드 중 서브넷 c( 등 \d+개)?에서/,
    );
    await expect(panel.getByRole('img', { name: /서브넷 c/ })).toBeVisible();
    // The bar of the verdict lies over what is scrolled under it.
    await page.evaluate(() => window.scrollTo(0, 0));
    await expectAccessibleIn(['dark', 'light'], page, 'the timeline');
  });
});

test('in a lane what is said of its /28 keeps apart from what is free at the end', {
  tag: '@only-phone',
}, async ({ planner }) => {
  await planner.open(
    '?runs=1&subnet=a:10.0.0.0/23:60;prefix-reservation=20&subnet=b:10.0.2.0/23:60;prefix-reservation=20' +
      '&ENABLE_PREFIX_DELEGATION=true&node=m5.large:10:60;max-pods=110',
  );
  const lanes = lanesOf(await planner.tab('timeline'));
  const said = lanes.getByText('≥ 0 /28');
  await expect(said).toHaveCount(2);
  const gaps = () =>
    said.evaluateAll((notes) =>
      notes.map((note) => {
        const words = document.createRange();
        words.selectNodeContents(
          note.closest('p')?.parentElement?.parentElement?.lastChild as Node,
        );
        const [end, told] = [words.getBoundingClientRect(), note.getBoundingClientRect()];
        return told.top < end.bottom - 4 ? end.left - told.right : 99;
      }),
    );
  // In one of these windows there is just room for both.
  for (let width = 320; width <= 480; width += 4) {
    await planner.page.setViewportSize({ width, height: 844 });
    expect(Math.min(...(await gaps())), `${width}`).toBeGreaterThanOrEqual(6);
  }
});

test('a zone that the plan has no longer stays chosen and is said to be wrong; another takes its place at once', {
  tag: '@phone',
}, async ({ planner, page }) => {
  await planner.open(
    '?v=1&runs=1&subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:3:3&event=lose-zone:z;at=1&view=scenario',
  );
  const panel = await planner.tab('timeline');
  const zone = scenarioOf(panel).getByRole('combobox', { name: words.scenario.fields.zone ?? '' });
  await expect(zone).toHaveValue('z');
  await expect(zone).toHaveAttribute('aria-invalid', 'true');
  await expect(panel.getByText(/No subnet lies in zone “z”/).last()).toBeVisible();
  const { notRun, ask, whyNotRun } = MESSAGES.en.questions;
  const cells = page.getByRole('tab');
  for (const cell of [cells.nth(2), cells.nth(4), cells.nth(5)]) {
    await expect(cell).toContainText(notRun);
    await expect(cell).toContainText(whyNotRun.unread);
  }
  await cells.nth(2).click();
  await expect(planner.charts.getByRole('button', { name: ask, exact: true })).toHaveCount(0);
  await cells.nth(1).click();
  await zone.selectOption('a');
  await expect(zone).not.toHaveAttribute('aria-invalid');
  await expect(page).toHaveURL(/event=lose-zone:a/);
  await expect(cells.nth(1)).not.toContainText(notRun);
});
