import type { EffectiveGroup } from '@/engine/cluster/effective-group';
import { isForNodes, type Subnet } from '@/engine/model';

/**
 * Whether nodes that are there, or their pods, can take addresses of a subnet: not in zones without them,
 * nor of a pod subnet that nothing makes ENIs use, nor of one for others. Without nodes of any.
 */
export function isInReach(
  { zone, use }: Pick<Subnet, 'zone' | 'use'>,
  groups: readonly EffectiveGroup[],
): boolean {
  const running = groups.filter(({ spec }) => spec.nodes > 0);
  return (
    running.length === 0 ||
    running.some(
      ({ spec: { zones, kind, unmanagedEnis }, podEnis }) =>
        zones.includes(zone) &&
        (isForNodes({ use }) ||
          (use === 'pods'
            ? podEnis !== 'node-subnet' || kind === 'auto-mode'
            : use === 'multus' && unmanagedEnis > 0)),
    )
  );
}
