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

function notNegative(text: string | undefined): number | undefined {
  const value = atoi(text);
  return value !== undefined && value >= 0 ? value : undefined;
}

/** Go's strconv.Atoi: an optional sign and digits, within 64 bits; otherwise an error. */
function atoi(text: string | undefined): number | undefined {
  if (text === undefined || !/^[+-]?[0-9]+$/.test(text)) return undefined;
  const value = BigInt(text.replace('+', ''));
  if (BigInt.asIntN(64, value) !== value) return undefined;
  return Number(value);
}

/** Go's strconv.ParseBool. */
function parseBool(text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined;
  if (/^(1|t|T|TRUE|true|True)$/.test(text)) return true;
  if (/^(0|f|F|FALSE|false|False)$/.test(text)) return false;
  return undefined;
}
