// What a run tells of its node groups.
import type { Cluster } from '@/engine/over-time/cluster/cluster';
import type { SimGroup } from '@/engine/over-time/cluster/sim-node';
import { arePodsNodes } from '@/engine/over-time/scenario/fargate-pods';

/** Pods that are nodes of their own are all that these groups have. */
export function areFargate(groups: readonly SimGroup[]): boolean {
  const running = groups.filter(({ spec, nodes }) => spec.nodes + nodes.length > 0);
  return running.length > 0 && running.every(({ spec }) => arePodsNodes(spec));
}

/** Labels of groups that a change of settings in the scenario does not reach. */
export function ownSettingsKept({
  scenario,
  groups,
}: Pick<Cluster, 'scenario' | 'groups'>): readonly string[] {
  if (scenario.events.every(({ kind }) => kind !== 'change-settings')) return [];
  const own = groups.filter(
    ({ spec, nodes }) =>
      spec.kind === 'linux' && spec.ownSettings !== undefined && spec.nodes + nodes.length > 0,
  );
  return own.map(({ spec }) => spec.label);
}
