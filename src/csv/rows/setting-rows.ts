import type { CsvSection, PlanCsvInput } from '@/csv/csv-section';
import { SHIPPED_NETWORKING } from '@/engine';
import { type Plan, SETTING_FIELDS, SETTING_KEYS, UNSET } from '@/plan';

/** The CNI's variables under AWS's names, then what holds for every node. */
export function settingRows({ plan, labels }: Pick<PlanCsvInput, 'plan' | 'labels'>): CsvSection {
  const words = labels.settings;
  const variables = SETTING_FIELDS.map(
    (field) => [field, plan.settings[SETTING_KEYS[field]] ?? UNSET] as const,
  );
  return {
    title: words.title,
    heads: [words.setting, words.value],
    rows: [
      ...(plan.live ? [[words.live, 'true']] : []),
      ['ENABLE_PREFIX_DELEGATION', String(plan.settings.prefixDelegation)],
      ...variables,
      ...networkRows(plan),
      [words.managedCap, String(plan.managedCap)],
      [words.hostNetworkPods, plan.hostNetworkPodsPerNode],
      [words.systemPods, plan.systemPodsPerNode],
      [words.clusterPods, plan.clusterPods],
      [words.nauQuota, plan.quotas.nau],
      [words.eniQuota, plan.quotas.enis],
      ...plan.addons.map(({ id, pods }) => [words.addon(id), pods]),
    ],
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
