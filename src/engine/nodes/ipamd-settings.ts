import type { CniSettings } from '@/engine/model';

/**
 * What ipamd makes of the environment of its container: variables that are not there, empty,
 * negative or not a number have the values that its own parser gives them (rule R4).
 * For replays of recorded cases; a person's input is read strictly instead.
 */
export function readIpamdEnvironment(env: Readonly<Record<string, string>>): CniSettings {
  const maxEni = atoi(env.MAX_ENI);
  return {
    prefixDelegation: parseBool(env.ENABLE_PREFIX_DELEGATION) ?? false,
    warmEniTarget: notNegative(env.WARM_ENI_TARGET),
    warmIpTarget: notNegative(env.WARM_IP_TARGET),
    minimumIpTarget: notNegative(env.MINIMUM_IP_TARGET),
    warmPrefixTarget: notNegative(env.WARM_PREFIX_TARGET),
    maxEni: maxEni !== undefined && maxEni >= 1 ? maxEni : undefined,
  };
}

/** What the variables of ipamd's container turn on or off. */
export interface IpamdFeatures {
  /** ENABLE_SUBNET_DISCOVERY: on unless it is turned off. */
  readonly subnetDiscovery: boolean;
  /** AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG */
  readonly customNetworking: boolean;
  /** ENABLE_POD_ENI */
  readonly podEni: boolean;
}

/** The switches as ipamd reads them (R4). */
export function readFeatures(env: Readonly<Record<string, string>>): IpamdFeatures {
  return {
    subnetDiscovery: parseBool(env.ENABLE_SUBNET_DISCOVERY) ?? true,
    customNetworking: parseBool(env.AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG) ?? false,
    podEni: parseBool(env.ENABLE_POD_ENI) ?? false,
  };
}

function notNegative(text: string | undefined): number | undefined {
  const value = atoi(text);
  return value !== undefined && value >= 0 ? value : undefined;
}

/** Go's strconv.Atoi: an optional sign and digits, within 64 bits; otherwise an error. */
export function atoi(text: string | undefined): number | undefined {
  if (text === undefined || !/^[+-]?[0-9]+$/.test(text)) return undefined;
  const value = BigInt(text.replace('+', ''));
  if (BigInt.asIntN(64, value) !== value) return undefined;
  return Number(value);
}

/** Go's strconv.ParseBool. */
export function parseBool(text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined;
  if (/^(1|t|T|TRUE|true|True)$/.test(text)) return true;
  if (/^(0|f|F|FALSE|false|False)$/.test(text)) return false;
  return undefined;
}
