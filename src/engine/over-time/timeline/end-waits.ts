import type { Cluster } from '@/engine/over-time/cluster/cluster';

/** To be called once when a run is over: pods that still wait have waited until then, in milliseconds. */
export function endWaits({ tally, groups, pods, launches }: Cluster, end: number): void {
  launches.endWaits();
  const workloads = [pods.replicas, ...groups.flatMap(({ own, onBranches }) => [own, onBranches])];
  for (const workload of workloads) tally.waited(pods.unplaced(workload, end), end);
  for (const { nodes } of groups) {
    for (const { waits, branchWaits } of nodes) {
      tally.waited(waits.batchesAt(end), end);
      tally.waited(branchWaits.batchesAt(end), end);
    }
  }
}
