import { presetText } from '@/plan';
import { groupText, planText, subnetText } from '../../support/plan-texts';
import { answerTo, answerToLink, expectAnswer } from '../support/answer/engine-answer';
import { clearPlan, typePlan } from '../support/form/type-plan';
import { expect, test } from '../support/test';
import { startsWith } from '../support/words';

test.use({ runs: 'held' });

test('a first visit shows a worked example, and its answer before anything else', {
  tag: '@phone',
}, async ({ planner }) => {
  await planner.open();
  await expect(planner.verdict).toHaveText(/subnet c is 19 addresses short/);
  await expect(planner.verdict).toBeInViewport({ ratio: 1 });
  await expect(planner.figure('held')).toBeInViewport();
  await expectAnswer(planner, answerTo(presetText('small-production')));
});

test('without subnets and node groups I start with pasted rows, then the subnet, and have an answer', {
  tag: '@only-phone',
}, async ({ planner, page }) => {
  const { notices, paste } = planner.words;
  const { empty } = notices;
  const heading = (name: string) => page.getByRole('heading', { name, exact: true });
  await planner.open('?v=1');
  await expect(heading(empty.title)).toBeVisible();
  await planner.button(startsWith(empty.ways.paste.title)).click();
  await planner.dialog.getByRole('textbox', { name: paste.field }).fill('m5.large\t6\t20');
  await planner.dialog.getByRole('button', { name: paste.add(1) }).click();
  // The zone of the new subnet is filled in: its range is to be typed.
  await expect(planner.form.range(1)).toBeFocused();
  await expect(heading(empty.nowSubnets)).toBeVisible();
  await expect(
    planner.page.getByText(planner.words.form.groups.hint(6, 120)).first(),
  ).toBeAttached();
  const one = planner.words.proof.nodeGroups.stairs.one('m5.large');
  await expect(page.getByRole('region', { name: one })).toContainText(
    'Max pods: 29 with secondary IPs, 110 with prefixes.',
  );
  await page.keyboard.type('/24');
  await planner.form.hide();
  await expect(page.getByRole('region', { name: one })).toHaveCount(0);
  await expectAnswer(planner, answerToLink('?subnet=a:/24&node=m5.large:6:20'));
});

test('I type my own plan into an empty form and read what the engine says of it', async ({
  planner,
  page,
}) => {
  const mine = planText({
    name: 'Payments, Seoul',
    subnets: [
      subnetText({ zone: 'ap-northeast-2a', range: '10.20.0.0/23', used: '40' }),
      subnetText({
        zone: 'ap-northeast-2c',
        range: '10.20.2.0/24',
        usedAs: 'available',
        used: '200',
      }),
      subnetText({ zone: 'ap-northeast-2c', range: '10.20.3.0/25', used: '0', name: 'private c' }),
    ],
    settings: {
      WARM_ENI_TARGET: '',
      WARM_IP_TARGET: '4',
      MINIMUM_IP_TARGET: '16',
      WARM_PREFIX_TARGET: '',
      MAX_ENI: '3',
    },
    groups: [
      groupText({ instanceType: 'm5.xlarge', nodes: '7', podsPerNode: '25' }),
      groupText({
        instanceType: 'c5.2xlarge',
        nodes: '4',
        podsPerNode: '20',
        zones: 'ap-northeast-2c',
        maxPods: '40',
        name: 'batch',
      }),
    ],
    systemPods: '2',
    hostNetworkPods: '3',
    clusterPods: '60',
  });
  await planner.open();
  await clearPlan(planner);
  await typePlan(planner, mine);
  await expectAnswer(planner, answerTo(mine));
  await expect(planner.page).toHaveTitle(/^\S.* · Payments, Seoul – /);
  await test.step('one of prefixes, with its own settings and a type that the list lacks', async () => {
    const mine = planText({
      prefixDelegation: true,
      subnets: [subnetText({ zone: 'a', range: '/22', used: '17' })],
      settings: {
        WARM_ENI_TARGET: '',
        WARM_IP_TARGET: '',
        MINIMUM_IP_TARGET: '',
        WARM_PREFIX_TARGET: 'unset',
        MAX_ENI: '',
      },
      groups: [
        groupText({ instanceType: 'm5.large', nodes: '6', podsPerNode: '60' }),
        groupText({ instanceType: 'x9.huge', maxEnis: '8', ipv4PerEni: '30', nodes: '2' }),
      ],
      managedCap: false,
    });
    await clearPlan(planner);
    await typePlan(planner, mine);
    await expectAnswer(planner, answerTo(mine));
  });
  await test.step('without subnets and node groups the page offers examples', async () => {
    const { notices, shell } = planner.words;
    await clearPlan(planner);
    await expect(page.getByRole('heading', { name: notices.empty.title })).toBeVisible();
    await planner.button(shell.presets['prefix-delegation']).click();
    await expectAnswer(planner, answerTo(presetText('prefix-delegation')));
  });
  await test.step('with each key the answer follows', async () => {
    await planner.open('?subnet=/24&node=m5.large:1:20');
    await planner.form.nodes(1).click();
    await page.keyboard.press('End');
    for (const [key, nodes] of [
      ['5', '15'],
      ['Backspace', '1'],
      ['0', '10'],
      ['0', '100'],
    ] as const) {
      await page.keyboard.press(key);
      const subnets = [subnetText({ zone: 'a', range: '/24' })];
      const groups = [groupText({ nodes, podsPerNode: '20' })];
      await expectAnswer(planner, answerTo(planText({ subnets, groups })));
    }
  });
});
