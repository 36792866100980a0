// Ways to take addresses that most plans never touch: each is folded until a plan uses it.
import type { Locator } from '@playwright/test';
import { type PresetId, presetText } from '@/plan';
import {
  answerTo,
  answerToLink,
  expectAnswer,
  expectFigures,
} from '../support/answer/engine-answer';
import { expectAccessible } from '../support/axe';
import { expand } from '../support/form/plan-form';
import { clearPlan } from '../support/form/type-plan';
import { PlannerPage } from '../support/planner-page';
import { expect, test } from '../support/test';
import { startsWith } from '../support/words';

const PLAN = '?subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&node=m5.large:6:20';
/** Something in every fold. */
const FULL =
  '?subnet=a:10.0.0.0/22&subnet=b:10.0.4.0/22;prefix-reservation=2' +
  '&subnet=a:10.0.8.0/25;use=multus;host-local=10.0.8.70-10.0.8.80&subnet=b:10.0.8.128/25;use=multus' +
  '&pod-eni=true&addon=coredns&addon=ebs-csi-node&node=m5.large:6:10;branch-pods=6' +
  '&node=t3.medium:2:5;unmanaged-enis=1;attached-pods=1;max-pods-policy=karpenter;reserved-enis=1;own=WARM_IP_TARGET=5' +
  '&node=m5.xlarge:3:10;kind=windows&node=:20;kind=fargate&node=m6i.xlarge:3:10;kind=auto-mode' +
  '&consumer=alb:2&consumer=rds:1:3:a;name=orders';

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

test('each preset of a mode opens its part of the form', async ({ planner }) => {
  test.slow();
  await planner.open();
  for (const [id, inForm] of Object.entries(FORMS) as [PresetId, Form][]) {
    await test.step(id, async () => {
      await planner.choose('presets', planner.words.shell.presets[id]);
      await expectFigures(planner, answerTo(presetText(id)).usage);
      await planner.form.unfold('subnets', 'cni', 'groups');
      await inForm(planner);
    });
  }
});

test.describe('a newcomer', () => {
  test('finds in the form no more than a plain plan needs', async ({ planner }) => {
    await planner.open();
    await planner.choose('presets', planner.words.shell.presets['small-production']);
    await expect(planner.form.nodes(2)).toHaveValue('6');
    await expectPlainForm(planner, 3, 2);
  });

  test('who starts with nothing adds a row of each list with one click, and sees no more', async ({
    planner,
  }) => {
    await planner.open();
    await clearPlan(planner);
    await planner.form.addSubnet.click();
    await planner.form.addGroup.click();
    await expect(planner.form.nodes(1)).toBeVisible();
    await expectPlainForm(planner, 1, 1);
  });
});

test.describe('other consumers', () => {
  const ALBS = `${PLAN}&consumer=alb:2`;

  test('load balancers take addresses, are named where it is asked why, and undo takes them back', {
    tag: '@phone',
  }, async ({ planner, page }) => {
    const { modes, shell } = planner.words;
    await planner.open(PLAN);
    await planner.form.unfold('subnets');
    await expectFolded(consumers(planner));
    await consumers(planner).click();
    await planner.button(modes.consumers.add).click();
    await expect(consumerField(planner, 'count')).toBeFocused();
    await consumerKind(planner, 1).selectOption({ label: modes.consumers.kinds.alb });
    await consumerField(planner, 'count').fill('2');
    await expectAnswer(planner, answerToLink(ALBS));
    await expect(page).toHaveURL(/&consumer=alb:2$/);

    await planner.form.hide();
    await planner.why.click();
    const sum = planner.section('sum');
    await expect(
      sum.getByRole('term').filter({ hasText: modes.consumers.kinds.alb }),
    ).toBeVisible();
    await page.keyboard.press('Escape');

    for (const link of [`${PLAN}&consumer=alb`, `${PLAN}&consumer=control-plane`, PLAN]) {
      if (planner.isWide) await planner.button(shell.undo).click();
      else await page.keyboard.press('ControlOrMeta+z');
      await expectFigures(planner, answerToLink(link).usage);
    }
    await expect(page).not.toHaveURL(/consumer=/);
  });

  test('what can’t be read is named, and the list of errors leads to it', {
    tag: '@phone',
  }, async ({ planner, page }) => {
    const { form, problems } = planner.words;
    await planner.open(ALBS);
    await planner.form.unfold('subnets');
    const count = consumerField(planner, 'count');
    const addresses = consumerField(planner, 'addresses');
    await count.fill('x');
    await expect(count).toHaveAttribute('aria-invalid', 'true');
    await expect(count).toHaveAccessibleDescription(/“x” is not a number/);
    await planner.form.hide();
    await planner.answer
      .getByRole('button', { name: planner.words.results.verdict.goToFirst })
      .click();
    await expect(count).toBeFocused();
    await addresses.fill('y');
    await expect(consumers(planner)).toHaveAttribute('aria-expanded', 'true');
    const summary = page.getByRole('region', { name: form.errors.section(2), exact: true });
    for (const [field, input] of [
      ['addresses', addresses],
      ['count', count],
    ] as const) {
      const name = problems.fieldName({ part: 'consumer', row: '', field });
      await summary.getByRole('button', { name: startsWith(name) }).click();
      await expect(input).toBeFocused();
    }
  });

  test('a row goes, and the keyboard stays in the list', async ({ planner, page }) => {
    const { form, modes } = planner.words;
    await planner.open(`${ALBS}&consumer=nlb`);
    for (const [place, left] of [
      [2, ALBS],
      [1, PLAN],
    ] as const) {
      await planner.button(form.removeRow(form.subnets.consumerRow(place))).click();
      await expectFigures(planner, answerToLink(left).usage);
      await expect(planner.button(modes.consumers.add)).toBeFocused();
    }
    await expect(page).not.toHaveURL(/consumer=/);
  });
});

test('add-ons of every node count, and where their fold is shut they are not passed over', async ({
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
});

test.describe('node groups', () => {
  const NODES = PLAN.replace('m5.large:6:20', 't3.medium:3:10');

  test('a node group becomes Fargate pods and nodes again', async ({ planner, page }) => {
    const { modes } = planner.words;
    await planner.open(NODES);
    await planner.form.show();
    const row = await kindOf(planner, 1, 'linux');
    await kind(planner, row).selectOption({ label: modes.group.kinds.fargate });
    await expectAnswer(planner, answerToLink(NODES.replace('t3.medium:3:10', ':3;kind=fargate')));
    await expect(page).toHaveURL(/node=:3;kind=fargate/);
    await expect(planner.form.type(1)).toHaveCount(0);
    await expect(planner.form.podsPerNode(1)).toHaveCount(0);
    await kind(planner, row).selectOption({ label: modes.group.kinds.linux });
    await expect(planner.form.type(1)).toHaveValue('t3.medium');
    await expectAnswer(planner, answerToLink(NODES));
  });

  test('max pods are shown under each policy, and Karpenter asks for RESERVED_ENIS', async ({
    planner,
    page,
  }) => {
    const { modes } = planner.words;
    await planner.open(NODES);
    const row = await kindOf(planner, 1, 'linux');
    await expand(row.getByRole('button', { name: modes.maxPods.title }));
    const managed = row.getByRole('row', { name: startsWith(modes.maxPods.policies.formula) });
    await expect(managed.getByRole('cell')).toHaveText([
      '17',
      /^110\s*\(242\)$/,
      '12',
      /^110\s*\(162\)$/,
    ]);
    const reserved = extra(planner, row, 'reservedEnis');
    await expect(reserved).toHaveCount(0);
    const policy = row.getByRole('combobox', { name: modes.group.policy });
    await policy.selectOption({ label: modes.group.policies.karpenter });
    await reserved.fill('1');
    const karpenter = NODES.replace(':3:10', ':3:10;max-pods-policy=karpenter;reserved-enis=1');
    await expectAnswer(planner, answerToLink(karpenter));
    await expect(page).toHaveURL(/max-pods-policy=karpenter;reserved-enis=1/);
    const cells = row.getByRole('row', { name: startsWith(modes.maxPods.policies.karpenter) });
    await expect(cells.getByRole('cell')).toHaveText(['12', '12', '12', '12']);
  });

  test('a maxPodsExpression gives max pods, in the link too', async ({ planner, page }) => {
    const { modes } = planner.words;
    await planner.open(NODES);
    const row = await kindOf(planner, 1, 'linux');
    const maxPods = extra(planner, row, 'maxPods');
    await maxPods.fill('((default_enis - 1) * (ips_per_eni - 1)) +');
    await expect(row).toContainText('default_enis, ips_per_eni and max_pods');
    await maxPods.pressSequentially(' 2');
    await expectAnswer(planner, answerToLink(NODES.replace(':3:10', ':3:10;max-pods=12')));
    await expand(row.getByRole('button', { name: modes.maxPods.title }));
    const byHand = row.getByRole('row', { name: startsWith(modes.maxPods.policies.fixed) });
    await expect(byHand.getByRole('cell')).toHaveText(['12', '12', '12', '12']);
    await expect(page).toHaveURL(/max-pods=/);
    await page.reload();
    await kindOf(planner, 1, 'linux');
    await expect(maxPods).toHaveValue('((default_enis - 1) * (ips_per_eni - 1)) + 2');
  });

  test('settings of its own are counted, and the page says that no cluster has them', async ({
    planner,
    page,
  }) => {
    const { modes } = planner.words;
    await planner.open(PLAN);
    const row = await kindOf(planner, 1, 'linux');
    const own = row.getByRole('checkbox', { name: modes.group.own });
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

  test('an own setting that can’t be read is opened, and the answer leads to it', {
    tag: '@phone',
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
    await planner.answer
      .getByRole('button', { name: planner.words.results.verdict.goToFirst })
      .click();
    arrive();
    const row = nodesRow(planner, 1);
    await expect(ownField(planner, row, 'WARM_IP_TARGET')).toBeFocused();
  });
});

test('a switch of the cluster’s network keeps the keyboard, and its fold open', async ({
  planner,
  page,
}) => {
  const { customNetworking } = planner.words.modes.networking;
  await planner.open(PLAN);
  await expand(networking(planner));
  for (const isOn of [true, false]) {
    await checkbox(planner, customNetworking).focus();
    await page.keyboard.press('Space');
    await expect(networking(planner)).toHaveAttribute('aria-expanded', 'true');
    await expect(checkbox(planner, customNetworking)).toBeChecked({ checked: isOn });
    await expect(checkbox(planner, customNetworking)).toBeFocused();
  }
});

test('a node group is kept from pods for the whole cluster, in the link too; Windows nodes have no such switch', async ({
  page,
  planner,
}) => {
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

test('what I may have read is put right for my plan, in Korean too', async ({ planner }) => {
  const claim = (spoken: PlannerPage) =>
    spoken.section('mistakes').getByRole('listitem').filter({ hasText: 'm5.large' }).first();
  await planner.open(PLAN);
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
});

for (const [colorScheme, language, locale, rules] of [
  ['light', 'en', 'en-US', undefined],
  // What a theme and a language can change.
  ['dark', 'ko', 'ko-KR', ['color-contrast', 'target-size']],
] as const) {
  test.describe(`${colorScheme}, ${language}`, () => {
    test.use({ colorScheme, locale });
    test('everything that is folded, open, can be used by everybody', {
      tag: rules === undefined ? '@phone' : [],
    }, async ({ page }) => {
      test.slow();
      const planner = new PlannerPage(page, language);
      await planner.open(FULL);
      await planner.form.show();
      const form = page.getByRole('region', { name: planner.words.form.inputs, exact: true });
      const folded = form.locator('button[aria-expanded="false"]:not([aria-haspopup])');
      while ((await folded.count()) > 0) await folded.first().click();
      await expect(checkbox(planner, planner.words.modes.networking.podEni)).toBeVisible();
      await expect(addon(planner, 'ebs-csi-node')).toBeVisible();
      await expectAccessible(page, 'the form open', undefined, rules);
      await planner.form.hide();
      for (const { label } of answerToLink(FULL).usage.groups) {
        await planner.openNodeGroup(label);
      }
      await expectAccessible(page, 'everything open', undefined, rules);
    });
  });
}

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
    form.planName,
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

/** Open without a click; opened if it is not, so that the rest of the journey is seen too. */
async function expectUnfolded(fold: Locator) {
  await expect
    .soft(fold, 'the fold that the plan uses is open')
    .toHaveAttribute('aria-expanded', 'true');
  await expand(fold);
}

async function expectFolded(fold: Locator) {
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
}

function networking(planner: PlannerPage): Locator {
  return planner.button(startsWith(planner.words.form.cni.moreModes));
}

function ownField({ words }: PlannerPage, row: Locator, field: string): Locator {
  return row.getByRole('textbox', { name: `${words.modes.group.own}: ${field}`, exact: true });
}

function consumers(planner: PlannerPage): Locator {
  return planner.button(startsWith(planner.words.form.subnets.consumers));
}

function consumerKind({ page, words }: PlannerPage, place: number): Locator {
  const { kind } = words.modes.consumers;
  const row = words.form.subnets.consumerRow(place);
  return page.getByRole('combobox', { name: `${kind}, ${row}`, exact: true });
}

/** Of the only consumer. */
function consumerField({ page, words }: PlannerPage, field: 'count' | 'addresses'): Locator {
  const name = words.problems.fieldName({ part: 'consumer', row: '', field });
  return page.getByRole('textbox', { name, exact: true });
}

function addon({ page }: PlannerPage, id: string): Locator {
  return page.getByRole('checkbox', { name: startsWith(id) });
}

function checkbox({ page }: PlannerPage, name: string): Locator {
  return page.getByRole('checkbox', { name, exact: true });
}

/** A node group's row of any kind: that of Fargate pods has no type. */
function nodesRow({ page, form }: PlannerPage, place: number): Locator {
  return page.getByRole('listitem').filter({ has: form.nodes(place) });
}

function kind({ words }: PlannerPage, row: Locator): Locator {
  return row.getByRole('combobox', { name: words.modes.group.kind, exact: true });
}

/** Opens a node group's details, which name its kind. */
async function kindOf(planner: PlannerPage, place: number, wanted: string): Promise<Locator> {
  const row = nodesRow(planner, place);
  await planner.form.openDetails(row);
  await expect(kind(planner, row)).toHaveValue(wanted);
  return row;
}

function extra(
  { words, form }: PlannerPage,
  row: Locator,
  field: 'branchPods' | 'unmanagedEnis' | 'attachedPods' | 'reservedEnis' | 'maxPods',
): Locator {
  return form.detail(row, words.problems.fieldName({ part: 'group', row: '', field }));
}

/** Opens a subnet's details, which say what it is used for. */
async function expectUse(planner: PlannerPage, place: number, wanted: string) {
  const row = planner.form.subnetRow(place);
  await planner.form.openDetails(row);
  const use = row.getByRole('combobox', { name: planner.words.modes.subnet.use, exact: true });
  await expect(use).toHaveValue(wanted);
}
