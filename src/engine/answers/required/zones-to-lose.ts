import type { ClusterPlan, ZoneId } from '@/engine/model';

/**
 * The zones whose loss can be asked of a plan: those with nodes, in the order of its groups. None where
 * all nodes are in one zone: nothing is left then that could fit.
 */
export function zonesToLose({ groups }: Pick<ClusterPlan, 'groups'>): readonly ZoneId[] {
  const zones = [...new Set(groups.flatMap(({ nodes, zones }) => (nodes > 0 ? zones : [])))];
  return zones.length < 2 ? [] : zones;
}

/** Groups that are in these zones alone are gone with them. */
export function withoutZones(plan: ClusterPlan, lost: readonly ZoneId[]): ClusterPlan {
  return {
    ...plan,
    groups: plan.groups.map((group) => {
      const zones = group.zones.filter((zone) => !lost.includes(zone));
      return zones.length > 0 ? { ...group, zones } : { ...group, nodes: 0 };
    }),
  };
}
