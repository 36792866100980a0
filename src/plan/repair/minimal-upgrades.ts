import { placedBy } from '@/engine';
import { groupLabels } from '@/plan/labels';
import type { Plan } from '@/plan/plan';
import type { PlanGroup } from '@/plan/rows/group';
import type { PlanScenario } from '@/plan/scenario/scenario';
import { maxPodsPolicy } from '@/plan/to-cluster';

/**
 * The scenario of a plan with the strategy `minimal` in each upgrade of a group that Auto Scaling places:
 * no other has it. As it is where it is faulty.
 */
export function withMinimalUpgrades({ scenario, groups }: Plan): PlanScenario {
  if (scenario.status === 'faulty') return scenario;
  const labels = groupLabels(groups);
  const first = groups.find(({ kind }) => kind !== 'fargate');
  const events = scenario.events.map((event) => {
    if (event.kind !== 'upgrade') return event;
    const group = event.group === undefined ? first : groups[labels.indexOf(event.group)];
    return group && isPlacedByKarpenter(group) ? event : { ...event, strategy: 'minimal' as const };
  });
  return { ...scenario, events };
}

function isPlacedByKarpenter(group: PlanGroup): boolean {
  return placedBy({ ...group, maxPods: maxPodsPolicy(group, false) }) === 'karpenter';
}
