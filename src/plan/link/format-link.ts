import type { CniSettings } from '@/engine';
import { formatPlan } from '@/plan/format-plan';
import type { GroupText, Plan, PlanAddon, SubnetText } from '@/plan/plan';
import { checkValue } from './check-value';
import * as keys from './link-keys';
import type { LinkProblem } from './link-problem';
import { networkingPairs } from './networking-pairs';
import { settingPairs, writeOwnSettings } from './own-settings';
import { writePairs } from './pairs';
import { writeRowFields } from './row-fields';
import { CONSUMER_LINK, consumerDefaults } from './row-links';
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
    ...settingPairs(plan.settings),
    ...networkingPairs(plan.networking),
    ...unlessDefault(keys.MANAGED_CAP_KEY, String(text.managedCap), String(defaults.managedCap)),
    ...unlessDefault(keys.HOST_NETWORK_PODS_KEY, text.hostNetworkPods, defaults.hostNetworkPods),
    ...unlessDefault(keys.SYSTEM_PODS_KEY, text.systemPods, defaults.systemPods),
    ...plan.addons.map((addon): Pair => [keys.ADDON_KEY, addonRow(addon)]),
    ...text.groups.map(
      (row, index): Pair => [keys.NODE_KEY, nodeRow(row, plan.groups[index]?.ownSettings)],
    ),
    ...unlessDefault(keys.PODS_KEY, text.clusterPods, defaults.clusterPods),
    ...text.consumers.map(
      (row): Pair => [
        keys.CONSUMER_KEY,
        writeRowFields(CONSUMER_LINK, row, consumerDefaults(row.kind)),
      ],
    ),
    ...scenarioPairs(text.scenario),
  ];
}

function unlessDefault(key: string, value: string, byDefault: string): readonly Pair[] {
  return value === byDefault ? [] : [[key, value]];
}

function subnetRow(row: SubnetText): string {
  const { zone, range, usedAs, used, name } = row;
  const inUse = usedAs === 'in-use' && used !== NEWEST_LINK_DEFAULTS.usedInSubnet ? used : '';
  return writeRow(
    [zone, range, inUse],
    [
      [keys.SUBNET_FIELDS.available, usedAs === 'available' ? used : undefined],
      [keys.SUBNET_FIELDS.name, unlessEmpty(name)],
      [keys.SUBNET_FIELDS.use, row.use === 'nodes' ? undefined : row.use],
      [keys.SUBNET_FIELDS.prefixReservation, unlessEmpty(row.prefixReservation)],
      [keys.SUBNET_FIELDS.explicitReservation, unlessEmpty(row.explicitReservation)],
      [keys.SUBNET_FIELDS.hostLocal, unlessEmpty(row.hostLocal)],
      [keys.SUBNET_FIELDS.hostLocalReserved, row.hostLocalReserved ? '' : undefined],
    ],
  );
}

function nodeRow(row: GroupText, ownSettings: CniSettings | undefined): string {
  const byDefault = row.podsPerNode === NEWEST_LINK_DEFAULTS.podsPerNode && row.zones === '';
  return writeRow(
    [row.instanceType, row.nodes, byDefault ? '' : row.podsPerNode, row.zones],
    [
      [keys.NODE_FIELDS.maxPods, unlessEmpty(row.maxPods)],
      [keys.NODE_FIELDS.name, unlessEmpty(row.name)],
      [keys.NODE_FIELDS.maxEnis, unlessEmpty(row.maxEnis)],
      [keys.NODE_FIELDS.ipv4PerEni, unlessEmpty(row.ipv4PerEni)],
      [keys.NODE_FIELDS.kind, row.kind === 'linux' ? undefined : row.kind],
      [keys.NODE_FIELDS.branchPods, unlessEmpty(row.branchPods)],
      [keys.NODE_FIELDS.multiNicPods, unlessEmpty(row.multiNicPods)],
      [keys.NODE_FIELDS.unmanagedEnis, unlessEmpty(row.unmanagedEnis)],
      [keys.NODE_FIELDS.attachedPods, unlessEmpty(row.attachedPods)],
      [keys.NODE_FIELDS.efaOnlyEnis, unlessEmpty(row.efaOnlyEnis)],
      [keys.NODE_FIELDS.maxPodsPolicy, unlessEmpty(row.maxPodsPolicy)],
      [keys.NODE_FIELDS.reservedEnis, unlessEmpty(row.reservedEnis)],
      [keys.NODE_FIELDS.ownSettings, writeOwnSettings(ownSettings)],
    ],
  );
}

function addonRow({ id, pods }: PlanAddon): string {
  const isDefault = String(pods) === NEWEST_LINK_DEFAULTS.addonPods[id];
  return writeRow([id, isDefault ? '' : String(pods)], []);
}

function unlessEmpty(text: string): string | undefined {
  return text === '' ? undefined : text;
}
