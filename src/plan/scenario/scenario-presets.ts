import type { Plan } from '@/plan/plan';
import { newEvent } from './scenario-defaults';
import { EVENT_KINDS, type EventKind, type EventText } from './scenario-text';

export const SCENARIO_PRESETS = [...EVENT_KINDS, 'none'] as const;
export type ScenarioPreset = (typeof SCENARIO_PRESETS)[number];

/** The events of a preset; `none` has no event. Their numbers follow from the plan. */
export function presetEvents(preset: ScenarioPreset, plan: Plan | undefined): readonly EventText[] {
  return preset === 'none' ? [] : [presetEvent(preset, 'e1', plan)];
}

/**
 * An event with numbers that say something about the plan: pods and nodes twice as many as it has,
 * a new group like the first, WARM_IP_TARGET 5. Without a plan those fields are empty.
 */
export function presetEvent(kind: EventKind, id: string, plan: Plan | undefined): EventText {
  const event = newEvent(kind, id);
  const [first] = plan?.groups ?? [];
  if (kind === 'change-settings') return { ...event, WARM_IP_TARGET: '5' };
  if (plan === undefined || first === undefined) return event;
  const { instanceType, nodes, podsPerNode } = first;
  switch (kind) {
    case 'scale-pods':
      return plan.clusterPods > 0
        ? { ...event, to: String(2 * plan.clusterPods) }
        : { ...event, group: first.name || instanceType, to: String(2 * nodes * podsPerNode) };
    case 'scale-nodes':
      return { ...event, to: String(2 * nodes) };
    case 'add-group':
      return { ...event, instanceType, nodes: String(nodes), podsPerNode: String(podsPerNode) };
    default:
      return event;
  }
}
