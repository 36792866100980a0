// How many nodes and pods the node groups come to, for the head of their list.
import { hasNumbers, type PlannerState } from '@/store/document';

export interface NodesAndPods {
  readonly nodes: number;
  readonly pods: number;
}

/** Of the answer; while there is none, of what can be read of the rows. */
export function nodesAndPods({
  answer,
  reading,
}: Pick<PlannerState, 'answer' | 'reading'>): NodesAndPods {
  if (hasNumbers(answer)) {
    const { nodes, podsAsked } = answer.usage.totals;
    return { nodes, pods: podsAsked };
  }
  const rows = [...reading.parts.groups.values()].map(({ values }) => {
    const { kind, nodes = 0, podsPerNode = 0 } = values;
    // Each Fargate pod is a node of its own.
    return { nodes, pods: kind === 'fargate' ? nodes : nodes * podsPerNode };
  });
  return {
    nodes: rows.reduce((sum, row) => sum + row.nodes, 0),
    pods: rows.reduce((sum, row) => sum + row.pods, reading.parts.clusterPods),
  };
}
