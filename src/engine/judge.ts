import { type RestMemory, restMemory } from './at-rest/kinds/rest';
import { planNumbers } from './at-rest/plan-numbers';
import { checkPlan } from './cluster/check-plan';
import { effectiveCluster } from './cluster/effective-cluster';
import { type DecidingFindings, decidingFindings } from './findings/deciding-findings';
import type { PlanResult } from './findings/plan-result';
import type { ClusterPlan, PlanAnswer, Verdict } from './model';
import { planVerdict } from './verdict/plan-verdict';

/**
 * `answer` in a hurry: the same numbers and the same verdict. Of the findings only those without which
 * the verdict can't be said, what refuses the plan and pods that wait, and what else was looked at for it.
 *
 * @throws as `answer` does.
 */
export function judge(plan: ClusterPlan): PlanAnswer {
  checkPlan(plan);
  const { result, verdict, deciding } = judgeChecked(plan, restMemory());
  const { plan: _plan, cluster: _cluster, ...numbers } = result;
  const { pending, modes, network } = deciding;
  return { ...numbers, verdict, findings: [...pending, ...modes, ...network] };
}

export interface Judged {
  readonly result: PlanResult;
  readonly verdict: Verdict;
  readonly deciding: DecidingFindings;
}

/**
 * For a plan that is known to hold no contradiction.
 *
 * @param rest nodes at rest that other plans like it have asked for
 */
export function judgeChecked(plan: ClusterPlan, rest: RestMemory): Judged {
  const cluster = effectiveCluster(plan);
  const numbers = planNumbers(plan, rest, cluster);
  const result = { plan, cluster, ...numbers };
  const deciding = decidingFindings(result);
  const findings = [...deciding.modes, ...deciding.network];
  return { result, verdict: planVerdict(plan, numbers, findings, rest), deciding };
}
