// Fills the form in as a person would, field by field, from an empty page.
import { type GroupText, type PlanText, SETTING_FIELDS, type SubnetText } from '@/plan';
import type { PlannerPage } from '../planner-page';
import { expect } from '../quiet-page';

/** Takes every row away. */
export async function clearPlan({ page, form, words, verdict }: PlannerPage): Promise<void> {
  await form.unfold('subnets', 'groups');
  const rows = page.getByRole('textbox', { name: words.form.subnets.range });
  const groups = page.getByRole('combobox', { name: words.form.groups.type });
  for (let left = await rows.count(); left > 0; left -= 1) {
    await form.removeRow(words.form.subnets.row(left));
  }
  for (let left = await groups.count(); left > 0; left -= 1) {
    await form.removeRow(words.form.groups.row(left));
  }
  await expect(verdict).toHaveCount(0);
}

/** Types the plan into an empty form. */
export async function typePlan(planner: PlannerPage, text: PlanText): Promise<void> {
  const { form, words, page } = planner;
  await form.unfold('subnets', 'cni', 'groups');
  if (text.name !== '') await planner.rename(text.name);
  if (text.prefixDelegation) {
    await page.getByText(words.form.cni.prefixDelegation, { exact: true }).click();
  }
  for (const [index, subnet] of text.subnets.entries()) {
    await typeSubnet(planner, index + 1, subnet);
  }
  for (const setting of SETTING_FIELDS) {
    const field = form.setting(setting);
    if (text.settings[setting] !== '' && !(await field.isVisible())) await form.openRareSettings();
    if ((await field.isVisible()) && (await field.inputValue()) !== text.settings[setting]) {
      await field.fill(text.settings[setting]);
    }
  }
  for (const [index, group] of text.groups.entries()) await typeGroup(planner, index + 1, group);
  await form.openEveryNode();
  await form.systemPods.fill(text.systemPods);
  await form.hostNetworkPods.fill(text.hostNetworkPods);
  await page
    .getByRole('checkbox', { name: words.everyNode.labels.managedCap })
    .setChecked(text.managedCap);
  await form.clusterPods.fill(text.clusterPods);
}

async function typeSubnet({ form, words }: PlannerPage, place: number, subnet: SubnetText) {
  await form.addSubnet.click();
  await form.zone(place).fill(subnet.zone);
  await form.range(place).fill(subnet.range);
  const row = form.subnetRow(place);
  const { used, available, name } = words.form.subnets;
  const usedAs = subnet.usedAs === 'available' ? available : used;
  // A row goes on as the one above it.
  if (!(await form.used(place).getAttribute('aria-label'))?.startsWith(usedAs)) {
    await form.openDetails(row);
    await row.getByText(usedAs, { exact: true }).click();
  }
  if (subnet.name !== '') {
    await form.openDetails(row);
    await form.detail(row, name).fill(subnet.name);
  }
  await form.used(place).fill(subnet.used);
}

async function typeGroup({ form, words }: PlannerPage, place: number, group: GroupText) {
  await form.addGroup.click();
  await form.type(place).fill(group.instanceType);
  await form.nodes(place).fill(group.nodes);
  await form.podsPerNode(place).fill(group.podsPerNode);
  const { zones, maxPods, name } = words.form.groups;
  const { maxEnis, ipv4PerEni } = words.groupDetails;
  const details = [
    [zones, group.zones],
    [maxPods, group.maxPods],
    [maxEnis, group.maxEnis],
    [ipv4PerEni, group.ipv4PerEni],
    [name, group.name],
  ] as const;
  for (const [label, typed] of details) {
    if (typed === '') continue;
    await form.openDetails(form.groupRow(place));
    await form.detail(form.groupRow(place), label).fill(typed);
  }
}
