// Pods that wait whatever the subnets have.

/** Why a pod has no place or no address. */
export const PENDING_REASONS = [
  'max-pods',
  'address-supply',
  'pool-frozen',
  'branch-enis',
  'not-ready',
] as const;
export type PendingReason = (typeof PENDING_REASONS)[number];
export type PendingPods = Readonly<Record<PendingReason, number>>;

/**
 * What would host more pods on the same nodes: a higher max pods, as the nodes' ENIs have addresses for
 * more; prefixes, at max pods with a higher one; or neither.
 */
export type PendingRemedy = 'max-pods' | 'prefixes' | 'none';

/** All of them, whatever the reason. */
export function pendingTotal(pending: PendingPods): number {
  return PENDING_REASONS.reduce((sum, reason) => sum + pending[reason], 0);
}
