// What the plan would come to if others placed its nodes or pods otherwise.
import type { RestMemory } from '@/engine/at-rest/kinds/rest';
import { effectiveCluster } from '@/engine/cluster/effective-cluster';
import type { ClusterPlan, Finding, PlanNumbers } from '@/engine/model';
import { findKarpenterZones } from './karpenter-zones';
import { findIgnoredSizes } from './pods-by-vcpu';

/** Of a plan that works: what another placement would give, which changes no verdict. */
export function placementFindings(
  plan: ClusterPlan,
  numbers: PlanNumbers,
  rest: RestMemory,
): readonly Finding[] {
  const result = { plan, cluster: effectiveCluster(plan), ...numbers };
  return [...findKarpenterZones(result, rest), ...findIgnoredSizes(result, rest)];
}
