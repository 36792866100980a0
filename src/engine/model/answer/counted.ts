// What is counted: nodes, and each Fargate pod by itself. Asked here by all who word it.
import type { GroupUsage } from './usage';

export type Counted = 'nodes' | 'pods' | 'both';

/** Of so many of each; of none of either it is nodes. */
export function countedOf(nodes: number, fargatePods: number): Counted {
  if (fargatePods === 0) return 'nodes';
  return nodes === 0 ? 'pods' : 'both';
}

/** Of groups that have any. */
export function countedIn(groups: readonly Pick<GroupUsage, 'kind' | 'nodes'>[]): Counted {
  const sum = (arePods: boolean) =>
    groups.reduce(
      (all, { kind, nodes }) => all + ((kind === 'fargate') === arePods ? nodes : 0),
      0,
    );
  return countedOf(sum(false), sum(true));
}
