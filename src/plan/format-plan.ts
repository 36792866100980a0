import { type ClusterNetworking, type CniSettings, formatCidr, SHIPPED_NETWORKING } from '@/engine';
import { formatSetting, formatTarget, SETTING_KEYS } from '@/plan/fields/setting';
import { formatZoneList } from '@/plan/fields/zone';
import { ADDONS } from '@/plan/rows/addon-list';
import { EMPTY_PLAN_TEXT, NO_ADDONS } from './empty-plan';
import {
  type GroupText,
  type NetworkingText,
  type Plan,
  type PlanGroup,
  type PlanSubnet,
  type PlanText,
  SETTING_FIELDS,
  type SubnetText,
} from './plan';
import { CONSUMER } from './rows/consumer';
import { writeFields } from './rows/field-table';
import { formatScenario } from './scenario/format-scenario';

/**
 * The form that `parsePlan` reads as the plan: numbers as bare digits, settings with AWS's value
 * empty, zones of a group as `ab` where every zone of the plan is one character. Row ids are `s1`,
 * `s2` …, `g1` …, `c1` …: the same plan gives the same text.
 */
export function formatPlan(plan: Plan): PlanText {
  const zones = plan.subnets.map(({ zone }) => zone);
  return {
    name: plan.name,
    prefixDelegation: plan.settings.prefixDelegation,
    settings: formatSettings(plan.settings),
    networking: formatNetworking(plan.networking),
    subnets: plan.subnets.map((subnet, index) => formatSubnet(subnet, `s${index + 1}`)),
    groups: plan.groups.map((group, index) => formatGroup(group, `g${index + 1}`, zones)),
    managedCap: plan.managedCap,
    hostNetworkPods: String(plan.hostNetworkPodsPerNode),
    systemPods: String(plan.systemPodsPerNode),
    clusterPods: String(plan.clusterPods),
    systemPodAddons: formatAddons(plan.addons),
    consumers: plan.consumers.map((row, index) => ({
      ...writeFields(CONSUMER, row, zones, row.kind),
      id: `c${index + 1}`,
    })),
    scenario: formatScenario(plan.scenario, zones),
  };
}

/** The settings' fields of the form that give these settings. */
export function formatSettings(settings: CniSettings): PlanText['settings'] {
  const texts = { ...EMPTY_PLAN_TEXT.settings };
  for (const field of SETTING_FIELDS) {
    texts[field] = formatSetting(field, settings[SETTING_KEYS[field]]);
  }
  return texts;
}

function formatNetworking(networking: ClusterNetworking): NetworkingText {
  const { windows } = networking;
  const shipped = SHIPPED_NETWORKING.windows;
  return {
    ...networking,
    windows: {
      prefixDelegation: windows.prefixDelegation,
      warmIpTarget: formatTarget(windows.warmIpTarget, shipped.warmIpTarget),
      minimumIpTarget: formatTarget(windows.minimumIpTarget, shipped.minimumIpTarget),
      warmPrefixTarget: formatTarget(windows.warmPrefixTarget, shipped.warmPrefixTarget),
    },
  };
}

function formatAddons(addons: Plan['addons']): PlanText['systemPodAddons'] {
  const texts = { ...NO_ADDONS };
  for (const { id, pods } of addons) {
    texts[id] = { isOn: true, count: pods === ADDONS[id].pods ? '' : String(pods) };
  }
  return texts;
}

function formatSubnet(subnet: PlanSubnet, id: string): SubnetText {
  return {
    id,
    zone: subnet.zone,
    range: formatRange(subnet),
    usedAs: subnet.used.as,
    used: String(subnet.used.addresses),
    name: subnet.name,
    use: subnet.use,
    prefixReservation: formatReserved(subnet.prefixReservation),
    explicitReservation: formatCount(subnet.explicitReservation),
    hostLocal: formatHostLocal(subnet.hostLocal),
    hostLocalReserved: subnet.hostLocal?.isReserved ?? false,
  };
}

function formatReserved({ blocks, cidr }: PlanSubnet['prefixReservation']): string {
  return cidr === undefined ? formatCount(blocks) : formatCidr(cidr);
}

function formatHostLocal(hostLocal: PlanSubnet['hostLocal']): string {
  if (hostLocal === undefined) return '';
  const { addresses, first } = hostLocal;
  if (first === undefined) return String(addresses);
  return `${formatAddress(first)}-${formatAddress(first + addresses - 1)}`;
}

function formatAddress(address: number): string {
  const [text = ''] = formatCidr({ base: address, prefixLength: 32 }).split('/');
  return text;
}

/** Nothing for none. */
function formatCount(count: number): string {
  return count === 0 ? '' : String(count);
}

/** `10.0.0.0/24`, or `/24` where only the size is known. */
export function formatRange({
  cidr,
  prefixLength,
}: Pick<PlanSubnet, 'cidr' | 'prefixLength'>): string {
  return cidr === undefined ? `/${prefixLength}` : formatCidr(cidr);
}

function formatGroup(group: PlanGroup, id: string, zones: readonly string[]): GroupText {
  return {
    id,
    instanceType: group.instanceType,
    nodes: String(group.nodes),
    podsPerNode: String(group.podsPerNode),
    zones: formatZoneList(group.zones, zones),
    maxPods: group.maxPodsExpression || String(group.maxPods ?? ''),
    name: group.name,
    maxEnis: group.handLimits === undefined ? '' : String(group.handLimits.maxEnis),
    ipv4PerEni: group.handLimits === undefined ? '' : String(group.handLimits.ipv4PerEni),
    kind: group.kind,
    branchPods: formatCount(group.branchPodsPerNode),
    multiNicPods: formatCount(group.multiNicPodsPerNode),
    unmanagedEnis: formatCount(group.unmanagedEnis),
    attachedPods: formatCount(group.attachedPodsPerNode),
    efaOnlyEnis: formatCount(group.efaOnlyEnis),
    maxPodsPolicy: group.maxPodsPolicy,
    reservedEnis: formatCount(group.reservedEnis),
    ownSettings: group.ownSettings && {
      prefixDelegation: group.ownSettings.prefixDelegation,
      ...formatSettings(group.ownSettings),
    },
  };
}
