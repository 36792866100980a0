// What AWS lets a person set, and the limits of the types.

/** Variables of the aws-node DaemonSet that size the warm pool, in the order AWS documents them. */
export const CNI_VARIABLES = [
  'WARM_ENI_TARGET',
  'WARM_IP_TARGET',
  'MINIMUM_IP_TARGET',
  'WARM_PREFIX_TARGET',
  'MAX_ENI',
] as const;
export type CniVariable = (typeof CNI_VARIABLES)[number];

/** Amazon VPC CNI settings of one cluster. `undefined`: the variable is not set on the DaemonSet. */
export interface CniSettings {
  /** ENABLE_PREFIX_DELEGATION */
  readonly prefixDelegation: boolean;
  readonly warmEniTarget: number | undefined;
  readonly warmIpTarget: number | undefined;
  readonly minimumIpTarget: number | undefined;
  readonly warmPrefixTarget: number | undefined;
  readonly maxEni: number | undefined;
}

/** The variables of the aws-node DaemonSet as AWS's manifest sets them (R4). */
export const SHIPPED_SETTINGS: CniSettings = {
  prefixDelegation: false,
  warmEniTarget: 1,
  warmIpTarget: undefined,
  minimumIpTarget: undefined,
  warmPrefixTarget: 1,
  maxEni: undefined,
};

/**
 * How a slot of an ENI is filled: with one address (/32) or with one prefix (/28). In IPv6 clusters
 * pods take no IPv4 address at all.
 */
export const ADDRESSING_MODES = ['secondary-ip', 'prefix', 'ipv6'] as const;
export type AddressingMode = (typeof ADDRESSING_MODES)[number];

/** The limits of an EC2 instance type, default network card only. */
export interface InstanceLimits {
  /** ENIs on the default network card. */
  readonly maxEnis: number;
  /** IPv4 addresses per ENI, the ENI's primary address included. */
  readonly ipv4PerEni: number;
  /** Nitro or bare metal: ENIs can hold /28 prefixes. */
  readonly prefixCapable: boolean;
  /** `undefined`: not published; the 110/250 cap then counts it as 30 vCPUs or fewer. */
  readonly vcpus: number | undefined;
  /** ENIs that each network card takes, the default card first. */
  readonly networkCards: readonly number[];
  /** Branch ENIs for security groups for pods. 0: no trunk ENI. `undefined`: not published. */
  readonly branchEnis: number | undefined;
}

/** Who sets kubelet's max pods (R17, R18, R35). */
export const MAX_PODS_POLICIES = [
  'formula',
  'nodeadm',
  'bottlerocket',
  'karpenter',
  'auto-mode',
  'windows',
  'fixed',
] as const;
export type MaxPodsPolicyKind = (typeof MAX_PODS_POLICIES)[number];

export type MaxPodsPolicy =
  /** AWS's calculator, with the cap of managed node groups or without. */
  | { readonly kind: 'formula'; readonly managedCap: boolean }
  /** The default of AL2023's nodeadm, and Bottlerocket's file: no cap, only the type counts. */
  | { readonly kind: 'nodeadm' }
  | { readonly kind: 'bottlerocket' }
  /** RESERVED_ENIS of Karpenter. */
  | { readonly kind: 'karpenter'; readonly reservedEnis: number }
  | { readonly kind: 'auto-mode' }
  | { readonly kind: 'windows' }
  /** By hand: kubelet's maxPods, or what a maxPodsExpression gives. */
  | { readonly kind: 'fixed'; readonly maxPods: number };
