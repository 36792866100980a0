import { type Finding, type GroupUsage, type PlanNumbers, planFindings } from '@/engine';
import { oncePerAnswer } from './once-per-answer';
import type { Answered } from './reading';

/** What the numbers give to notice. */
export const findingsOf: (answered: Answered) => readonly Finding[] = oncePerAnswer(
  ({ cluster, usage }) =>
    planFindings(cluster, usage).map((finding) => withoutFargate(finding, usage)),
);

/** Whether a node of the plan can have replicas for the whole cluster: Fargate takes none. */
export function takesReplicas({ groups }: PlanNumbers): boolean {
  return groups.some((group) => group.nodes > 0 && hasReplicas(group));
}

function hasReplicas({ kind }: GroupUsage): boolean {
  return kind !== 'fargate';
}

/** Places and addresses for replicas, counted on the nodes that can have them. */
function withoutFargate(finding: Finding, { groups }: PlanNumbers): Finding {
  if (finding.code !== 'PODS_PENDING' || finding.group !== undefined) return finding;
  const hosts = groups.filter(hasReplicas);
  return {
    ...finding,
    maxPods: hosts.reduce((sum, { nodes, maxPods }) => sum + nodes * maxPods, 0),
    supply: hosts.reduce(
      (sum, { nodes, classes }) => sum + nodes * (classes[0]?.atRest.supply ?? 0),
      0,
    ),
  };
}
