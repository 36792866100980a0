import { type CniSettings, formatCidr } from '@/engine';
import { EMPTY_PLAN_TEXT } from './empty-plan';
import { formatZoneList } from './form/parse-zones';
import { formatSetting, SETTING_KEYS } from './parse-setting';
import {
  type GroupText,
  type Plan,
  type PlanGroup,
  type PlanSubnet,
  type PlanText,
  SETTING_FIELDS,
  type SubnetText,
} from './plan';
import { formatScenario } from './scenario/format-scenario';

/**
 * The form that `parsePlan` reads as the plan: numbers as bare digits, settings with AWS's value
 * empty, zones of a group as `ab` where every zone of the plan is one character. Row ids are `s1`,
 * `s2` …, `g1`, `g2` …: the same plan gives the same text.
 */
export function formatPlan(plan: Plan): PlanText {
  const zones = plan.subnets.map(({ zone }) => zone);
  return {
    name: plan.name,
    prefixDelegation: plan.settings.prefixDelegation,
    settings: formatSettings(plan.settings),
    subnets: plan.subnets.map((subnet, index) => formatSubnet(subnet, `s${index + 1}`)),
    groups: plan.groups.map((group, index) => formatGroup(group, `g${index + 1}`, zones)),
    managedCap: plan.managedCap,
    hostNetworkPods: String(plan.hostNetworkPodsPerNode),
    systemPods: String(plan.systemPodsPerNode),
    clusterPods: String(plan.clusterPods),
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

function formatSubnet(subnet: PlanSubnet, id: string): SubnetText {
  return {
    id,
    zone: subnet.zone,
    range: formatRange(subnet),
    usedAs: subnet.used.as,
    used: String(subnet.used.addresses),
    name: subnet.name,
  };
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
    maxPods: group.maxPods === undefined ? '' : String(group.maxPods),
    name: group.name,
    maxEnis: group.handLimits === undefined ? '' : String(group.handLimits.maxEnis),
    ipv4PerEni: group.handLimits === undefined ? '' : String(group.handLimits.ipv4PerEni),
  };
}
