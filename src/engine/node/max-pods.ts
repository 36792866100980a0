import type { CniSettings, InstanceLimits, MaxPodsPolicy } from '@/engine/model';
import { PREFIX_SIZE } from '@/engine/subnets';
import { attachableEnis } from './pool-rules';

/** vCPUs up to which a managed node group caps max pods at the lower number. */
const CAPPED_LOW_UP_TO_VCPUS = 30;
const LOW_CAP = 110;
const HIGH_CAP = 250;
/** aws-node and kube-proxy, which are on every node and take no address of the pool. */
const HOST_NETWORK_PODS_OF_FORMULA = 2;

/**
 * Max pods by AWS's formula without a cap (R17): N × (A − 1) + 2, times 16 in prefix mode; MAX_ENI
 * replaces N when lower; a type that can't hold prefixes has the secondary IP number (R19).
 */
export function formulaMaxPods(
  limits: Pick<InstanceLimits, 'maxEnis' | 'ipv4PerEni' | 'prefixCapable'>,
  settings: Pick<CniSettings, 'prefixDelegation' | 'maxEni'>,
): number {
  const slots = attachableEnis(limits.maxEnis, settings.maxEni) * (limits.ipv4PerEni - 1);
  const isPrefix = settings.prefixDelegation && limits.prefixCapable;
  return slots * (isPrefix ? PREFIX_SIZE : 1) + HOST_NETWORK_PODS_OF_FORMULA;
}

/** The 110/250 cap of managed node groups (R18); unknown vCPUs count as 30 or fewer. */
export function managedMaxPodsCap(vcpus: number | undefined): number {
  return vcpus !== undefined && vcpus > CAPPED_LOW_UP_TO_VCPUS ? HIGH_CAP : LOW_CAP;
}

/** Max pods of a node under a policy (R17, R18). */
export function maxPods(
  limits: InstanceLimits,
  settings: Pick<CniSettings, 'prefixDelegation' | 'maxEni'>,
  policy: MaxPodsPolicy,
): number {
  switch (policy.kind) {
    case 'fixed':
      return policy.maxPods;
    case 'formula': {
      const formula = formulaMaxPods(limits, settings);
      return policy.managedCap ? Math.min(formula, managedMaxPodsCap(limits.vcpus)) : formula;
    }
  }
}
