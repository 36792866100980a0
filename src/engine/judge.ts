import { type RestMemory, restMemory } from './at-rest/kinds/rest';
import { planNumbers } from './at-rest/plan-numbers';
import { checkPlan } from './cluster/check-plan';
import { effectiveCluster } from './cluster/effective-cluster';
import { type DecidingFindings, decidingFindings } from './findings/deciding-findings';
import type { PlanResult } from './findings/plan-result';
import {
  type ClusterPlan,
  type Finding,
  isRefusal,
  type PlanAnswer,
  type PlanNumbers,
  type Verdict,
} from './model';
import { planVerdict } from './verdict/plan-verdict';

/**
 * `answer` in a hurry: the same numbers and the same verdict. Of the findings only those without which
 * the verdict can't be said: what refuses the plan, and pods that wait.
 *
 * @throws as `answer` does.
 */
export function judge(plan: ClusterPlan): PlanAnswer {
  checkPlan(plan);
  const { numbers, verdict, deciding } = judgeChecked(plan, restMemory());
  const { pending, groups, network } = deciding;
  return { ...numbers, verdict, findings: [...pending, ...groups, ...network] };
}

export interface Judged {
  readonly numbers: PlanNumbers;
  /** The numbers beside what they are of. */
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
  const verdict = planVerdict(plan, numbers, refusing(deciding), rest);
  return { numbers, result, verdict, deciding };
}

/**
 * What AWS or the VPC CNI refuses of a plan, without a verdict: the findings of severity `error`.
 *
 * @throws as `answer` does.
 */
export function refusals(plan: ClusterPlan, rest: RestMemory): readonly Finding[] {
  checkPlan(plan);
  const cluster = effectiveCluster(plan);
  return refusing(decidingFindings({ plan, cluster, ...planNumbers(plan, rest, cluster) }));
}

function refusing({ groups, network }: DecidingFindings): readonly Finding[] {
  return [...groups, ...network].filter(isRefusal);
}
