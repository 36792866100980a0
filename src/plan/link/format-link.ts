import { formatPlan } from '@/plan/format-plan';
import { SETTING_KEYS, UNSET } from '@/plan/parse-setting';
import { type GroupText, type Plan, SETTING_FIELDS, type SubnetText } from '@/plan/plan';
import { checkValue } from './check-value';
import * as keys from './link-keys';
import type { LinkProblem } from './link-problem';
import { writePairs } from './pairs';
import { writeRow } from './row-text';
import { scenarioPairs } from './scenario-pairs';
import { NEWEST_LINK_DEFAULTS, NEWEST_LINK_VERSION } from './versions';

type Pair = readonly [key: string, value: string];

/** Characters from which on chats and mail programs may cut a link. */
const LONG_LINK = 8_000;

/**
 * The plan as a query string without `?`: a check value, the version, then only what differs from
 * that version's defaults, in an order that never changes. `parseLink` and `parsePlan` give the
 * plan back. Pure ASCII. Grammar: link.md.
 */
export function formatLink(plan: Plan): string {
  const pairs = planPairs(plan).map(([key, value]) => ({ key, value }));
  const rest = writePairs(pairs);
  return `${keys.CHECK_KEY}=${checkValue(rest)}&${rest}`;
}

/** A note when a link is so long that chats and mail programs may cut it. */
export function linkLengthNote(link: string): LinkProblem | undefined {
  if (link.length <= LONG_LINK) return undefined;
  return { code: 'LINK_TOO_LONG', raw: link, length: link.length, max: LONG_LINK };
}

function planPairs(plan: Plan): readonly Pair[] {
  const text = formatPlan(plan);
  const defaults = NEWEST_LINK_DEFAULTS;
  return [
    [keys.VERSION_KEY, String(NEWEST_LINK_VERSION)],
    ...unlessDefault(keys.NAME_KEY, text.name, ''),
    ...text.subnets.map((row): Pair => [keys.SUBNET_KEY, subnetRow(row)]),
    ...settingPairs(plan),
    ...unlessDefault(keys.MANAGED_CAP_KEY, String(text.managedCap), String(defaults.managedCap)),
    ...unlessDefault(keys.HOST_NETWORK_PODS_KEY, text.hostNetworkPods, defaults.hostNetworkPods),
    ...unlessDefault(keys.SYSTEM_PODS_KEY, text.systemPods, defaults.systemPods),
    ...text.groups.map((row): Pair => [keys.NODE_KEY, nodeRow(row)]),
    ...unlessDefault(keys.PODS_KEY, text.clusterPods, defaults.clusterPods),
    ...scenarioPairs(text.scenario),
  ];
}

function settingPairs({ settings }: Plan): readonly Pair[] {
  const defaults = NEWEST_LINK_DEFAULTS;
  const prefixDelegation = String(settings.prefixDelegation);
  const byDefault = String(defaults.ENABLE_PREFIX_DELEGATION);
  return [
    ...unlessDefault(keys.PREFIX_DELEGATION_KEY, prefixDelegation, byDefault),
    ...SETTING_FIELDS.flatMap((field) => {
      const value = settings[SETTING_KEYS[field]];
      const text = value === undefined ? UNSET : String(value);
      return unlessDefault(field, text, defaults.settings[field]);
    }),
  ];
}

function unlessDefault(key: string, value: string, byDefault: string): readonly Pair[] {
  return value === byDefault ? [] : [[key, value]];
}

function subnetRow({ zone, range, usedAs, used, name }: SubnetText): string {
  const inUse = usedAs === 'in-use' && used !== NEWEST_LINK_DEFAULTS.usedInSubnet ? used : '';
  return writeRow(
    [zone, range, inUse],
    [
      [keys.SUBNET_FIELDS.available, usedAs === 'available' ? used : undefined],
      [keys.SUBNET_FIELDS.name, unlessEmpty(name)],
    ],
  );
}

function nodeRow(row: GroupText): string {
  const byDefault = row.podsPerNode === NEWEST_LINK_DEFAULTS.podsPerNode && row.zones === '';
  return writeRow(
    [row.instanceType, row.nodes, byDefault ? '' : row.podsPerNode, row.zones],
    [
      [keys.NODE_FIELDS.maxPods, unlessEmpty(row.maxPods)],
      [keys.NODE_FIELDS.name, unlessEmpty(row.name)],
      [keys.NODE_FIELDS.maxEnis, unlessEmpty(row.maxEnis)],
      [keys.NODE_FIELDS.ipv4PerEni, unlessEmpty(row.ipv4PerEni)],
    ],
  );
}

function unlessEmpty(text: string): string | undefined {
  return text === '' ? undefined : text;
}
