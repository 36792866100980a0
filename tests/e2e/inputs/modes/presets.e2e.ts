// A preset opens the parts of the form that its mode needs, and a plain plan opens none.
import { type PresetId, presetText } from '@/plan';
import { answerTo, expectFigures } from '../../support/answer/engine-answer';
import {
  addon,
  checkbox,
  consumerField,
  consumerKind,
  consumers,
  expectFolded,
  expectUnfolded,
  expectUse,
  extra,
  kindOf,
  networking,
  nodesRow,
} from '../../support/form/mode-fields';
import { clearPlan } from '../../support/form/type-plan';
import type { PlannerPage } from '../../support/planner-page';
import { expect, test } from '../../support/test';
import { startsWith } from '../../support/words';

test.use({ runs: 'held' });

/** What the form shows of the mode, as far as possible without a click. */
type Form = (planner: PlannerPage) => Promise<void>;

const FORMS: Partial<Record<PresetId, Form>> = {
  'custom-networking': async (planner) => {
    const { modes, form } = planner.words;
    await expectUnfolded(networking(planner));
    await expect(checkbox(planner, modes.networking.customNetworking)).toBeChecked();
    await expect(planner.form.subnetRow(1)).not.toContainText(form.subnets.uses.pods);
    await expect(planner.form.subnetRow(4)).toContainText(form.subnets.uses.pods);
    await expectUse(planner, 4, 'pods');
  },
  multus: async (planner) => {
    const { modes, form, problems } = planner.words;
    for (const place of [3, 4, 5, 6]) {
      await expect(planner.form.subnetRow(place)).toContainText(form.subnets.uses.multus);
    }
    await expectUse(planner, 3, 'multus');
    const hostLocal = problems.fieldName({ part: 'subnet', row: '', field: 'hostLocal' });
    const range = planner.form.detail(planner.form.subnetRow(3), hostLocal);
    await expect(range).toHaveValue('10.0.4.70-10.0.4.80');
    const row = await kindOf(planner, 1, 'linux');
    await expectUnfolded(row.getByRole('button', { name: modes.group.interfaces }));
    await expect(extra(planner, row, 'unmanagedEnis')).toHaveValue('2');
    await expect(extra(planner, row, 'attachedPods')).toHaveValue('1');
    await planner.form.openEveryNode();
    await expect(addon(planner, 'kube-multus')).toBeChecked();
  },
  'pod-security-groups': async (planner) => {
    const { modes } = planner.words;
    await expectUnfolded(networking(planner));
    await expect(checkbox(planner, modes.networking.podEni)).toBeChecked();
    const row = await kindOf(planner, 1, 'linux');
    await expectUnfolded(row.getByRole('button', { name: modes.group.interfaces }));
    await expect(extra(planner, row, 'branchPods')).toHaveValue('6');
  },
  ipv6: async (planner) => {
    const { modes } = planner.words;
    await expectUnfolded(networking(planner));
    await expect(
      planner.page.getByRole('radio', { name: modes.networking.families.ipv6, exact: true }),
    ).toBeChecked();
    await expect(planner.page.getByText(modes.networking.ipv6Help)).toBeVisible();
    await expectUnfolded(consumers(planner));
    await expect(consumerKind(planner, 1)).toHaveValue('control-plane');
    await expect(consumerKind(planner, 2)).toHaveValue('alb');
  },
  windows: async (planner) => {
    const { modes, form } = planner.words;
    await expect(nodesRow(planner, 2)).toContainText(form.groups.kinds.windows);
    await kindOf(planner, 2, 'windows');
    await expectUnfolded(networking(planner));
    await expect(planner.page.getByText(modes.networking.windows)).toBeVisible();
    const field = planner.page.getByRole('textbox', { name: 'minimum-ip-target', exact: true });
    await expect(field).toHaveAttribute('placeholder', '3');
  },
  'auto-mode': async (planner) => {
    await expect(nodesRow(planner, 1)).toContainText(planner.words.form.groups.kinds['auto-mode']);
    await kindOf(planner, 1, 'auto-mode');
    await planner.openSection('notes');
    await expect(planner.note('AUTO_MODE_RANGE')).toBeVisible();
  },
};

test('a plain plan, and a row of each list that is begun with nothing, show no more than they need; each preset of a mode opens its part of the form', async ({
  planner,
}) => {
  test.slow();
  await planner.open();
  await expect(planner.form.nodes(2)).toHaveValue('6');
  await expectPlainForm(planner, 3, 2);
  await clearPlan(planner);
  await planner.form.addSubnet.click();
  await planner.form.addGroup.click();
  await expect(planner.form.nodes(1)).toBeVisible();
  await expectPlainForm(planner, 1, 1);
  for (const [id, inForm] of Object.entries(FORMS) as [PresetId, Form][]) {
    await test.step(id, async () => {
      await planner.choose('examples', planner.words.shell.presets[id]);
      await expectFigures(planner, answerTo(presetText(id)).usage);
      await planner.form.unfold('subnets', 'cni', 'groups');
      await inForm(planner);
    });
  }
});

test('what the plan uses stands open and can be folded; while a field in it can’t be read it stays open', async ({
  planner,
}) => {
  await planner.open(
    '?subnet=a:10.0.0.0/24&node=m5.large:2:5&pod-eni=true&consumer=alb:2&nau-quota=64000',
  );
  await planner.form.unfold('subnets', 'cni');
  for (const fold of [networking(planner), consumers(planner)]) {
    await expectUnfolded(fold);
    await fold.click();
    await expectFolded(fold);
    await fold.click();
  }
  await consumerField(planner, 'count').fill('x');
  await consumers(planner).click();
  await expectUnfolded(consumers(planner));
});

/** Plan name, subnet rows, the mode and its settings, node rows, pods of the cluster: no more. */
async function expectPlainForm(planner: PlannerPage, subnets: number, groups: number) {
  const { page, words } = planner;
  const { form } = words;
  const places = (rows: number) => Array.from({ length: rows }, (_, index) => index + 1);
  const named = (labels: readonly string[], row: string) =>
    labels.map((label) => `${label}, ${row}`);
  const controls = page.locator('input:visible, select:visible, textarea:visible');
  const names = await controls.evaluateAll((found) =>
    found.map((control) => {
      const [label] = (control as HTMLInputElement).labels ?? [];
      return control.getAttribute('aria-label') ?? label?.textContent ?? control.outerHTML;
    }),
  );
  const { zone, range, used } = form.subnets;
  const { type, nodes, podsPerNode } = form.groups;
  expect(names).toEqual([
    form.subnets.planned,
    form.subnets.liveNow,
    ...places(subnets).flatMap((place) => named([zone, range, used], form.subnets.row(place))),
    form.cni.secondaryIps,
    form.cni.prefixDelegation,
    'WARM_ENI_TARGET',
    'WARM_IP_TARGET',
    'MINIMUM_IP_TARGET',
    ...places(groups).flatMap((place) => named([type, nodes, podsPerNode], form.groups.row(place))),
    form.clusterPods.label,
  ]);
  await expectFolded(networking(planner));
  await expectFolded(consumers(planner));
  await expectFolded(planner.button(startsWith(form.groups.clusterWide)));
}
