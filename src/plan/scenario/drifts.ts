import { groupLabels } from '@/plan/labels';
import type { Plan } from '@/plan/plan';
import type { EventText } from './event';

/**
 * Whether nodes are replaced as Karpenter or Auto Mode does, though no strategy is chosen, or one that only
 * managed node groups have: what they place is none, whose strategies and numbers do nothing then (T12).
 */
export function drifts(
  { kind, strategy, group }: Pick<EventText, 'kind' | 'strategy' | 'group'>,
  { groups }: Pick<Plan, 'groups'>,
): boolean {
  if (kind !== 'upgrade' || (strategy !== 'default' && strategy !== 'minimal')) return false;
  const labels = groupLabels(groups);
  const usual = groups.find((each) => each.kind !== 'fargate') ?? groups[0];
  const upgraded = group === '' ? usual : groups[labels.indexOf(group)];
  if (upgraded === undefined) return false;
  // As `placedBy` has it of the nodes that follow from the row.
  const { maxPods, maxPodsPolicy } = upgraded;
  const isKarpenter = maxPods === undefined && maxPodsPolicy === 'karpenter';
  return upgraded.kind === 'auto-mode' || isKarpenter;
}
