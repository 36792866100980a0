import type { ClusterPlan, CniSettings } from '@/engine/model';
import { maxPodsBasisOf } from './effective-group';
import { maxPods } from './max-pods';

/** kubelet's max pods of a group under the plan's settings, and under others. */
export interface ChangedMaxPods {
  /** Label of the group. */
  readonly group: string;
  readonly now: number;
  readonly then: number;
}

/**
 * The groups with nodes whose max pods are others under these settings (R17). None where each is typed, or
 * worked out by somebody who does not look at the CNI's settings (R35).
 */
export function changedMaxPods(
  plan: Pick<ClusterPlan, 'settings' | 'networking' | 'groups'>,
  settings: CniSettings,
): readonly ChangedMaxPods[] {
  return plan.groups.flatMap((group): ChangedMaxPods[] => {
    if (group.nodes === 0 || group.kind === 'fargate') return [];
    const under = (of: CniSettings) =>
      maxPods(group.limits, maxPodsBasisOf({ ...plan, settings: of }, group), group.maxPods);
    const [now, then] = [under(plan.settings), under(settings)];
    return now === then ? [] : [{ group: group.label, now, then }];
  });
}
