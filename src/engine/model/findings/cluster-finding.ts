// What is said of the settings and quotas that all nodes share.
import type { QuotaName } from '@/engine/model/plan/quotas';
import type { CniVariable } from '@/engine/model/plan/settings';
import type { Severity } from './severity';

export type ClusterFinding =
  | { readonly code: 'POOL_FROZEN'; readonly minimumIpTarget: number }
  | {
      readonly code: 'TARGET_IGNORED';
      readonly ignored: CniVariable;
      readonly because: CniVariable | 'ENABLE_PREFIX_DELEGATION';
    }
  /** Custom networking reaches a node only when it is replaced. */
  | { readonly code: 'NODES_KEEP_ENIS' }
  /** A setting that an IPv6 cluster does not have. */
  | { readonly code: 'IPV6_EXCLUDES'; readonly what: Ipv6Excluded }
  /** What nodes want is more than a quota above the subnets, or most of it (R38, R39). */
  | ({ readonly code: 'QUOTA_EXCEEDED' } & OfQuota)
  | ({ readonly code: 'QUOTA_NEAR' } & OfQuota);

/** How much of a quota nodes and others take. */
export interface OfQuota {
  readonly quota: QuotaName;
  readonly used: number;
  readonly most: number;
  /** With prefix delegation; `undefined`: that would be no less. */
  readonly underPrefixes: number | undefined;
}

/** What an IPv6 cluster does not have (R32). */
export const IPV6_EXCLUDED = ['custom-networking', 'windows', 'single-addresses'] as const;
export type Ipv6Excluded = (typeof IPV6_EXCLUDED)[number];

export const CLUSTER_FINDING_SEVERITY: Readonly<Record<ClusterFinding['code'], Severity>> = {
  POOL_FROZEN: 'warning',
  TARGET_IGNORED: 'note',
  NODES_KEEP_ENIS: 'note',
  IPV6_EXCLUDES: 'error',
  QUOTA_EXCEEDED: 'warning',
  QUOTA_NEAR: 'warning',
};
