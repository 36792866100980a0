// Nodes that a run starts and that AWS or the VPC CNI refuses: judged as the plan at rest is.
import type { Finding, RefusedStart } from '@/engine/model';
import type { Cluster } from '@/engine/over-time/cluster/cluster';
import { knownPlan } from '@/engine/over-time/known-plan';

/** One for each group and reason that the plan at rest does not have already, the earliest first. */
export function refusedStarts({ scenario: { plan }, starts }: Cluster): readonly RefusedStart[] {
  const known = knownPlan(plan);
  const found = new Map<string, RefusedStart>();
  for (const started of starts.all.toSorted((a, b) => a.at - b.at)) {
    const { isRestart, settings } = started;
    const { spec } = started.group;
    const { label: group } = spec;
    for (const finding of known.refusedAt({ spec, subnet: started.subnet.spec, settings })) {
      // What a node has that runs it keeps: only aws-node starts anew.
      if (isRestart && !isOfAwsNode(finding)) continue;
      const key = `${group} ${reasonKey(finding)}`;
      const at = Math.floor(started.at / 1000);
      if (!found.has(key))
        found.set(key, { code: 'NODES_CANNOT_WORK', group, at, isRestart, finding });
    }
  }
  if (found.size === 0) return [];
  const atRest = new Set(known.refused.map(reasonKey));
  return [...found.values()].filter(({ finding }) => !atRest.has(reasonKey(finding)));
}

/** What aws-node itself refuses at its start, by its variables (R32, R40). */
function isOfAwsNode(finding: Finding): boolean {
  if (finding.code === 'IPV6_EXCLUDES') return finding.what === 'single-addresses';
  return finding.code === 'AWS_NODE_ENDS';
}

/** What is refused and where, whatever its numbers. */
export function reasonKey(finding: Finding): string {
  switch (finding.code) {
    case 'NO_POD_SUBNET':
      return `${finding.code} ${finding.zone}`;
    case 'CIDR_NEVER':
    case 'CIDR_NOT_TOGETHER':
    case 'HOST_LOCAL_EXHAUSTED':
      return `${finding.code} ${finding.subnet}`;
    case 'IPV6_EXCLUDES':
      return `${finding.code} ${finding.what}`;
    default:
      return 'group' in finding ? `${finding.code} ${finding.group}` : finding.code;
  }
}
