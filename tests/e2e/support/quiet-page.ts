// Pages that stay quiet (see ./watch) whatever is done on them. Every test uses this `test`, but those
// in which something goes wrong on purpose.
import { test as base, expect } from '@playwright/test';
import { LeftTabs, newVisit, type TabKind, type Visit } from './left-tab';

export interface Quiet {
  /** `left`: as an earlier test left it, see ./left-tab. `new`: of a browser that was never here. */
  readonly tab: 'left' | 'new';
  /**
   * In every browser of the test. `few`: scenarios are run twice, not 20 times. `held`: they go on being
   * checked. `alone`: they are run, as often as the plan says, and what is worked out behind them goes
   * on being worked out.
   */
  readonly runs: TabKind['runs'];
  readonly device: TabKind['device'];
  readonly visit: Visit;
  readonly complaints: string[];
}

export const test = base.extend<Quiet, { readonly leftTabs: LeftTabs }>({
  tab: ['left', { option: true }],
  runs: ['few', { option: true }],
  leftTabs: [async ({ browser }, use) => use(new LeftTabs(browser)), { scope: 'worker' }],
  device: async (
    { locale, timezoneId, userAgent, deviceScaleFactor, isMobile, hasTouch, contextOptions },
    use,
  ) =>
    use({ locale, timezoneId, userAgent, deviceScaleFactor, isMobile, hasTouch, contextOptions }),
  visit: async (
    { browser, leftTabs, tab, runs, baseURL, permissions, viewport, colorScheme, device },
    use,
    info,
  ) => {
    const kind: TabKind = { runs, baseURL, permissions, viewport, colorScheme, device };
    const visit = await (tab === 'left' ? leftTabs.take(kind) : newVisit(browser, kind));
    await use(visit);
    if (tab === 'left' && info.status === info.expectedStatus) await leftTabs.leave(visit, kind);
    else await visit.context.close();
  },
  context: async ({ visit }, use) => use(visit.context),
  page: async ({ visit }, use) => use(visit.page),
  complaints: [
    async ({ visit }, use) => {
      await use(visit.complaints);
      expect(visit.complaints, 'the page stays quiet').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
