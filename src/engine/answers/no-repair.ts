import {
  type ClusterPlan,
  decidingQuota,
  isWell,
  type PlanAnswer,
  type RunVerdict,
} from '@/engine/model';
import type { RequirementLack } from '@/engine/verdict/judge-required';

/** Why no single change that is tried makes a plan fit. */
export const NO_REPAIR_REASONS = [
  'refused',
  'quota',
  'no-node-for-replicas',
  'beyond-type',
  'max-pods',
  'replicas',
  'pool-frozen',
  'subnets',
  'over-time',
  'required',
  'one-zone',
  'places-over-time',
] as const;
export type NoRepairReason = (typeof NO_REPAIR_REASONS)[number];

/**
 * - `refused`: AWS or the VPC CNI refuses the plan: what a finding names has to be changed first
 * - `quota`: a quota above the subnets decides
 * - `subnets`: a subnet is short, and neither settings nor one subnet more, nor fewer nodes of one group mend it
 * - `over-time`: at rest the plan fits, in its scenario not
 * - `places-over-time`: likewise, but that its scenario leaves pods without a place
 * - `required`: it fits, and does not hold what is required of it
 * - `one-zone`: it fits, and nodes that have no other zone are lost with theirs
 * - `no-node-for-replicas`: no group takes replicas, and Linux nodes for them do not fit either
 * - `beyond-type`: nodes have more pods than their type has addresses or branch ENIs for
 * - `max-pods`: more pods are asked of each node than it takes
 * - `replicas`: they find no place, and each node more brings pods of its own
 * - `pool-frozen`: the pool stops at MINIMUM_IP_TARGET, and with more the plan does not fit
 *
 * @param run of its scenario; `undefined`: none was made
 * @param lack what it lacks of what is required of it
 * @returns `undefined` where nothing is wrong
 */
export function whyNoRepair(
  { groups }: Pick<ClusterPlan, 'groups'>,
  { verdict, totals }: Pick<PlanAnswer, 'verdict' | 'totals'>,
  run?: Pick<RunVerdict, 'kind' | 'podsPending'>,
  lack?: Pick<RequirementLack, 'unit'>,
): NoRepairReason | undefined {
  if (verdict.kind === 'cannot-work') return 'refused';
  if (decidingQuota(verdict) !== undefined && verdict.kind !== 'fits') return 'quota';
  if (verdict.kind !== 'fits') return 'subnets';
  if (verdict.podsPending === 0) {
    if (run !== undefined && run.kind !== 'unknown' && !isWell(run)) {
      return run.kind === 'fits' ? 'places-over-time' : 'over-time';
    }
    if (lack === undefined) return undefined;
    return lack.unit === 'nodes' ? 'one-zone' : 'required';
  }
  const takers = groups.filter(
    ({ kind, nodes, takesClusterPods }) =>
      nodes > 0 && takesClusterPods && (kind === 'linux' || kind === 'auto-mode'),
  );
  if (totals.clusterPodsUnplaced > 0 && takers.length === 0) return 'no-node-for-replicas';
  switch (verdict.pendingReasons[0]) {
    case 'pool-frozen':
      return 'pool-frozen';
    case 'address-supply':
    case 'branch-enis':
      return 'beyond-type';
    default:
      return totals.clusterPodsUnplaced > 0 ? 'replicas' : 'max-pods';
  }
}
