// The plan document: as a person typed it (PlanText) and as it was understood (Plan).
import type { Cidr, CniSettings, ZoneId } from '@/engine';
import type { PlanScenario } from './scenario/plan-scenario';
import type { ScenarioText } from './scenario/scenario-text';

/** Settings of the form that are written as text: `''` is AWS's shipped value, `unset` takes it away. */
export const SETTING_FIELDS = [
  'WARM_ENI_TARGET',
  'WARM_IP_TARGET',
  'MINIMUM_IP_TARGET',
  'WARM_PREFIX_TARGET',
  'MAX_ENI',
] as const;
export type SettingField = (typeof SETTING_FIELDS)[number];

/** One row of the form. `id` tells rows apart on the page; it is not part of the plan. */
export interface SubnetText {
  readonly id: string;
  readonly zone: string;
  /** `10.0.0.0/24`, or a size alone: `/24`. */
  readonly range: string;
  /** Which number the person has: addresses in use, or AvailableIpAddressCount of describe-subnets. */
  readonly usedAs: 'in-use' | 'available';
  readonly used: string;
  readonly name: string;
}

export interface GroupText {
  readonly id: string;
  readonly instanceType: string;
  readonly nodes: string;
  readonly podsPerNode: string;
  /** `''`: all zones of the plan; otherwise `ab` or `us-east-1a,us-east-1b`. */
  readonly zones: string;
  /** `''`: AWS's formula. */
  readonly maxPods: string;
  readonly name: string;
  /** Limits entered by hand for a type that is not in the table; `''` otherwise. */
  readonly maxEnis: string;
  readonly ipv4PerEni: string;
}

/** The whole form, exactly as typed. Any text is allowed; `parsePlan` says what it means. */
export interface PlanText {
  readonly name: string;
  readonly prefixDelegation: boolean;
  readonly settings: Readonly<Record<SettingField, string>>;
  readonly subnets: readonly SubnetText[];
  readonly groups: readonly GroupText[];
  /** The 110/250 cap that managed node groups put on the max pods formula. */
  readonly managedCap: boolean;
  readonly hostNetworkPods: string;
  readonly systemPods: string;
  readonly clusterPods: string;
  /** What happens to the cluster over time. */
  readonly scenario: ScenarioText;
}

/** A plan that was read without error. */
export interface Plan {
  readonly name: string;
  readonly settings: CniSettings;
  readonly subnets: readonly PlanSubnet[];
  readonly groups: readonly PlanGroup[];
  readonly managedCap: boolean;
  readonly hostNetworkPodsPerNode: number;
  readonly systemPodsPerNode: number;
  readonly clusterPods: number;
  readonly scenario: PlanScenario;
}

export interface PlanSubnet {
  readonly zone: ZoneId;
  readonly prefixLength: number;
  readonly cidr: Cidr | undefined;
  readonly used: { readonly as: 'in-use' | 'available'; readonly addresses: number };
  /** `''` when the person gave none. */
  readonly name: string;
}

export interface PlanGroup {
  readonly instanceType: string;
  /** Given by hand for a type that is not in the table. */
  readonly handLimits: { readonly maxEnis: number; readonly ipv4PerEni: number } | undefined;
  readonly nodes: number;
  readonly podsPerNode: number;
  readonly zones: 'all' | readonly ZoneId[];
  /** `undefined`: AWS's formula. */
  readonly maxPods: number | undefined;
  readonly name: string;
}

/** What AWS's shipped manifest of v1.23 sets; a setting that is absent has this value. */
export const SHIPPED_SETTINGS: CniSettings = {
  prefixDelegation: false,
  warmEniTarget: 1,
  warmIpTarget: undefined,
  minimumIpTarget: undefined,
  warmPrefixTarget: 1,
  maxEni: undefined,
};
