// Every text field of the form, with what it was made for: where nonsense has to be turned away.
import type { Locator } from '@playwright/test';
import { SETTING_FIELDS } from '@/plan';
import type { PlannerPage } from '../planner-page';

/** A plan in which no field is folded away for being of no use. */
export const FULL_PLAN =
  '?subnet=a:10.0.0.0/22:12&subnet=b:10.0.4.0/22&node=m5.large:9:20&node=x9.huge:2:30;enis=4;ipv4-per-eni=15';

export interface TextField {
  readonly name: string;
  readonly input: Locator;
}

export interface TextFields {
  readonly numbers: readonly TextField[];
  /** Numbers that may be left out. */
  readonly optionalNumbers: readonly TextField[];
  readonly names: readonly TextField[];
  readonly zone: TextField;
  readonly zones: TextField;
  readonly range: TextField;
  readonly type: TextField;
}

/** Opens everything that is folded, on the page with `FULL_PLAN`. */
export async function textFields({ form, words }: PlannerPage): Promise<TextFields> {
  await form.unfold('subnets', 'cni', 'groups');
  await form.openDetails(form.subnetRow(1));
  await form.openDetails(form.groupRow(2));
  await form.openRareSettings();
  await form.openEveryNode();
  const group = (label: string) => form.detail(form.groupRow(2), label);
  const { groups, subnets } = words.form;
  const field = (name: string, input: Locator): TextField => ({ name, input });
  return {
    numbers: [
      field('addresses in use', form.used(1)),
      field('nodes', form.nodes(2)),
      field('pods per node', form.podsPerNode(2)),
      field('ENIs by hand', group(words.groupDetails.maxEnis)),
      field('addresses per ENI by hand', group(words.groupDetails.ipv4PerEni)),
      field('system pods', form.systemPods),
      field('hostNetwork pods', form.hostNetworkPods),
      field('pods for the whole cluster', form.clusterPods),
    ],
    optionalNumbers: [
      field('max pods', group(groups.maxPods)),
      ...SETTING_FIELDS.map((setting) => field(setting, form.setting(setting))),
    ],
    names: [
      field('subnet name', form.detail(form.subnetRow(1), subnets.name)),
      field('group name', group(groups.name)),
    ],
    zone: field('zone', form.zone(1)),
    zones: field('zones of a group', group(groups.zones)),
    range: field('CIDR', form.range(1)),
    type: field('instance type', form.type(1)),
  };
}
