// The `test` of the journeys: the quiet page of ./quiet-page with the planner on it, and colleagues.
import type { BrowserContextOptions, Page } from '@playwright/test';
import { limitRuns } from './held-runs';
import { PlannerPage } from './planner-page';
import { expect, test as quietTest } from './quiet-page';
import { watch } from './watch';

interface Journey {
  readonly planner: PlannerPage;
  /** Somebody else, in a browser of their own that has never seen the page; quiet too. */
  readonly newVisitor: (options?: BrowserContextOptions) => Promise<PlannerPage>;
}

export const test = quietTest.extend<Journey>({
  planner: async ({ page }, use) => use(new PlannerPage(page)),
  newVisitor: async ({ browser, baseURL, runs }, use) => {
    const visits: { readonly page: Page; readonly complaints: readonly string[] }[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      await limitRuns(context, runs);
      const page = await context.newPage();
      const complaints = await watch(page, new URL(baseURL ?? '').origin);
      visits.push({ page, complaints });
      return new PlannerPage(page);
    });
    for (const { page, complaints } of visits) {
      expect(complaints, 'the page stays quiet').toEqual([]);
      await page.context().close();
    }
  },
});

export { expect };
