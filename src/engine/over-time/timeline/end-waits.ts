import type { Cluster } from '@/engine/over-time/cluster/cluster';
import { waitsForEverAt } from './pods-pending';

/** To be called once when a run is over: pods that still wait have waited until then, in milliseconds. */
export function endWaits(cluster: Cluster, end: number): void {
  const { tally, groups, pods, launches } = cluster;
  launches.endWaits();
  const forEver = waitsForEverAt(cluster, end);
  const workloads = [pods.replicas, ...groups.flatMap(({ own, onBranches }) => [own, onBranches])];
  for (const workload of workloads) {
    tally.waited(pods.unplaced(workload, end), end, (batch) => !forEver.unplaced(batch));
  }
  for (const { nodes } of groups) {
    for (const { waits, branchWaits } of nodes) {
      for (const line of [waits, branchWaits]) {
        tally.waited(line.batchesAt(end), end, (batch) => !forEver.onNode(batch));
      }
    }
  }
}
