// Of questions that are worked out behind the answer.
import type { Locator } from '@playwright/test';
import { expect, test } from '../support/test';

const PLAN =
  '?runs=1&subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30' +
  '&WARM_IP_TARGET=2&MINIMUM_IP_TARGET=24&node=m5.large:12:22&node=c5.2xlarge:1:40';

test.use({ runs: 'few', viewport: { width: 1280, height: 1800 } });

for (const tab of ['zone-loss', 'growth', 'needs', 'settings'] as const) {
  test(`the picture of ${tab} stays, grey, until the next is known, and moves nothing below it`, async ({
    planner,
  }) => {
    await planner.open(`${PLAN}&view=${tab}`);
    const panel = planner.page.getByRole('tabpanel');
    const height = () =>
      panel.evaluate((element) => Math.round(element.getBoundingClientRect().height));
    const { page } = planner;
    // The picture of settings, and that of needs, shows what other questions come to.
    const showsOthers = tab === 'settings' || tab === 'needs';
    const asked = showsOthers
      ? page.getByRole('tablist')
      : page.getByRole('tab', { selected: true });
    const known = async () => {
      await expect(asked.getByText(planner.words.questions.checking)).toHaveCount(0, {
        timeout: 60_000,
      });
      await expect(panel.getByText(planner.words.lanes.checking)).toHaveCount(0, {
        timeout: 60_000,
      });
      // Rows that come to the same become one behind that, and how far the subnets go is told.
      await expect
        .poll(async () => {
          const before = await height();
          await planner.page.waitForTimeout(700);
          return (await height()) - before;
        })
        .toBe(0);
    };
    await known();
    await expect(panel.getByRole('figure').first()).toBeVisible();
    const settled = [await height()];
    const { since, leave } = await watch(panel);
    for (const nodes of ['3', '60']) {
      await planner.form.nodes(1).fill(nodes);
      await known();
      settled.push(await height());
      const [before = 0, now = 0] = settled.slice(-2);
      const isEnd = (seen: number) => Math.min(Math.abs(seen - before), Math.abs(seen - now)) <= 1;
      // Its rows settle in two steps: as they are known, and as those alike become one.
      const isOnTheWay = (seen: number) =>
        tab === 'settings' && seen >= Math.min(before, now) && seen <= Math.max(before, now);
      const strange = (await since()).filter((seen) => !isEnd(seen) && !isOnTheWay(seen));
      // What other settings need follows what the plan's own do.
      if (tab !== 'needs') expect(strange, `${nodes}: from ${before} to ${now}`).toEqual([]);
    }
    expect(await leave(), 'frames without a picture').toBe(0);
    // How many rows there are follows from the answer.
    if (tab === 'zone-loss' || tab === 'growth') expect(new Set(settled).size).toBe(1);
  });
}

/** Notes in each frame how high the panel is, and whether it has its picture. */
async function watch(panel: Locator) {
  const noted = await panel.evaluateHandle((element) => {
    const heights = new Set<number>();
    let withoutPicture = 0;
    const note = () => {
      heights.add(Math.round(element.getBoundingClientRect().height));
      if (element.querySelector('figure') === null) withoutPicture += 1;
      frame = requestAnimationFrame(note);
    };
    let frame = requestAnimationFrame(note);
    return {
      since: () => {
        const seen = [...heights];
        heights.clear();
        return seen;
      },
      leave: () => {
        cancelAnimationFrame(frame);
        return withoutPicture;
      },
    };
  });
  return {
    since: () => noted.evaluate(({ since }) => since()),
    leave: () => noted.evaluate(({ leave }) => leave()),
  };
}
