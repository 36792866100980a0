// A Fargate pod is its own node (R36): what scales, restarts, upgrades or replaces such pods does so to
// their nodes, and no other pod comes to these.
import type { NodeGroup } from '@/engine/model';
import type { ScenarioEvent } from './scenario';

/** Whether each pod of the group is a node, and each node a pod. */
export function arePodsNodes({ kind }: Pick<NodeGroup, 'kind'>): boolean {
  return kind === 'fargate';
}

/**
 * The event as it is carried out: pods of a Fargate group are scaled as its nodes are.
 *
 * @param groups that are there when the event starts
 */
export function asCarriedOut(event: ScenarioEvent, groups: readonly NodeGroup[]): ScenarioEvent {
  if (event.kind !== 'scale-pods') return event;
  const { at, to, overSeconds } = event;
  const group = groups.find(({ label }) => label === event.group);
  if (group === undefined || !arePodsNodes(group)) return event;
  return { kind: 'scale-nodes', at, group: group.label, to, overSeconds };
}
