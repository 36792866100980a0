// Zones as AWS names them: ap-northeast-2a.
import { LANGUAGES } from '../support/languages';
import { PlannerPage } from '../support/planner-page';
import { expect, test } from '../support/test';

const REAL =
  '?runs=1&subnet=ap-northeast-2a:10.20.0.0/24:2&subnet=ap-northeast-2b:10.20.1.0/24' +
  '&subnet=ap-northeast-2c:10.20.2.0/24:8&node=m5.xlarge:12:56';

for (const [language, locale] of LANGUAGES) {
  test.describe(`in ${language}`, () => {
    test.use({ locale });

    test('the zones of a Region are told apart wherever there is little room, and named whole to who points or listens', async ({
      page,
    }) => {
      const planner = new PlannerPage(page, language);
      for (const width of [1440, 900]) {
        await page.setViewportSize({ width, height: 900 });
        await planner.open(REAL);
        await planner.settled();
        const picture = page.getByRole('tabpanel');
        const bar = picture.getByTitle('ap-northeast-2b', { exact: true }).first();
        expect(await bar.innerText()).toMatch(/2b$/);
        await expect(
          picture.locator('.chart [aria-hidden]').getByText('2b', { exact: true }),
        ).toBeVisible();
        await expect(page.getByRole('tab').first()).toContainText('ap-northeast-2');
        const cut = await page
          .locator('[role="tab"], [data-lane], [aria-hidden="true"][title*="ap-northeast-2"]')
          .getByText(/2[abc]/)
          .evaluateAll((parts) =>
            parts
              .filter(
                ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1 && clientWidth > 1,
              )
              .map(({ textContent }) => textContent),
          );
        expect(cut, `${width}`).toEqual([]);
      }
      expect(page.url()).toContain('ap-northeast-2a');
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('what is heard of a shortened name makes the page no wider than its window', async ({
    page,
  }) => {
    const planner = new PlannerPage(page);
    await planner.open(
      '?runs=1&live=true&subnet=ap-northeast-2a:10.0.0.0/24;available=3&subnet=ap-northeast-2c:10.0.1.0/24;available=2&node=m5.large:12:20',
    );
    await planner.settled();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
