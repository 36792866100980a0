// The variables of aws-node that say how many addresses a node holds.
import type { SettingFact, SettingRank } from '@/import/facts/facts';

const VARIABLES = [
  'ENABLE_PREFIX_DELEGATION',
  'WARM_ENI_TARGET',
  'WARM_IP_TARGET',
  'MINIMUM_IP_TARGET',
  'WARM_PREFIX_TARGET',
  'MAX_ENI',
  'ENABLE_POD_ENI',
  'POD_SECURITY_GROUP_ENFORCING_MODE',
  'AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG',
  'ENI_CONFIG_LABEL_DEF',
  'ENABLE_SUBNET_DISCOVERY',
  'ENABLE_MULTI_NIC',
] as const;
const FAMILY = 'ENABLE_IPv6';
const NAMES: ReadonlySet<string> = new Set([...VARIABLES, FAMILY]);
/** Others that only aws-node has: they tell a list of its variables, and say nothing of addresses. */
const OTHERS =
  /^(?:AWS_VPC_K8S_(?:CNI|PLUGIN)_\w+|AWS_VPC_(?:CNI|ENI)_\w+|DISABLE_INTROSPECTION|DISABLE_METRICS|DISABLE_NETWORK_RESOURCE_PROVISIONING|ADDITIONAL_ENI_TAGS|VPC_CNI_VERSION|ENABLE_IPv4)$/;

export function isVariable(name: string): boolean {
  return NAMES.has(name);
}

/** A variable of aws-node, also one that changes no count. */
export function isOfAwsNode(name: string): boolean {
  return NAMES.has(name) || OTHERS.test(name);
}

/** A switch whose value lacks its end, as in the last line of a text that was cut. */
export function isCutSwitch(value: string): boolean {
  return value !== '' && !/^(?:true|false)$/.test(value) && /^t?r?u?$|^f?a?l?s?$/.test(value);
}

/**
 * The settings of variables in their order: of one named twice the last counts. In a complete list
 * those that are not there are unset. A value `undefined` is one that can't be known.
 */
export function settingFacts(
  variables: readonly (readonly [name: string, value: string | null | undefined])[],
  rank: SettingRank,
): readonly SettingFact[] {
  const values = new Map(variables);
  const facts: SettingFact[] = [];
  for (const name of VARIABLES) {
    const value = values.get(name);
    if (value !== undefined) facts.push({ name, value, rank });
    else if (rank === 'complete' && !values.has(name)) facts.push({ name, value: null, rank });
  }
  const isV6 = values.get(FAMILY);
  if (isV6 !== undefined || rank === 'complete') {
    const value = isV6?.toLowerCase() === 'true' ? 'ipv6' : 'ipv4';
    facts.push({ name: 'ip-family', value, rank });
  }
  return facts;
}
