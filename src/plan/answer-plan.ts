import { answer, type ClusterPlan, type PlanAnswer } from '@/engine';
import type { TypeLookup } from './fields/instance-type';
import type { Plan } from './plan';
import { toCluster } from './to-cluster';

/** An answer of the engine together with what it answers. */
export interface Answered {
  readonly plan: Plan;
  readonly cluster: ClusterPlan;
  readonly usage: PlanAnswer;
}

/**
 * The one answer to a plan that was read.
 *
 * @throws Error when the result contradicts itself (our mistake, never the plan's), and as `toCluster`.
 */
export function answerPlan(plan: Plan, lookup: Pick<TypeLookup, 'findInstanceType'>): Answered {
  const cluster = toCluster(plan, lookup);
  return { plan, cluster, usage: answer(cluster) };
}
