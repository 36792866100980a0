// Variables of aws-node and keys of its ConfigMap as fields of the plan.
import { SHIPPED_SETTINGS } from '@/engine';
import type { Imported, ImportedSetting } from '@/import/summary/imported';
import { type PlanText, SETTING_FIELDS, SETTING_KEYS, UNSET } from '@/plan';

const FLAGS = [
  ['AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG', 'customNetworking'],
  ['ENABLE_SUBNET_DISCOVERY', 'subnetDiscovery'],
  ['ENABLE_POD_ENI', 'podEni'],
  ['ENABLE_MULTI_NIC', 'multiNic'],
] as const;
const WINDOWS = [
  ['windows-warm-ip', 'warmIpTarget'],
  ['windows-minimum-ip', 'minimumIpTarget'],
  ['windows-warm-prefix', 'warmPrefixTarget'],
] as const;
/** What AWS has where a variable is taken away. */
const ON_WHEN_UNSET = ['ENABLE_SUBNET_DISCOVERY'];

/**
 * The plan with the settings that the import knows; the others stay. Unset, zero and unknown are three
 * things: a variable that is known to be unset is `unset`, unless AWS ships it so.
 */
export function withSettings(
  text: PlanText,
  { settings, cluster }: Pick<Imported, 'settings' | 'cluster'>,
): PlanText {
  const of = (name: string) => (Object.hasOwn(settings, name) ? settings[name] : undefined);
  const targets = { ...text.settings };
  for (const field of SETTING_FIELDS) {
    const value = of(field);
    if (value === null)
      targets[field] = SHIPPED_SETTINGS[SETTING_KEYS[field]] === undefined ? '' : UNSET;
    else if (typeof value === 'string') targets[field] = value.trim();
  }
  const networking = { ...text.networking };
  for (const [name, field] of FLAGS) {
    const value = flagOf(name, of(name));
    if (value !== undefined) networking[field] = value;
  }
  const windows = { ...networking.windows };
  for (const [name, field] of WINDOWS) {
    const value = of(name);
    if (typeof value === 'string') windows[field] = value.trim();
  }
  windows.prefixDelegation =
    flagOf('', of('windows-prefix-delegation')) ?? windows.prefixDelegation;
  const family = cluster?.ipFamily ?? of('ip-family');
  const cooldown = of('branch-eni-cooldown');
  return {
    ...text,
    settings: targets,
    prefixDelegation: flagOf('', of('ENABLE_PREFIX_DELEGATION')) ?? text.prefixDelegation,
    networking: {
      ...networking,
      windows,
      ipFamily: family === 'ipv6' || family === 'ipv4' ? family : networking.ipFamily,
    },
    branchEniCooldown: typeof cooldown === 'string' ? cooldown : text.branchEniCooldown,
  };
}

/** Evidence counts where it is sure: an ENI for branches is there only where they are on. */
function flagOf(name: string, value: ImportedSetting | undefined): boolean | undefined {
  if (value === undefined) return undefined;
  if (value === null) return ON_WHEN_UNSET.includes(name);
  if (typeof value === 'string') return value.trim().toLowerCase() === 'true';
  switch (value.code) {
    case 'POD_ENI_CAPACITY':
    case 'TRUNK_ENI':
      return true;
    case 'MODES_DIFFER':
      return value.on >= value.off;
    case 'SOME_NODES':
      return value.on * 2 >= value.of;
    case 'ENI_CONFIGS':
      return undefined;
  }
}
