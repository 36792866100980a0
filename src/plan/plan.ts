// The plan document: as a person typed it (PlanText) and as it was understood (Plan).

import type {
  Cidr,
  ClusterNetworking,
  CniSettings,
  IpFamily,
  NodeKindName,
  SubnetUse,
  ZoneId,
} from '@/engine';
import type { AddonId } from '@/plan/rows/addon-list';
import type { ConsumerText, PlanConsumer } from './rows/consumer';
import type { PlanScenario } from './scenario/plan-scenario';
import type { ScenarioText } from './scenario/scenario-text';

/** A setting that is absent has the value that AWS ships. */
export { SHIPPED_SETTINGS } from '@/engine';

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
  readonly use: SubnetUse;
  /** Of type prefix: `''`, a number of /28 blocks, or a range inside the subnet. */
  readonly prefixReservation: string;
  /** Addresses of explicit reservations, beside a host-local range. `''`: none. */
  readonly explicitReservation: string;
  /** What Multus gives out by itself: `''`, a number, or `10.0.4.70-10.0.4.80`. */
  readonly hostLocal: string;
  /** An explicit reservation keeps EC2 out of the host-local range. */
  readonly hostLocalReserved: boolean;
}

/** Who sets max pods, where no number is typed. `''`: the cap of the plan, or what the kind has. */
export const MAX_PODS_CHOICES = [
  '',
  'nodeadm',
  'bottlerocket',
  'karpenter',
  'auto-mode',
  'windows',
] as const;
export type MaxPodsChoice = (typeof MAX_PODS_CHOICES)[number];

/** CNI settings as typed. */
export interface SettingsText extends Readonly<Record<SettingField, string>> {
  readonly prefixDelegation: boolean;
}

export interface GroupText {
  readonly id: string;
  readonly kind: NodeKindName;
  /** Not looked at in a Fargate row, as are limits, pods per node and max pods. */
  readonly instanceType: string;
  /** Of a Fargate row: its pods. */
  readonly nodes: string;
  readonly podsPerNode: string;
  /** `''`: all zones of the plan that have a subnet for nodes; otherwise `ab` or `us-east-1a,us-east-1b`. */
  readonly zones: string;
  /** A number, or on Linux nodes a maxPodsExpression; `''`: as `maxPodsPolicy` has it. */
  readonly maxPods: string;
  readonly name: string;
  /** Limits entered by hand for a type that is not in the table; `''` otherwise. */
  readonly maxEnis: string;
  readonly ipv4PerEni: string;
  /** Numbers per node of what most nodes do not have. `''`: none. Linux nodes only. */
  readonly branchPods: string;
  readonly multiNicPods: string;
  readonly unmanagedEnis: string;
  readonly attachedPods: string;
  readonly efaOnlyEnis: string;
  readonly maxPodsPolicy: MaxPodsChoice;
  /** RESERVED_ENIS of Karpenter; `''`: 0. Not looked at under another policy. */
  readonly reservedEnis: string;
  /** Settings of its own, for comparison; `undefined`: the cluster's. Linux nodes only. */
  readonly ownSettings: SettingsText | undefined;
}

export const WINDOWS_FIELDS = ['warmIpTarget', 'minimumIpTarget', 'warmPrefixTarget'] as const;
export type WindowsField = (typeof WINDOWS_FIELDS)[number];

export interface NetworkingText {
  readonly ipFamily: IpFamily;
  readonly customNetworking: boolean;
  readonly subnetDiscovery: boolean;
  readonly podEni: boolean;
  readonly multiNic: boolean;
  /** Texts as those of the settings: `''` is the value of AWS's ConfigMap, `unset` takes it away. */
  readonly windows: Readonly<Record<WindowsField, string>> & { readonly prefixDelegation: boolean };
}

/** An add-on of the checklist. */
export interface AddonText {
  readonly isOn: boolean;
  /** Pods per node or in the cluster, as ADDONS has it; `''`: as many as usual. */
  readonly count: string;
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
  readonly networking: NetworkingText;
  /** Usual add-ons: they count beside the three numbers of pods above. */
  readonly systemPodAddons: Readonly<Record<AddonId, AddonText>>;
  readonly consumers: readonly ConsumerText[];
  /** What happens to the cluster over time. */
  readonly scenario: ScenarioText;
}

/** A plan that was read without error. */
export interface Plan {
  readonly name: string;
  readonly settings: CniSettings;
  readonly networking: ClusterNetworking;
  readonly subnets: readonly PlanSubnet[];
  readonly groups: readonly PlanGroup[];
  readonly managedCap: boolean;
  /** As typed: the pods of `addons` are not among these three. */
  readonly hostNetworkPodsPerNode: number;
  readonly systemPodsPerNode: number;
  readonly clusterPods: number;
  /** Those that are on, in the order of ADDONS. */
  readonly addons: readonly PlanAddon[];
  readonly consumers: readonly PlanConsumer[];
  readonly scenario: PlanScenario;
}

export interface PlanSubnet {
  readonly zone: ZoneId;
  readonly prefixLength: number;
  readonly cidr: Cidr | undefined;
  readonly used: { readonly as: 'in-use' | 'available'; readonly addresses: number };
  /** `''` when the person gave none. */
  readonly name: string;
  readonly use: SubnetUse;
  /** `cidr`: where it lies, if that was typed. */
  readonly prefixReservation: { readonly blocks: number; readonly cidr: Cidr | undefined };
  readonly explicitReservation: number;
  readonly hostLocal: HostLocal | undefined;
}

export interface HostLocal {
  /** At least 1. */
  readonly addresses: number;
  /** First address, if a range was typed. */
  readonly first: number | undefined;
  readonly isReserved: boolean;
}

export interface PlanAddon {
  readonly id: AddonId;
  readonly pods: number;
}

export interface PlanGroup {
  readonly kind: NodeKindName;
  /** `''` of a Fargate group. */
  readonly instanceType: string;
  /** Given by hand for a type that is not in the table. */
  readonly handLimits: { readonly maxEnis: number; readonly ipv4PerEni: number } | undefined;
  readonly nodes: number;
  readonly podsPerNode: number;
  readonly zones: 'all' | readonly ZoneId[];
  /** By hand; `undefined`: as `maxPodsPolicy` has it. */
  readonly maxPods: number | undefined;
  /** The maxPodsExpression that gives `maxPods`; `''`: none. */
  readonly maxPodsExpression: string;
  readonly name: string;
  readonly branchPodsPerNode: number;
  readonly multiNicPodsPerNode: number;
  readonly unmanagedEnis: number;
  readonly attachedPodsPerNode: number;
  readonly efaOnlyEnis: number;
  readonly maxPodsPolicy: MaxPodsChoice;
  /** 0 under another policy than Karpenter's. */
  readonly reservedEnis: number;
  readonly ownSettings: CniSettings | undefined;
}

/** What a node group has that nobody has said more of than its type, its nodes and its pods. */
export const PLAIN_GROUP = {
  kind: 'linux',
  handLimits: undefined,
  maxPods: undefined,
  maxPodsExpression: '',
  branchPodsPerNode: 0,
  multiNicPodsPerNode: 0,
  unmanagedEnis: 0,
  attachedPodsPerNode: 0,
  efaOnlyEnis: 0,
  maxPodsPolicy: '',
  reservedEnis: 0,
  ownSettings: undefined,
} as const satisfies Partial<PlanGroup>;
