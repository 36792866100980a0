import { groupLabels } from '@/plan/labels';
import type { Plan } from '@/plan/plan';
import { type EventText, newEvent } from './event';
import { EVENT_KINDS, type EventKind } from './event-fields';

export const SCENARIO_PRESETS = [...EVENT_KINDS, 'none'] as const;
export type ScenarioPreset = (typeof SCENARIO_PRESETS)[number];

/** Of a new group where the plan has no nodes. */
const USUAL_TYPE = 'm5.large';

/** The events of a preset; `none` has no event. Their numbers follow from the plan. */
export function presetEvents(preset: ScenarioPreset, plan: Plan | undefined): readonly EventText[] {
  return preset === 'none' ? [] : [presetEvent(preset, 'e1', plan)];
}

/**
 * An event with numbers that say something about the plan: pods and nodes twice as many as it has,
 * a new group like the first of nodes, WARM_IP_TARGET 5. Without a plan those fields are empty.
 * Replicas find no node beside Fargate pods alone: those are scaled then.
 */
export function presetEvent(kind: EventKind, id: string, plan: Plan | undefined): EventText {
  const event = newEvent(kind, id);
  const groups = plan?.groups ?? [];
  const first = groups.find((group) => group.kind !== 'fargate') ?? groups[0];
  if (kind === 'change-settings') return { ...event, WARM_IP_TARGET: '5' };
  if (plan === undefined || first === undefined) return event;
  const { instanceType, nodes, podsPerNode } = first;
  const isFargate = first.kind === 'fargate';
  switch (kind) {
    case 'scale-pods': {
      if (plan.clusterPods > 0 && !isFargate) return { ...event, to: String(2 * plan.clusterPods) };
      const group = groupLabels(groups)[groups.indexOf(first)] ?? '';
      return { ...event, group, to: String(2 * nodes * Math.max(1, podsPerNode)) };
    }
    case 'scale-nodes':
      return { ...event, to: String(2 * nodes) };
    case 'add-group':
      return isFargate
        ? { ...event, instanceType: USUAL_TYPE, nodes: '2', podsPerNode: '10' }
        : { ...event, instanceType, nodes: String(nodes), podsPerNode: String(podsPerNode) };
    default:
      return event;
  }
}
