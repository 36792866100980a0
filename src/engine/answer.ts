import { restMemory } from './at-rest/kinds/rest';
import { checkPlan } from './cluster/check-plan';
import { placementFindings } from './findings/placement/placement-findings';
import { planFindings } from './findings/plan-findings';
import { judgeChecked } from './judge';
import type { ClusterPlan, PlanAnswer } from './model';

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
  const findings = planFindings(result, deciding, rest);
  if (verdict.kind === 'cannot-work') return { ...numbers, verdict, findings };
  return {
    ...numbers,
    verdict,
    findings: [...findings, ...placementFindings(result, rest)],
  };
}
