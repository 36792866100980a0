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

export interface WaitsForEver {
  /** Of pods without a node. */
  readonly unplaced: (batch: WaitingBatch) => boolean;
  readonly onNode: (batch: WaitingBatch) => boolean;
}

/** Who has waited over 60 s for that; those without a node only where none comes or goes. */
export function waitsForEverAt({ groups }: Pick<Cluster, 'groups'>, end: number): WaitsForEver {
  const isMoving = groups.some(({ nodes, missing }) =>
    nodes.some((node) => node.phase !== 'ready' && !missing.notReady.has(node)),
  );
  const onNode = ({ since, waited }: WaitingBatch) =>
    end - since > PATIENCE_MS && FOR_EVER.has(mainReason(waited));
  return { unplaced: isMoving ? () => false : onNode, onNode };
}

/** The pods that wait for ever, and since when. */
export function podsPendingAt(cluster: Cluster, end: number): readonly WaitingBatch[] {
  const { groups, pods } = cluster;
  const forEver = waitsForEverAt(cluster, end);
  const workloads = [pods.replicas, ...groups.flatMap(({ own, onBranches }) => [own, onBranches])];
  const unplaced = workloads.flatMap((each) => pods.unplaced(each, end));
  const onNodes = groups.flatMap(({ nodes }) =>
    nodes.flatMap(({ waits, branchWaits }) => [waits.batchesAt(end), branchWaits.batchesAt(end)]),
  );
  const others = [...onNodes, ...groups.map((group) => fargatePods(group, end))].flat();
  return [...unplaced.filter(forEver.unplaced), ...others.filter(forEver.onNode)];
}

export function podsIn(batches: readonly Pick<WaitingBatch, 'count'>[]): number {
  return batches.reduce((sum, { count }) => sum + count, 0);
}

/** Each is a node of its own that is not there. */
function fargatePods(
  { spec, missing }: Cluster['groups'][number],
  end: number,
): readonly WaitingBatch[] {
  if (spec.kind !== 'fargate') return [];
  return missing.refusedLaunchesAt(end).map(({ since, waited }) => ({ since, waited, count: 1 }));
}
