// Pods that would have a place if nodes that are wanted were there.

import type { WaitForNodes } from '@/engine/over-time/cluster/pods/wait-shares';
import type { WaitShare } from '@/engine/over-time/cluster/pods/waiting-pods';
import type { Workload } from '@/engine/over-time/cluster/pods/workload';
import type { SimGroup } from '@/engine/over-time/cluster/sim-node';
import { inShares } from '@/engine/over-time/in-shares';
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
    const missing = missingOf(group, podsOnNode(group));
    if (group.spec.kind === 'fargate') {
      waits.push(
        ...missing.map((each) => ({ workload: undefined, share: shareOf(each, each.launches) })),
      );
      continue;
    }
    // Where no zone is left nothing is refused, and nothing can get ready.
    const awaited = missing.filter((each) => !isNowhere(each));
    let offered = awaited.map(({ places }) => places);
    let places = group.lacking * podsOnNode(group);
    const branches = group.lacking * group.branchLimit;
    const workloads = [group.own, group.onBranches, ...(group.takesReplicas ? [replicas] : [])];
    for (const workload of workloads) {
      const free = Math.min(places, sumOf(offered));
      const most = workload === group.onBranches ? Math.min(free, branches) : free;
      const pods = Math.min(most, left.get(workload) ?? 0);
      if (pods === 0) continue;
      places -= pods;
      left.set(workload, (left.get(workload) ?? 0) - pods);
      // Whichever of the nodes came first would have them: they wait for all of these alike.
      const shares = inShares(pods, offered);
      offered = offered.map((each, index) => each - (shares[index] as number));
      for (const [index, each] of awaited.entries()) {
        const share = shareOf(each, shares[index] as number);
        if (share.pods > 0) waits.push({ workload, share });
      }
    }
  }
  return waits;
}

function isNowhere({ refusedBy, launches }: Missing): boolean {
  return refusedBy === undefined && launches > 0;
}

function shareOf(missing: Missing, pods: number): WaitShare {
  const { refusedBy } = missing;
  const reason = refusedBy ? 'subnet-short' : isNowhere(missing) ? 'no-place' : 'not-ready';
  return { reason, pods, supply: refusedBy?.supply };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
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
