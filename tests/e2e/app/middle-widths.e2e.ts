// Windows between a phone and a desk: the form beside an answer of little width, or above it.
import type { Locator } from '@playwright/test';
import { LANGUAGES } from '../support/languages';
import { PlannerPage } from '../support/planner-page';
import { expect, test } from '../support/test';

const PLAN =
  '?runs=1&subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30' +
  '&WARM_IP_TARGET=2&MINIMUM_IP_TARGET=24&node=m5.large:12:22&node=c5.2xlarge:1:40';

const WIDTHS = [900, 1024, 1199] as const;

/** So many nodes are too many in a lane that has another way, with a label of two lines and a price. */
const MORE_WAYS = '19';

/** What it comes to is long in every column. */
const SHORT =
  '?v=1&runs=1&subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24:200&node=t3.medium:18:17&pods=60';

for (const [language, locale] of LANGUAGES) {
  test.describe(`in ${language}`, () => {
    test.use({ locale });

    test(`in windows of ${WIDTHS.join(', ')} px no headline moves the figures, lanes and questions below it, no question is cut and no other way hidden`, async ({
      page,
    }) => {
      const planner = new PlannerPage(page, language);
      await planner.open(PLAN);
      await planner.settled();
      await expect(page.locator('[data-lane]')).toHaveCount(3);
      const topsAt = async (width: number) => {
        await page.setViewportSize({ width, height: 900 });
        return page
          .locator('[data-lane], [role="tab"], #answer ul [aria-haspopup="dialog"]')
          .evaluateAll((parts) =>
            parts.map((part) => part.getBoundingClientRect().top + window.scrollY),
          );
      };
      const before = new Map<number, readonly number[]>();
      for (const width of WIDTHS) {
        before.set(width, await topsAt(width));
        expect(await emptyInCells(planner), `${width} px`).toBe(0);
      }
      const ways = page.locator('[data-lane] [aria-expanded]');
      for (const nodes of ['3', MORE_WAYS, '60', '600', '9-12']) {
        await planner.form.nodes(1).fill(nodes);
        await planner.settled();
        if (nodes === MORE_WAYS) await expect(ways.first()).toBeVisible();
        for (const width of WIDTHS) {
          const state = `${nodes} nodes, ${width} px`;
          expect(await topsAt(width), state).toEqual(before.get(width));
          await expect.poll(() => cutInCells(planner), state).toEqual([]);
          await expect.poll(() => outOfLane(ways), state).toEqual([]);
        }
      }
    });

    test(`in windows of ${WIDTHS.join(', ')} px the last columns of node groups and settings are in sight`, async ({
      page,
    }) => {
      const planner = new PlannerPage(page, language);
      await planner.open(SHORT);
      await planner.settled();
      const beyond = (table: Locator) =>
        table.evaluate((each) => {
          const { right } = each.getBoundingClientRect();
          const around = each.parentElement?.getBoundingClientRect().right ?? 0;
          return Math.max(0, Math.ceil(right - around));
        });
      const look = async (table: Locator) => {
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          expect(await beyond(table), `${width} px`).toBe(0);
        }
      };
      await look(planner.nodeGroups.getByRole('table'));
      await page.setViewportSize({ width: 1199, height: 900 });
      await planner.tab('settings');
      const settings = planner.charts.getByRole('table');
      await expect(
        settings.getByRole('button', { name: planner.words.lanes.use }).first(),
      ).toBeVisible();
      await planner.settled();
      await look(settings);
      const { wait, waitHelp } = planner.words.charts.settings;
      await expect(settings.getByRole('button', { name: wait })).toHaveAttribute('title', waitHelp);
    });
  });
}

/** Buttons for other ways that are not to be seen, or not in the lane that they are of. */
function outOfLane(ways: Locator): Promise<readonly (string | null)[]> {
  return ways.evaluateAll((buttons) =>
    buttons
      .filter((button) => {
        const { top, bottom } = button.getBoundingClientRect();
        const lane = button.closest('[data-lane]')?.getBoundingClientRect();
        return bottom === top || top < (lane?.top ?? 0) || bottom > (lane?.bottom ?? 0);
      })
      .map(({ textContent }) => textContent),
  );
}

/** The most that lies between the name of a question and its number, in pixels. */
function emptyInCells({ page }: PlannerPage): Promise<number> {
  return page.getByRole('tab').evaluateAll((tabs) => {
    const gaps = tabs.map((tab) => {
      const [name, number] = tab.querySelectorAll(':scope > span > span');
      const top = number?.getBoundingClientRect().top ?? 0;
      return Math.round(top - (name?.getBoundingClientRect().bottom ?? 0));
    });
    return Math.max(...gaps);
  });
}

/** Names and numbers of questions that end in …, or break within a word. */
function cutInCells({ page }: PlannerPage): Promise<readonly (string | null)[]> {
  return page
    .locator(
      '[role="tab"] > span > span:nth-child(-n + 2) .truncate, [role="tab"] > span > span:nth-child(-n + 2), [role="tab"] [title]',
    )
    .evaluateAll((parts) =>
      parts
        .filter(
          (part) =>
            part.scrollWidth > part.clientWidth || part.scrollHeight > part.clientHeight + 2,
        )
        .map((part) => part.textContent),
    );
}
