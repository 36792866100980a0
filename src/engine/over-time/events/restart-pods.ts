// Pods that end and are made anew.
import type { Cluster } from '@/engine/over-time/cluster/cluster';
import type { SimGroup, SimNode } from '@/engine/over-time/cluster/sim-node';
import { arePodsNodes } from '@/engine/over-time/scenario/fargate-pods';

/** Ends every pod on every ready node of the groups; as many are made anew. */
export function restartPods(cluster: Cluster, groups: readonly SimGroup[]): void {
  for (const group of groups) {
    for (const node of [...group.nodes]) {
      if (node.phase !== 'ready') continue;
      if (arePodsNodes(group.spec)) renewFargatePod(cluster, node);
      cluster.ends.endPods(node, node.own, node.cluster, true);
      cluster.ends.renewBranches(node, node.ipamd.branches?.running ?? 0);
    }
  }
  cluster.placeSoon();
}

/** The pod's instance ends with it, and the new pod gets one of its own (R36). */
export function renewFargatePod(cluster: Cluster, node: SimNode): void {
  cluster.launches.launch(node.group, node.subnet.zone);
  cluster.ends.drain(node, () => cluster.ends.terminate(node));
}
