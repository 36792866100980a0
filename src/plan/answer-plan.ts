import { answer, type ClusterPlan, judge, type PlanAnswer } from '@/engine';
import type { Plan } from './plan';
import type { ClusterSources } from './plan-sources';
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
export function answerPlan(plan: Plan, sources: ClusterSources): Answered {
  const cluster = toCluster(plan, sources);
  return { plan, cluster, usage: answer(cluster) };
}

/** The same in a hurry, for each key that is typed: of the findings those that decide the verdict. */
export function judgePlan(plan: Plan, sources: ClusterSources): Answered {
  const cluster = toCluster(plan, sources);
  return { plan, cluster, usage: judge(cluster) };
}
