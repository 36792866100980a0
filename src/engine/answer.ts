import { type RestMemory, restMemory } from './at-rest/kinds/rest';
import { checkPlan } from './cluster/check-plan';
import { effectiveCluster } from './cluster/effective-cluster';
import { type DecidingFindings, decidingFindings } from './findings/deciding-findings';
import { placementFindings } from './findings/placement/placement-findings';
import { planFindings } from './findings/plan-findings';
import type { PlanResult } from './findings/plan-result';
import { judgeChecked } from './judge';
import type { ClusterPlan, Finding, PlanAnswer, Verdict } from './model';

/**
 * The one answer to a plan at rest: its numbers, whether it fits, and what there is to notice.
 * Whoever says whether a plan fits says `verdict`. All counts are whole addresses, nodes or pods.
 *
 * Nodes are counted as if subnets had no end, so that a subnet's `free` is negative where it is short;
 * with subnet discovery they go on to the zone's other subnets first. Costs as much as there are
 * distinct kinds of node, not as there are nodes.
 *
 * @example
 * const { verdict, totals } = answer(plainPlan({
 *   subnets: [plainSubnet('a', 24)],
 *   groups: [plainGroup('m5.large', { maxEnis: 3, ipv4PerEni: 10 }, { nodes: 8, podsPerNode: 20 })],
 * }));
 * // verdict.kind 'fits', verdict.left 11: eight nodes hold 30 addresses each, of 251
 *
 * @throws PlanError for a plan that contradicts itself, such as one without a subnet, with a label
 *   twice, or with a count below 0: its `code` says which.
 * @throws Error when the result contradicts itself (our mistake, never the plan's).
 */
export function answer(plan: ClusterPlan): PlanAnswer {
  checkPlan(plan);
  const rest = restMemory();
  const { numbers, result, verdict, deciding } = judgeChecked(plan, rest);
  return { ...numbers, verdict, findings: noticed(result, deciding, verdict, rest) };
}

/**
 * What there is to notice of a plan that is judged: the findings of `answer`, without counting and
 * judging it a second time.
 *
 * @param judged what `judge` or `answer` says of this very plan
 */
export function findingsOf(plan: ClusterPlan, judged: PlanAnswer): readonly Finding[] {
  const { verdict, findings: _, ...numbers } = judged;
  const result = { plan, cluster: effectiveCluster(plan), ...numbers };
  return noticed(result, decidingFindings(result), verdict, restMemory());
}

function noticed(
  result: PlanResult,
  deciding: DecidingFindings,
  { kind }: Verdict,
  rest: RestMemory,
): readonly Finding[] {
  const findings = planFindings(result, deciding, kind, rest);
  return kind === 'cannot-work' ? findings : [...findings, ...placementFindings(result, rest)];
}
