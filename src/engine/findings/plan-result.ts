import type { EffectiveCluster } from '@/engine/cluster/effective-cluster';
import type { ClusterPlan, PlanNumbers } from '@/engine/model';

/** A plan with what has an effect in it, and its numbers. */
export interface PlanResult extends PlanNumbers {
  readonly plan: ClusterPlan;
  readonly cluster: EffectiveCluster;
}
