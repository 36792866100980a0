import { SETTING_FIELDS, SETTING_KEYS, UNSET } from '@/plan';
import type { CsvSection, PlanCsvInput } from './csv-section';

/** The CNI's variables under AWS's names, then what holds for every node. */
export function settingRows({ plan, labels }: PlanCsvInput): CsvSection {
  const words = labels.settings;
  const variables = SETTING_FIELDS.map(
    (field) => [field, plan.settings[SETTING_KEYS[field]] ?? UNSET] as const,
  );
  return {
    title: words.title,
    heads: [words.setting, words.value],
    rows: [
      ['ENABLE_PREFIX_DELEGATION', String(plan.settings.prefixDelegation)],
      ...variables,
      [words.managedCap, String(plan.managedCap)],
      [words.hostNetworkPods, plan.hostNetworkPodsPerNode],
      [words.systemPods, plan.systemPodsPerNode],
      [words.clusterPods, plan.clusterPods],
    ],
  };
}
