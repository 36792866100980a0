import { presetText } from '@/plan';
import { answerTo, answerToLink } from '../support/answer/engine-answer';
import { readSum } from '../support/answer/read-numbers';
import type { PlannerPage } from '../support/planner-page';
import { expect, test } from '../support/test';

test.use({ runs: 'held' });

test('a node group opens to the ENIs of a node, slot by slot, and they add up to what it holds', async ({
  planner,
  page,
}) => {
  const { nodeGroups } = planner.words.proof;
  await planner.open();
  const { usage } = answerTo(presetText('small-production'));
  for (const { label, classes } of usage.groups) {
    const details = await planner.openNodeGroup(label);
    const [kind] = classes;
    const enis = details.getByRole('list', { name: nodeGroups.eniPicture }).getByRole('img');
    await expect(enis).toHaveCount(kind?.footprint.state.enis.length ?? 0);
    const spoken = await Promise.all(
      (await enis.all()).map(async (eni) => (await eni.getAttribute('aria-label')) ?? ''),
    );
    const held = spoken.map((words) => {
      const [, primary, pods, idle] = /: (\d+) primary, (\d+) pods?, (\d+) idle/.exec(words) ?? [];
      return Number(primary) + Number(pods) + Number(idle);
    });
    expect(held.reduce((sum, one) => sum + one)).toBe(kind?.footprint.held);

    // No run tells what is held.
    const sum = await readSum(details, nodeGroups.wantedPerNode);
    expect(sum.terms.length).toBeGreaterThan(1);
    expect(sum.of).toBe(kind?.footprint.held);
    expect(sum.total).toBe(kind?.footprint.held);
  }
  await expect(planner.nodeGroup('m5.large').getByRole('button')).toHaveAttribute(
    'aria-expanded',
    'false',
  );
  await planner.nodeGroup('c5.2xlarge').getByRole('button').click();
  await expect(page.getByRole('list', { name: nodeGroups.eniPicture })).toHaveCount(0);
  await test.step('the sum of a node names its rules, and a click says them with their sources', () =>
    expectRulesWithSources(planner));
  await test.step('in prefix mode the picture speaks of prefixes', () =>
    expectPrefixesInPicture(planner));
});

async function expectRulesWithSources(planner: PlannerPage) {
  const details = await planner.openNodeGroup('c5.2xlarge');
  const rules = details.getByRole('button', { name: /^R\d/ });
  const numbers = (await rules.innerText()).split(' · ');
  await rules.click();
  for (const rule of numbers) {
    await expect(planner.dialog.getByText(rule, { exact: true }).first()).toBeVisible();
  }
  const sources = planner.dialog.getByRole('link');
  await expect(sources).toHaveCount(numbers.length);
  for (const source of await sources.all()) {
    await expect(source).toHaveAttribute(
      'href',
      /^https:\/\/(github\.com|docs\.aws\.amazon\.com)\//,
    );
    await expect(source).toHaveAttribute('rel', /noreferrer/);
  }
}

async function expectPrefixesInPicture(planner: PlannerPage) {
  const link = '?subnet=/22&node=m5.large:3:20&ENABLE_PREFIX_DELEGATION=true';
  await planner.open(link);
  const details = await planner.openNodeGroup('m5.large');
  const [kind] = answerToLink(link).usage.groups[0]?.classes ?? [];
  const { prefixes, held } = kind?.footprint.state ?? {};
  await expect(details.getByRole('img').first()).toHaveAccessibleName(
    new RegExp(`ENI 1: 1 primary, ${prefixes} prefixes, 2 of them with 20 pods`),
  );
  const sum = await readSum(details, planner.words.proof.nodeGroups.perNode);
  expect(sum.of).toBe(held);
}

test.describe('with real runs', () => {
  test.use({ runs: 'few' });

  test('a group with more nodes than are safe has a mark beside its words, not their colour alone', async ({
    planner,
  }) => {
    const subnets = '?subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&runs=1';
    const told = planner.nodeGroup('m5.large').getByText(/^(safe up to|none is safe)/);
    await planner.open(`${subnets}&node=m5.large:14:10`);
    await expect(told.locator('svg')).toHaveCount(1);
    // Why, wherever the pointer is in the row, and for a screen reader.
    await expect(planner.nodeGroup('m5.large').getByRole('button')).toHaveAccessibleDescription(
      /^(Set the maximum|No maximum holds|Not one node)/,
    );
    await planner.open(`${subnets}&node=m5.large:2:10`);
    await expect(told).toBeVisible();
    await expect(told.locator('svg')).toHaveCount(0);
  });

  test('a row is one line at 1280, with what is told beside the name, in both languages', async ({
    planner,
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await planner.open(`${THREE}&node=m5.large:12:22&node=c5.2xlarge:6:40`);
    for (const { nodeGroups, words } of [planner, planner.in('ko')]) {
      const rows = nodeGroups.locator('tbody tr');
      await expect(rows.first()).toContainText(words.proof.nodeGroups.safeUpTo(1, 'upgrade'));
      await expect(rows.nth(1)).toContainText(words.proof.nodeGroups.lacks['spare-eni'](4, 6));
      for (const row of await rows.all())
        expect((await row.boundingBox())?.height).toBeLessThanOrEqual(44);
      if (words === planner.words) await planner.button(words.shell.otherLanguage).click();
    }
  });
});

const THREE = '?runs=1&subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30';

test('what a node keeps after a scale-in is told where ipamd keeps a pool, and not of IPv6', async ({
  planner,
}) => {
  const { scaleIn } = planner.words.proof.nodeGroups;
  await planner.open('?subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:4:10');
  await expect(planner.nodeGroups).toContainText(scaleIn);
  await planner.open(
    '?subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&ip-family=ipv6&ENABLE_PREFIX_DELEGATION=true&node=m5.large:4:10',
  );
  await expect(planner.nodeGroup('m5.large')).toBeVisible();
  await expect(planner.nodeGroups).not.toContainText(scaleIn);
});
