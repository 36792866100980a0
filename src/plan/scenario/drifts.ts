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
  if (strategy !== 'default' && strategy !== 'minimal') return false;
  const upgraded = upgradedGroup({ kind, group }, groups);
  if (upgraded === undefined) return false;
  // As `placedBy` has it of the nodes that follow from the row.
  const { maxPods, maxPodsPolicy } = upgraded;
  const isKarpenter = maxPods === undefined && maxPodsPolicy === 'karpenter';
  return upgraded.kind === 'auto-mode' || isKarpenter;
}

/** Whether it upgrades pods on Fargate: they are made anew all at once, whatever the strategy (R36). */
export function upgradesPods(
  event: Pick<EventText, 'kind' | 'group'>,
  { groups }: Pick<Plan, 'groups'>,
): boolean {
  return upgradedGroup(event, groups)?.kind === 'fargate';
}

function upgradedGroup(
  { kind, group }: Pick<EventText, 'kind' | 'group'>,
  groups: Plan['groups'],
): Plan['groups'][number] | undefined {
  if (kind !== 'upgrade') return undefined;
  const labels = groupLabels(groups);
  return groups[labels.indexOf(group === '' ? usualGroup({ groups }) : group)];
}

/** The label of the group that an event is of where none is chosen: of nodes, where there are any. */
export function usualGroup({ groups }: Pick<Plan, 'groups'>): string {
  const ofNodes = groups.findIndex(({ kind }) => kind !== 'fargate');
  return groupLabels(groups)[Math.max(0, ofNodes)] ?? '';
}
