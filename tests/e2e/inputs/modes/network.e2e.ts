// What holds for every node: the cluster's network, add-ons, and where pods of the whole cluster go.
import { answerToLink, expectAnswer, expectFigures } from '../../support/answer/engine-answer';
import {
  addon,
  checkbox,
  expectFolded,
  kind,
  kindOf,
  networking,
} from '../../support/form/mode-fields';
import { expand } from '../../support/form/plan-form';
import type { PlannerPage } from '../../support/planner-page';
import { expect, test } from '../../support/test';
import { startsWith } from '../../support/words';

test.use({ runs: 'held' });

const PLAN = '?subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&node=m5.large:6:20';

test('add-ons of every node count, and where their fold is shut they are not passed over; switches of the cluster’s network and of a node group', async ({
  planner,
  page,
}) => {
  const { form, modes } = planner.words;
  const everyNode = planner.button(startsWith(form.groups.clusterWide));
  await planner.open(PLAN);
  await planner.form.unfold('groups');
  const without = (await everyNode.textContent()) ?? '';
  await planner.form.openEveryNode();
  await expand(planner.button(startsWith(form.groups.addons)));
  await addon(planner, 'ebs-csi-node').check();
  await expectFigures(planner, answerToLink(`${PLAN}&addon=ebs-csi-node`).usage);
  await expect(planner.figure('pods')).toHaveAccessibleName(/of 126$/);
  await expect(page).toHaveURL(/&addon=ebs-csi-node&/);
  const pods = page.getByRole('textbox', { name: modes.addons.pods('ebs-csi-node') });
  await pods.fill('2');
  await expectFigures(planner, answerToLink(`${PLAN}&addon=ebs-csi-node:2`).usage);
  await everyNode.click();
  await expectFolded(everyNode);
  await expect(everyNode).not.toHaveText(without);
  await test.step('a switch of the cluster’s network keeps the keyboard, and its fold open', async () => {
    const { customNetworking } = planner.words.modes.networking;
    await expand(networking(planner));
    for (const isOn of [true, false]) {
      await checkbox(planner, customNetworking).focus();
      await page.keyboard.press('Space');
      await expect(networking(planner)).toHaveAttribute('aria-expanded', 'true');
      await expect(checkbox(planner, customNetworking)).toBeChecked({ checked: isOn });
      await expect(checkbox(planner, customNetworking)).toBeFocused();
    }
  });
  await test.step('a node group is kept from pods for the whole cluster, in the link too; Windows nodes have no such switch', async () => {
    const { clusterPods } = planner.words.groupDetails;
    await planner.open('?subnet=a:/24&node=m5.large:1:0&node=m5.large:1:0;name=gpu&pods=6');
    const row = await kindOf(planner, 2, 'linux');
    const takes = row.getByRole('checkbox', { name: clusterPods });
    await expect(takes).toBeChecked();
    await takes.click();
    await expect(takes).not.toBeChecked();
    await expect(page).toHaveURL(/name=gpu;cluster-pods=false/);
    await expectAnswer(
      planner,
      answerToLink(
        'subnet=a:/24&node=m5.large:1:0&node=m5.large:1:0;name=gpu;cluster-pods=false&pods=6',
      ),
    );
    await kind(planner, row).selectOption('windows');
    await expect(takes).toHaveCount(0);
  });
  await test.step('what I may have read is put right for my plan, in Korean too', async () => {
    await planner.open(PLAN);
    await expectClaimsPutRight(planner);
  });
});

async function expectClaimsPutRight(planner: PlannerPage) {
  const claim = (spoken: PlannerPage) =>
    spoken.section('mistakes').getByRole('listitem').filter({ hasText: 'm5.large' }).first();
  await planner.openSection('mistakes');
  await expect(claim(planner)).toContainText(/\(ENIs − 1\) × \(addresses − 1\) \+ 2: 20/);
  await expect(claim(planner)).toContainText('3 × (10 − 1) + 2 = 29.');
  await expect(claim(planner).getByRole('link')).toHaveAttribute(
    'href',
    /^https:\/\/docs\.aws\.amazon\.com\/.*custom-networking/,
  );
  await planner.button(planner.words.shell.otherLanguage).click();
  const korean = claim(planner.in('ko'));
  await expect(korean).toContainText('3 × (10 − 1) + 2 = 29');
  await expect(korean).toContainText(/[가-힣]/);
  await expect(korean).not.toContainText(planner.words.claims.from);
}
