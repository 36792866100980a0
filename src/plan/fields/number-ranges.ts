// How much a plan may hold. Every limit that a person can meet stands here, and in its error.

/** Least and greatest value of a number field, both allowed. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
}

export const NODES: NumberRange = { min: 0, max: 100_000 };
export const PODS_PER_NODE: NumberRange = { min: 0, max: 1_000 };
export const MAX_PODS: NumberRange = { min: 1, max: 30_000 };
export const CLUSTER_PODS: NumberRange = { min: 0, max: 1_000_000 };
/** Host-network pods and system pods, each per node. */
export const EXTRA_PODS: NumberRange = { min: 0, max: 1_000 };
/** WARM_ENI_TARGET, WARM_IP_TARGET, MINIMUM_IP_TARGET, WARM_PREFIX_TARGET, MAX_ENI. */
export const SETTING: NumberRange = { min: 0, max: 1_000 };
/** Limits entered by hand: one address of each ENI is its own, so at least two. */
export const HAND_MAX_ENIS: NumberRange = { min: 1, max: 128 };
export const HAND_IPV4_PER_ENI: NumberRange = { min: 2, max: 256 };
/** Prefix lengths that AWS allows for a subnet. */
export const SUBNET_PREFIX_LENGTH: NumberRange = { min: 16, max: 28 };

/** ENIs of a node that ipamd does not fill, and RESERVED_ENIS; the type's own limit is lower. */
export const FURTHER_ENIS: NumberRange = { min: 0, max: 127 };
/** /28 blocks of a prefix reservation: those of a /16. */
export const RESERVED_BLOCKS: NumberRange = { min: 0, max: 4_096 };
/** Load balancers, endpoints … of one row, and addresses of each. */
export const CONSUMERS: NumberRange = { min: 0, max: 1_000 };
/** NAU of a VPC: AWS raises the quota no further. */
export const NAU_QUOTA: NumberRange = { min: 1, max: 256_000 };
/** Network interfaces of a Region. */
export const ENI_QUOTA: NumberRange = { min: 1, max: 1_000_000 };
/** Percent more of nodes and replicas, and addresses free in each subnet, that a plan must have room for. */
export const REQUIRED_GROWTH: NumberRange = { min: 0, max: 1_000 };
export const KEPT_FREE: NumberRange = { min: 0, max: 65_536 };
/** Pods of an add-on, on each node or in the cluster. */
export const ADDON_PODS: NumberRange = { min: 0, max: 1_000 };

/** When an event begins and how long it goes on, in minutes. */
export const EVENT_MINUTES: NumberRange = { min: 0, max: 1_440 };
/** How long a scenario or a churn goes on, in minutes. */
export const DURATION_MINUTES: NumberRange = { min: 1, max: 1_440 };
/** Nodes of a managed node group that may be unavailable at a time: AWS's own limit. */
export const MAX_UNAVAILABLE: NumberRange = { min: 1, max: 100 };
export const BUDGET_PERCENT: NumberRange = { min: 1, max: 100 };
export const PODS_PER_MINUTE: NumberRange = { min: 1, max: 10_000 };
/** Times that depend on the cluster: node boot, pod termination … */
export const PARAMETER_SECONDS: NumberRange = { min: 0, max: 3_600 };
/** branch-eni-cooldown of AWS's resource controller, which counts less than 30 as 30. */
export const COOLDOWN_SECONDS: NumberRange = { min: 0, max: 3_600 };
export const SEED: NumberRange = { min: 0, max: 2 ** 32 - 1 };
/** Further runs with other seeds. */
export const RUNS: NumberRange = { min: 0, max: 100 };

export const MAX_EVENTS = 20;
export const MAX_SUBNETS = 64;
export const MAX_GROUPS = 200;
export const MAX_CONSUMERS = 50;
/** UTF-16 units. */
export const MAX_NAME_LENGTH = 64;
export const MAX_ZONE_LENGTH = 32;
