// Everything that folds, unfolded, for everybody.
import { devices } from '@playwright/test';
import { answerToLink } from '../../support/answer/engine-answer';
import { expectAccessible } from '../../support/axe';
import { addon, checkbox } from '../../support/form/mode-fields';
import { PlannerPage } from '../../support/planner-page';
import { expect, test } from '../../support/test';

test.use({ runs: 'held' });

/** Something in every fold. */
const FULL =
  '?subnet=a:10.0.0.0/22&subnet=b:10.0.4.0/22;prefix-reservation=2' +
  '&subnet=a:10.0.8.0/25;use=multus;host-local=10.0.8.70-10.0.8.80&subnet=b:10.0.8.128/25;use=multus' +
  '&pod-eni=true&addon=coredns&addon=ebs-csi-node&node=m5.large:6:10;branch-pods=6' +
  '&node=t3.medium:2:5;unmanaged-enis=1;attached-pods=1;max-pods-policy=karpenter;reserved-enis=1;own=WARM_IP_TARGET=5' +
  '&node=m5.xlarge:3:10;kind=windows&node=:20;kind=fargate&node=m6i.xlarge:3:10;kind=auto-mode' +
  '&consumer=alb:2&consumer=rds:1:3:a;name=orders';

// A browser of another kind is no part of a device here.
const { defaultBrowserType: _, ...phone } = devices['Pixel 7'];
const DEVICES = {
  phone: { ...phone, viewport: { width: 390, height: 844 } },
  desktop: {},
};

// What another theme and language can change are colours and the room that words take.
for (const [width, colorScheme, language, locale, rules] of [
  ['phone', 'light', 'en', 'en-US', 'all'],
  ['desktop', 'dark', 'ko', 'ko-KR', ['color-contrast', 'target-size']],
] as const) {
  test.describe(`${width}, ${colorScheme}, ${language}`, () => {
    test.use({ ...DEVICES[width], colorScheme, locale });
    test('everything that is folded, open, can be used by everybody', async ({ page }) => {
      const planner = new PlannerPage(page, language);
      const { words } = planner;
      await planner.open(FULL);
      await planner.form.show();
      const form = page.getByRole('region', { name: words.form.inputs, exact: true });
      const folded = form.locator('button[aria-expanded="false"]:not([aria-haspopup])');
      await expect(folded.first()).toBeVisible();
      while ((await folded.count()) > 0) await folded.first().click();
      await expect(checkbox(planner, words.modes.networking.podEni)).toBeVisible();
      await expect(addon(planner, 'ebs-csi-node')).toBeVisible();
      await expectAccessible(page, 'the form open', form, rules);
      await planner.form.hide();
      for (const { label } of answerToLink(FULL).usage.groups) {
        await planner.openNodeGroup(label);
      }
      await expectAccessible(page, 'node groups open', planner.nodeGroups, rules);
    });
  });
}
