// What node groups count: nodes, and each Fargate pod by itself.
import type { GroupUsage } from '@/engine';

export type Counted = 'nodes' | 'pods' | 'both';

/** Of groups that have any. */
export function countedIn(groups: readonly Pick<GroupUsage, 'kind' | 'nodes'>[]): Counted {
  const some = groups.filter(({ nodes }) => nodes > 0);
  const pods = some.filter(({ kind }) => kind === 'fargate');
  if (pods.length === 0) return 'nodes';
  return pods.length === some.length ? 'pods' : 'both';
}
