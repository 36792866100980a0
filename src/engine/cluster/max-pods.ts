import {
  type CniSettings,
  type InstanceLimits,
  type MaxPodsPolicy,
  PREFIX_SIZE,
} from '@/engine/model';
import { attachableEnis } from './attachable-enis';

/** vCPUs up to which a managed node group caps max pods at the lower number. */
const CAPPED_LOW_UP_TO_VCPUS = 30;
const LOW_CAP = 110;
const HIGH_CAP = 250;
/** aws-node and kube-proxy, which are on every node and take no address of the pool. */
const HOST_NETWORK_PODS_OF_FORMULA = 2;

type Limits = Pick<InstanceLimits, 'maxEnis' | 'ipv4PerEni' | 'prefixCapable'>;

/** What AWS's formula looks at, beside the type. */
export interface FormulaSettings extends Pick<CniSettings, 'prefixDelegation' | 'maxEni'> {
  /** The primary ENI carries no pods then (R25). Absent: it does. */
  readonly customNetworking?: boolean;
}

/** What Karpenter looks at, too. */
export interface MaxPodsSettings extends FormulaSettings {
  /** EFA-only interfaces on the default card: attachments that are no ENI of pods. Absent: none. */
  readonly efaOnlyEnis?: number;
}

/**
 * Max pods by AWS's formula without a cap (R17): N × (A − 1) + 2, times 16 in prefix mode; MAX_ENI
 * replaces N when lower, custom networking takes one ENI off; a type that can't hold prefixes has
 * the secondary IP number (R19).
 */
export function formulaMaxPods(limits: Limits, settings: FormulaSettings): number {
  const enis =
    attachableEnis(limits.maxEnis, settings.maxEni) - (settings.customNetworking ? 1 : 0);
  const isPrefix = settings.prefixDelegation && limits.prefixCapable;
  return podsOf(enis, limits.ipv4PerEni, isPrefix ? PREFIX_SIZE : 1);
}

function podsOf(enis: number, ipv4PerEni: number, unit: number): number {
  return enis * (ipv4PerEni - 1) * unit + HOST_NETWORK_PODS_OF_FORMULA;
}

/** The 110/250 cap of managed node groups (R18); unknown vCPUs count as 30 or fewer. */
export function managedMaxPodsCap(vcpus: number | undefined): number {
  return vcpus !== undefined && vcpus > CAPPED_LOW_UP_TO_VCPUS ? HIGH_CAP : LOW_CAP;
}

/** Max pods of a node under a policy (R17, R18, R35). */
export function maxPods(
  limits: InstanceLimits,
  settings: MaxPodsSettings,
  policy: MaxPodsPolicy,
): number {
  switch (policy.kind) {
    case 'fixed':
      return policy.maxPods;
    case 'formula': {
      const formula = formulaMaxPods(limits, settings);
      return policy.managedCap ? Math.min(formula, managedMaxPodsCap(limits.vcpus)) : formula;
    }
    case 'nodeadm':
    case 'bottlerocket':
      return podsOf(limits.maxEnis, limits.ipv4PerEni, 1);
    case 'karpenter': {
      const enis = limits.maxEnis - policy.reservedEnis - (settings.efaOnlyEnis ?? 0);
      return enis > 0 ? podsOf(enis, limits.ipv4PerEni, 1) : 0;
    }
    case 'auto-mode':
      return Math.min(
        LOW_CAP,
        formulaMaxPods(limits, { prefixDelegation: true, maxEni: undefined }),
      );
    case 'windows':
      return LOW_CAP;
  }
}
