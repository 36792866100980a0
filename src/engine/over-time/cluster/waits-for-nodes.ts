// Pods that would have a place if EC2 launched the nodes that it refuses.

import type { SubnetSupply } from '@/engine/over-time/subnet/subnet-supply';
import type { SimGroup, SimSubnet, Workload } from './cluster-state';
import type { WaitReason } from './waiting-pods';

export interface LaunchWait {
  /** What they are counted to wait for as pods without a node; `undefined`: a Fargate pod is its node. */
  readonly insteadOf: WaitReason | undefined;
  readonly pods: number;
  readonly supply: SubnetSupply;
}

/**
 * Pods that wait for launches of their group that a subnet refuses; replicas for the whole cluster
 * take what places its own pods leave.
 *
 * @param podsOnNode places of a group's node for pods that are not of the system
 */
export function launchWaits(
  groups: readonly SimGroup[],
  replicas: Workload,
  podsOnNode: (group: SimGroup) => number,
): readonly LaunchWait[] {
  const waits: LaunchWait[] = [];
  let replicasLeft = replicas.unplaced.count;
  for (const group of groups) {
    let ownLeft = group.own.unplaced.count;
    let onBranchesLeft = group.onBranches.unplaced.count;
    for (const [subnet, launches] of group.refused) {
      const wait = (pods: number, insteadOf: WaitReason | undefined) =>
        addWait(waits, subnet, pods, insteadOf);
      if (group.spec.kind === 'fargate') {
        wait(launches, undefined);
        continue;
      }
      let places = launches * podsOnNode(group);
      const own = Math.min(places, ownLeft);
      places -= own;
      const onBranches = Math.min(places, onBranchesLeft);
      places -= onBranches;
      const cluster = Math.min(places, replicasLeft);
      ownLeft -= own;
      onBranchesLeft -= onBranches;
      replicasLeft -= cluster;
      wait(own + cluster, 'no-place');
      wait(onBranches, 'branch-eni');
    }
  }
  return waits;
}

function addWait(
  waits: LaunchWait[],
  { space }: SimSubnet,
  pods: number,
  insteadOf: WaitReason | undefined,
): void {
  if (pods > 0) waits.push({ insteadOf, pods, supply: space.supply });
}
