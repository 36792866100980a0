// How many nodes and pods the node groups come to, for the head of their list.
import { hasNumbers, type PlannerState } from '@/store/document';

/** Nodes, pods (those on Fargate are no nodes), and how many of their counts can't be read. */
export type NodesAndPods = readonly [nodes: number, pods: number, unread: number];

const COUNTS = /^(nodes|podsPerNode|clusterPods)$/;

/** Of the answer, the last one while a field can't be read; while there is none, of what can be read of the rows. */
export function nodesAndPods({
  answer,
  reading,
}: Pick<PlannerState, 'answer' | 'reading'>): NodesAndPods {
  const unread = reading.errors.filter(({ field }) => COUNTS.test(field.field));
  const answered = hasNumbers(answer) ? answer.usage : undefined;
  const read = [...reading.parts.groups.values()].map(({ values }) => values);
  const sum = (
    rows: readonly Counted[],
    of: (isPod: boolean, row: Counted) => number | undefined,
  ) =>
    rows.reduce((all, row) => all + (row.nodes ?? 0) * (of(row.kind === 'fargate', row) ?? 0), 0);
  return [
    sum(answered?.groups ?? read, (isPod) => Number(!isPod)),
    answered?.totals.podsAsked ??
      reading.parts.clusterPods + sum(read, (isPod, row) => (isPod ? 1 : row.podsPerNode)),
    unread.length,
  ];
}

interface Counted {
  readonly kind?: string;
  readonly nodes?: number | undefined;
  readonly podsPerNode?: number | undefined;
}
