import type { KeyedSection, PlanCsvInput, TextOf } from '@/csv/csv-section';
import type { Cell } from '@/csv/csv-text';
import { SHIPPED_NETWORKING } from '@/engine';
import { type Plan, SETTING_FIELDS, SETTING_KEYS, UNSET } from '@/plan';

type Words = PlanCsvInput['labels']['settings'];

/**
 * The CNI's variables under AWS's names, then what holds for every node. The key of a row is the variable, the
 * word of the file, or the add-on.
 */
export function settingRows({
  plan,
  labels,
}: Pick<PlanCsvInput, 'plan' | 'labels'>): KeyedSection<string> {
  const words = labels.settings;
  const named = (key: TextOf<Words>, value: Cell) => [key, words[key], value] as const;
  const variables = SETTING_FIELDS.map(
    (field) => [field, plan.settings[SETTING_KEYS[field]] ?? UNSET] as const,
  );
  const underOwnName = [
    ['ENABLE_PREFIX_DELEGATION', String(plan.settings.prefixDelegation)] as const,
    ...variables,
    ...networkRows(plan),
  ];
  const rows: readonly (readonly [key: string, name: string, value: Cell])[] = [
    ...(plan.live ? [named('live', 'true')] : []),
    ...underOwnName.map(([name, value]) => [name, name, value] as const),
    named('managedCap', String(plan.managedCap)),
    named('hostNetworkPods', plan.hostNetworkPodsPerNode),
    named('systemPods', plan.systemPodsPerNode),
    named('clusterPods', plan.clusterPods),
    named('nauQuota', plan.quotas.nau),
    named('eniQuota', plan.quotas.enis),
    ...plan.addons.map(({ id, pods }) => [id, words.addon(id), pods] as const),
  ];
  return {
    title: words.title,
    keys: rows.map(([key]) => key),
    heads: [words.setting, words.value],
    rows: rows.map(([, name, value]) => [name, value]),
  };
}

/** Under the names of AWS's variables, and of the keys of the ConfigMap amazon-vpc-cni. */
function networkRows({ networking }: Plan): readonly (readonly [string, string | number])[] {
  const { ipFamily, customNetworking, subnetDiscovery, podEni, multiNic, windows } = networking;
  const { branchEniCooldown } = networking;
  return [
    ['ipFamily', ipFamily],
    ['AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG', String(customNetworking)],
    ['ENABLE_SUBNET_DISCOVERY', String(subnetDiscovery)],
    ['ENABLE_POD_ENI', String(podEni)],
    ...(podEni || branchEniCooldown !== SHIPPED_NETWORKING.branchEniCooldown
      ? [['branch-eni-cooldown', branchEniCooldown] as const]
      : []),
    ['ENABLE_MULTI_NIC', String(multiNic)],
    ['enable-windows-prefix-delegation', String(windows.prefixDelegation)],
    ['warm-ip-target', windows.warmIpTarget ?? UNSET],
    ['minimum-ip-target', windows.minimumIpTarget ?? UNSET],
    ['warm-prefix-target', windows.warmPrefixTarget ?? UNSET],
  ];
}
