// How many nodes and pods the node groups come to, for the head of their list.
import { countedOf } from '@/engine';
import { hasNumbers, type PlannerState } from '@/store/document';

/** Nodes (`undefined` where all are pods on Fargate, which are none), pods, and how many of their counts can't be read. */
export type NodesAndPods = readonly [nodes: number | undefined, pods: number, unread: number];

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
  const rows: readonly Counted[] = answered?.groups ?? read;
  const nodes = sum(rows, (isPod) => Number(!isPod));
  const fargatePods = sum(rows, (isPod) => Number(isPod));
  return [
    countedOf(nodes, fargatePods) === 'pods' ? undefined : nodes,
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
