// Nodes that a run starts and that AWS or the VPC CNI refuses: judged as the plan at rest is.
import { refusals } from '@/engine/judge';
import {
  type ClusterPlan,
  type Finding,
  isForNodes,
  type Subnet,
  usableAddresses,
} from '@/engine/model';
import type { Cluster } from '@/engine/over-time/cluster/cluster';
import type { StartedNodes } from '@/engine/over-time/cluster/nodes/node-starts';

/** Nodes of a group that were started, or whose aws-node was, and that can't work; and why. */
export interface RefusedStart {
  readonly code: 'NODES_CANNOT_WORK';
  /** Label of the group. */
  readonly group: string;
  /** They ran before, until aws-node was started anew with other settings. */
  readonly isRestart: boolean;
  /** The first of them was launched or started anew then: whole seconds from the start. */
  readonly at: number;
  /** Of severity `error`, on one such node. */
  readonly finding: Finding;
}

/** One for each group and reason that the plan at rest does not have already, the earliest first. */
export function refusedStarts({
  scenario: { plan },
  starts,
  rest,
}: Cluster): readonly RefusedStart[] {
  const found = new Map<string, RefusedStart>();
  for (const started of starts.all.toSorted((a, b) => a.at - b.at)) {
    const { label: group } = started.group.spec;
    const { isRestart } = started;
    for (const finding of refusals(planOfOne(plan, started), rest)) {
      // What a node has that runs it keeps: only aws-node starts anew.
      if (isRestart && finding.code !== 'AWS_NODE_ENDS') continue;
      const key = `${group} ${reasonKey(finding)}`;
      const at = Math.floor(started.at / 1000);
      if (!found.has(key))
        found.set(key, { code: 'NODES_CANNOT_WORK', group, at, isRestart, finding });
    }
  }
  if (found.size === 0) return [];
  const atRest = new Set(refusals(plan, rest).map(reasonKey));
  return [...found.values()].filter(({ finding }) => !atRest.has(reasonKey(finding)));
}

/** The plan with one node alone, which lies in the subnet where the run has started it. */
function planOfOne(plan: ClusterPlan, { group, subnet, settings }: StartedNodes): ClusterPlan {
  const { label, zone } = subnet;
  const inZone = (each: Subnet): Subnet =>
    each.zone === zone && isForNodes(each)
      ? { ...each, usedByOthers: each.label === label ? 0 : usableAddresses(each.prefixLength) }
      : each;
  return {
    ...plan,
    settings,
    subnets: plan.subnets.map(inZone),
    consumers: [],
    groups: [{ ...group.spec, nodes: 1, zones: [zone] }],
    clusterPods: 0,
  };
}

/** What is refused and where, whatever its numbers. */
export function reasonKey(finding: Finding): string {
  switch (finding.code) {
    case 'NO_POD_SUBNET':
      return `${finding.code} ${finding.zone}`;
    case 'CIDR_NOT_TOGETHER':
    case 'HOST_LOCAL_EXHAUSTED':
      return `${finding.code} ${finding.subnet}`;
    case 'IPV6_EXCLUDES':
      return `${finding.code} ${finding.what}`;
    default:
      return 'group' in finding ? `${finding.code} ${finding.group}` : finding.code;
  }
}
