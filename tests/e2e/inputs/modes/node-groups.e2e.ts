// The kinds of nodes, their max pods and settings of their own.
import { answerToLink, expectAnswer } from '../../support/answer/engine-answer';
import { extra, kind, kindOf, nodesRow, ownField } from '../../support/form/mode-fields';
import { expand } from '../../support/form/plan-form';
import { expect, test } from '../../support/test';
import { startsWith } from '../../support/words';

test.use({ runs: 'held' });

const PLAN = '?subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&node=m5.large:6:20';
const NODES = PLAN.replace('m5.large:6:20', 't3.medium:3:10');

test('the details of a node group say its kind and who sets its max pods, in the link too', async ({
  planner,
  page,
}) => {
  const { modes } = planner.words;
  await planner.open(NODES);
  const row = await kindOf(planner, 1, 'linux');
  const maxPods = extra(planner, row, 'maxPods');
  const byPolicy = (policy: keyof typeof modes.maxPods.policies) =>
    row.getByRole('row', { name: startsWith(modes.maxPods.policies[policy]) }).getByRole('cell');

  await test.step('it becomes Fargate pods and nodes again', async () => {
    await kind(planner, row).selectOption({ label: modes.group.kinds.fargate });
    await expectAnswer(planner, answerToLink(NODES.replace('t3.medium:3:10', ':3;kind=fargate')));
    await expect(page).toHaveURL(/node=:3;kind=fargate/);
    await expect(planner.form.type(1)).toHaveCount(0);
    await expect(planner.form.podsPerNode(1)).toHaveCount(0);
    await kind(planner, row).selectOption({ label: modes.group.kinds.linux });
    await expect(planner.form.type(1)).toHaveValue('t3.medium');
    await expectAnswer(planner, answerToLink(NODES));
  });

  await test.step('max pods are shown under each policy', async () => {
    await expand(row.getByRole('button', { name: modes.maxPods.title }));
    await expect(byPolicy('formula')).toHaveText([
      '17',
      /^110\s*\(242\)$/,
      '12',
      /^110\s*\(162\)$/,
    ]);
    // The keyboard reaches it where it scrolls, and only there.
    const table = row.getByRole('region', { name: modes.maxPods.title });
    await expect(table).not.toHaveAttribute('tabindex');
    await table.evaluate((frame) => frame.style.setProperty('width', '6rem'));
    await expect(table).toHaveAttribute('tabindex', '0');
    await table.evaluate((frame) => frame.style.removeProperty('width'));
  });

  await test.step('a maxPodsExpression gives max pods, also after a reload', async () => {
    await maxPods.fill('((default_enis - 1) * (ips_per_eni - 1)) +');
    await expect(row).toContainText('default_enis, ips_per_eni and max_pods');
    await maxPods.pressSequentially(' 2');
    await expectAnswer(planner, answerToLink(NODES.replace(':3:10', ':3:10;max-pods=12')));
    await expect(byPolicy('fixed')).toHaveText(['12', '12', '12', '12']);
    await expect(page).toHaveURL(/max-pods=/);
    await page.reload();
    await kindOf(planner, 1, 'linux');
    await expect(maxPods).toHaveValue('((default_enis - 1) * (ips_per_eni - 1)) + 2');
    await maxPods.fill('');
    await expectAnswer(planner, answerToLink(NODES));
  });

  await test.step('Karpenter asks for RESERVED_ENIS', async () => {
    const reserved = extra(planner, row, 'reservedEnis');
    await expect(reserved).toHaveCount(0);
    const policy = row.getByRole('combobox', { name: modes.group.policy });
    await policy.selectOption({ label: modes.group.policies.karpenter });
    await reserved.fill('1');
    const karpenter = NODES.replace(':3:10', ':3:10;max-pods-policy=karpenter;reserved-enis=1');
    await expectAnswer(planner, answerToLink(karpenter));
    await expect(page).toHaveURL(/max-pods-policy=karpenter;reserved-enis=1/);
    await expand(row.getByRole('button', { name: modes.maxPods.title }));
    await expect(byPolicy('karpenter')).toHaveText(['12', '12', '12', '12']);
  });

  await test.step('settings of its own are counted, and the page says that no cluster has them', async () => {
    await planner.open(PLAN);
    const own = (await kindOf(planner, 1, 'linux')).getByRole('checkbox', {
      name: modes.group.own,
    });
    await own.check();
    await planner.openSection('notes');
    await expect(planner.note('OWN_SETTINGS')).toBeVisible();
    await expect(page).toHaveURL(/;own=default/);
    const shown = ownField(planner, row, 'WARM_ENI_TARGET');
    await expect(shown).toHaveAttribute('placeholder', '1');
    await ownField(planner, row, 'WARM_IP_TARGET').fill('5');
    await expectAnswer(planner, answerToLink(`${PLAN};own=WARM_IP_TARGET=5`));
    await expect(page).toHaveURL(/;own=WARM_IP_TARGET=5/);
    await own.uncheck();
    await expect(planner.note('OWN_SETTINGS')).toHaveCount(0);
  });
});

test.describe('where a part comes late', () => {
  test.use({ tab: 'new' });

  test('an own setting that can’t be read is opened, and the answer leads to it', {
    tag: '@only-phone',
  }, async ({ planner, page }) => {
    // The part of the form that is fetched when it is asked for comes after the click.
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route('**/group-details-*.js', async (route) => {
      await arrived;
      await route.continue();
    });
    await planner.open(`${PLAN};own=WARM_IP_TARGET=x`);
    await page
      .getByRole('region', { name: planner.words.form.errors.section(1), exact: true })
      .getByRole('button', { name: 'WARM_IP_TARGET' })
      .click();
    arrive();
    const row = nodesRow(planner, 1);
    await expect(ownField(planner, row, 'WARM_IP_TARGET')).toBeFocused();
  });
});
