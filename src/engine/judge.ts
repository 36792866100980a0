import { type RestMemory, restMemory } from './at-rest/kinds/rest';
import { planNumbers } from './at-rest/plan-numbers';
import { checkPlan } from './cluster/check-plan';
import { effectiveCluster } from './cluster/effective-cluster';
import { type DecidingFindings, decidingFindings } from './findings/deciding-findings';
import type { PlanResult } from './findings/plan-result';
import {
  type ClusterPlan,
  FINDING_SEVERITY,
  type Finding,
  type PlanAnswer,
  type Verdict,
} from './model';
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
  const result = counted(plan, rest);
  const deciding = decidingFindings(result);
  const verdict = planVerdict(plan, result, refusing(deciding), rest);
  return { result, verdict, deciding };
}

/**
 * What AWS or the VPC CNI refuses of a plan, without a verdict: the findings of severity `error`.
 *
 * @throws as `answer` does.
 */
export function refusals(plan: ClusterPlan, rest: RestMemory): readonly Finding[] {
  checkPlan(plan);
  return refusing(decidingFindings(counted(plan, rest)));
}

function counted(plan: ClusterPlan, rest: RestMemory): PlanResult {
  const cluster = effectiveCluster(plan);
  return { plan, cluster, ...planNumbers(plan, rest, cluster) };
}

function refusing({ modes, network }: DecidingFindings): readonly Finding[] {
  return [...modes, ...network].filter(({ code }) => FINDING_SEVERITY[code] === 'error');
}
