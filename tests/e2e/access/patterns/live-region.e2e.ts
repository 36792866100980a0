// What is spoken without being asked for.
import type { Page } from '@playwright/test';
import type { PlannerPage } from '../../support/planner-page';
import { expect, test } from '../../support/test';
import { startsWith } from '../../support/words';

const LINK = '?runs=1&subnet=a:/22&node=m5.large:3:20';

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
  const verdict = async () => (await planner.verdict.innerText()).replace(/\s+/g, ' ');
  await expect
    .poll(async () => (await planner.spoken.innerText()) === (await verdict()))
    .toBe(true);
  return verdict();
}

test.describe('with a clock of its own', () => {
  test.use({ tab: 'new' });

  test('one region speaks, when the typing rests and the verdict is another one', async ({
    planner,
    page,
  }) => {
    await page.clock.install();
    await planner.open(LINK);
    const region = page.locator('[aria-live="polite"]');
    await test.step('it is there before it has anything to say', async () => {
      await expect(region).toHaveCount(1);
      await expect(planner.charts).toBeVisible();
      await expectSpoken(planner);
    });
    const heard = await listen(page);
    await test.step('a verdict that is the same again is not spoken again', async () => {
      await planner.rename('payments');
      await page.clock.runFor(10_000);
      expect(await heard()).toEqual([]);
    });
    await test.step('the verdict is spoken once when the typing rests, and nothing with each key', async () => {
      const nodes = planner.form.nodes(1);
      await nodes.focus();
      await nodes.press('End');
      await page.keyboard.type('00', { delay: 150 });
      const verdict = await expectSpoken(planner);
      await page.clock.runFor(10_000);
      expect(await heard()).toEqual([verdict]);
    });
    await test.step('what has been done is spoken there too', async () => {
      await planner.button(planner.words.shell.undo).click();
      await expect(planner.announcement(planner.words.shell.undone)).toBeAttached();
      await expect(region).toHaveCount(1);
    });
  });
});

test('a blank plan says nothing of the plan before it, in no region and not in the title', async ({
  planner,
  page,
}) => {
  await planner.open(LINK);
  const verdict = await expectSpoken(planner);
  await expect(page).toHaveTitle(/Fits/);
  await planner.choose('plan', planner.words.shell.startBlank);
  await expect(page.getByText(planner.words.notices.empty.title)).toBeVisible();
  await expect(page.locator('[aria-live="polite"]')).not.toContainText(verdict);
  await expect(page).not.toHaveTitle(/Fits/);
  const { empty } = planner.words.notices;
  await test.step('but what it lacks, and what it lacks next', async () => {
    await expect(planner.announcement(empty.title)).toBeAttached();
    await planner.button(startsWith(empty.ways.groups.title)).click();
    await page.keyboard.type('m5.large');
    await page.keyboard.press('Enter');
    await expect(planner.announcement(empty.nowSubnets)).toBeAttached();
  });
});
