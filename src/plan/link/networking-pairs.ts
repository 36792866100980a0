// The cluster's network in a link: what AWS has once per cluster beyond the settings. Grammar: link.md.
import { type ClusterNetworking, IP_FAMILIES, SHIPPED_NETWORKING } from '@/engine';
import { UNSET } from '@/plan/fields/setting';
import { type NetworkingText, WINDOWS_FIELDS, type WindowsField } from '@/plan/plan';
import * as keys from './link-keys';
import type { LinkProblem } from './link-problem';
import { NEWEST_LINK_DEFAULTS } from './versions';

type Pair = readonly [key: string, value: string];
const SWITCHES = ['customNetworking', 'subnetDiscovery', 'podEni', 'multiNic'] as const;

/** What differs from the defaults of the newest version. */
export function networkingPairs(networking: ClusterNetworking): readonly Pair[] {
  const defaults = NEWEST_LINK_DEFAULTS.networking;
  const { ipFamily, windows } = networking;
  const all: readonly (readonly [key: string, value: string, byDefault: string])[] = [
    [keys.IP_FAMILY_KEY, ipFamily, defaults.ipFamily],
    ...SWITCHES.map(
      (name) =>
        [keys.NETWORKING_KEYS[name], String(networking[name]), String(defaults[name])] as const,
    ),
    [
      keys.WINDOWS_PREFIX_KEY,
      String(windows.prefixDelegation),
      String(defaults.windowsPrefixDelegation),
    ],
    ...WINDOWS_FIELDS.map(
      (field) =>
        [
          keys.WINDOWS_KEYS[field],
          String(windows[field] ?? UNSET),
          defaults.windows[field],
        ] as const,
    ),
  ];
  return all.flatMap(([key, value, byDefault]) => (value === byDefault ? [] : [[key, value]]));
}

/** The network of a link. `single`: the values of the keys that stand once. */
export function readNetworking(
  single: ReadonlyMap<string, string>,
  boolean: (key: string, byDefault: boolean) => boolean,
): NetworkingText {
  const defaults = NEWEST_LINK_DEFAULTS.networking;
  const family = single.get(keys.IP_FAMILY_KEY);
  const isOn = (name: (typeof SWITCHES)[number]) =>
    boolean(keys.NETWORKING_KEYS[name], defaults[name]);
  const target = (field: WindowsField) =>
    single.get(keys.WINDOWS_KEYS[field]) ?? textOfDefault(field);
  return {
    ipFamily: IP_FAMILIES.find((each) => each === family) ?? defaults.ipFamily,
    customNetworking: isOn('customNetworking'),
    subnetDiscovery: isOn('subnetDiscovery'),
    podEni: isOn('podEni'),
    multiNic: isOn('multiNic'),
    windows: {
      prefixDelegation: boolean(keys.WINDOWS_PREFIX_KEY, defaults.windowsPrefixDelegation),
      warmIpTarget: target('warmIpTarget'),
      minimumIpTarget: target('minimumIpTarget'),
      warmPrefixTarget: target('warmPrefixTarget'),
    },
  };
}

/** A value that the form has no place to show: another IP family, an empty number. */
export function networkingProblem(
  key: string,
  value: string,
  raw: string,
): LinkProblem | undefined {
  if (key === keys.IP_FAMILY_KEY && !IP_FAMILIES.some((each) => each === value)) {
    return { code: 'LINK_WORD_UNKNOWN', key, raw, word: value, known: IP_FAMILIES };
  }
  const isTarget = Object.values(keys.WINDOWS_KEYS).includes(key);
  return isTarget && value.trim() === '' ? { code: 'LINK_VALUE_EMPTY', key, raw } : undefined;
}

/** Empty, which the form reads as what AWS ships now; the link's own default where that differs. */
function textOfDefault(field: WindowsField): string {
  const ofLink = NEWEST_LINK_DEFAULTS.networking.windows[field];
  return ofLink === String(SHIPPED_NETWORKING.windows[field] ?? UNSET) ? '' : ofLink;
}
