// Pods that would have a place if nodes that are wanted were there.

import type { WaitForNodes } from '@/engine/over-time/cluster/pods/wait-shares';
import type { WaitShare } from '@/engine/over-time/cluster/pods/waiting-pods';
import type { Workload } from '@/engine/over-time/cluster/pods/workload';
import type { SimGroup } from '@/engine/over-time/cluster/sim-node';
import type { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';

/** Nodes that are missing for the same reason. */
interface Missing {
  readonly places: number;
  readonly launches: number;
  readonly refusedBy: SubnetSpace | undefined;
}

/**
 * Pods that wait for nodes of their group which a subnet refuses, or which never get ready; replicas
 * for the whole cluster take what places its own pods leave. Nodes that an upgrade launches beyond those that
 * the group is to have give no place: pods that find none on these wait for no address.
 *
 * @param podsOnNode places of a group's node for pods that are not of the system
 */
export function waitsForNodes(
  groups: readonly SimGroup[],
  replicas: Workload,
  podsOnNode: (group: SimGroup) => number,
): readonly WaitForNodes[] {
  const waits: WaitForNodes[] = [];
  const left = new Map([[replicas, replicas.unplaced.count]]);
  for (const group of groups) {
    if (!group.missing.isAny) continue;
    for (const workload of [group.own, group.onBranches]) {
      left.set(workload, workload.unplaced.count);
    }
    let places = group.lacking * podsOnNode(group);
    let branches = group.lacking * group.branchLimit;
    for (const { places: offered, launches, refusedBy } of missingOf(group, podsOnNode(group))) {
      // Where no zone is left nothing is refused, and nothing can get ready.
      const isNowhere = refusedBy === undefined && launches > 0;
      const shareOf = (pods: number): WaitShare => ({
        reason: refusedBy ? 'subnet-short' : isNowhere ? 'no-place' : 'not-ready',
        pods,
        supply: refusedBy?.supply,
      });
      if (group.spec.kind === 'fargate') {
        waits.push({ workload: undefined, share: shareOf(launches) });
        continue;
      }
      if (isNowhere) continue;
      let free = Math.min(offered, places);
      const workloads = [group.own, group.onBranches, ...(group.takesReplicas ? [replicas] : [])];
      for (const workload of workloads) {
        const onBranches = workload === group.onBranches;
        const most = onBranches ? Math.min(free, branches) : free;
        const pods = Math.min(most, left.get(workload) ?? 0);
        if (pods === 0) continue;
        free -= pods;
        places -= pods;
        if (onBranches) branches -= pods;
        left.set(workload, (left.get(workload) ?? 0) - pods);
        waits.push({ workload, share: shareOf(pods) });
      }
    }
  }
  return waits;
}

function missingOf({ missing }: SimGroup, podsOnNode: number): readonly Missing[] {
  return [
    ...[...missing.launchesBySubnet].map(([refusedBy, launches]) => ({
      places: launches * podsOnNode,
      launches,
      refusedBy,
    })),
    ...[...missing.placesBySubnet].map(([refusedBy, places]) => ({
      places,
      launches: 0,
      refusedBy,
    })),
  ];
}
