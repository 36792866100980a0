import { placedBy } from '@/engine';
import { groupLabels } from '@/plan/labels';
import type { Plan } from '@/plan/plan';
import { maxPodsPolicy } from '@/plan/to-cluster';
import type { EventText } from './event';

/**
 * Whether nodes are replaced as Karpenter or Auto Mode does, though no strategy is chosen: what they place is
 * no managed node group, whose strategies and numbers do nothing then.
 */
export function drifts(
  { kind, strategy, group }: Pick<EventText, 'kind' | 'strategy' | 'group'>,
  { groups }: Pick<Plan, 'groups'>,
): boolean {
  if (kind !== 'upgrade' || strategy !== 'default') return false;
  const labels = groupLabels(groups);
  const usual = groups.find((each) => each.kind !== 'fargate') ?? groups[0];
  const upgraded = group === '' ? usual : groups[labels.indexOf(group)];
  if (upgraded === undefined) return false;
  const maxPods = maxPodsPolicy(upgraded, false);
  return placedBy({ kind: upgraded.kind, maxPods }) === 'karpenter';
}
