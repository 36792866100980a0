// Pods that the end of a run leaves waiting, whatever the subnets have.
import type { Cluster } from '@/engine/over-time/cluster/cluster';
import {
  mainReason,
  type WaitingBatch,
  type WaitReason,
} from '@/engine/over-time/cluster/pods/waiting-pods';
import { PATIENCE_MS } from '@/engine/over-time/subnet/subnet-supply';

/** What no time ends: a place, or what the type or the settings of a node do not give. */
const FOR_EVER: ReadonlySet<WaitReason> = new Set([
  'no-place',
  'address-supply',
  'pool-frozen',
  'branch-eni',
  'not-ready',
]);

/** Of the pods that have waited over 60 s for that; those without a node only where none comes or goes. */
export function podsPendingAt({ groups, pods }: Cluster, end: number): number {
  const isMoving = groups.some(({ nodes, missing }) =>
    nodes.some((node) => node.phase !== 'ready' && !missing.notReady.has(node)),
  );
  const workloads = [pods.replicas, ...groups.flatMap(({ own, onBranches }) => [own, onBranches])];
  const unplaced = isMoving ? [] : workloads.flatMap((each) => pods.unplaced(each, end));
  const onNodes = groups.flatMap(({ nodes }) =>
    nodes.flatMap(({ waits, branchWaits }) => [waits.batchesAt(end), branchWaits.batchesAt(end)]),
  );
  return [unplaced, ...onNodes, ...groups.map((group) => fargatePods(group, end))]
    .flat()
    .filter(({ since, waited }) => end - since > PATIENCE_MS && FOR_EVER.has(mainReason(waited)))
    .reduce((sum, { count }) => sum + count, 0);
}

/** Each is a node of its own that is not there. */
function fargatePods(
  { spec, missing }: Cluster['groups'][number],
  end: number,
): readonly WaitingBatch[] {
  if (spec.kind !== 'fargate') return [];
  return missing.refusedLaunchesAt(end).map(({ since, waited }) => ({ since, waited, count: 1 }));
}
