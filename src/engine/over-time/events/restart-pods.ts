// Pods that end and are made anew.
import type { Cluster } from '@/engine/over-time/cluster/cluster';
import type { SimNode } from '@/engine/over-time/cluster/sim-node';

/** Ends every pod of every ready node; as many are made anew. */
export function restartPods(cluster: Cluster): void {
  for (const group of cluster.groups) {
    for (const node of [...group.nodes]) {
      if (node.phase !== 'ready') continue;
      if (group.spec.kind === 'fargate') renewFargatePod(cluster, node);
      cluster.ends.endPods(node, node.own, node.cluster, true);
      cluster.ends.renewBranches(node, node.ipamd.runningOnBranches);
    }
  }
  cluster.placeSoon();
}

/** The pod's instance ends with it, and the new pod gets one of its own (R36). */
export function renewFargatePod(cluster: Cluster, node: SimNode): void {
  cluster.launches.launch(node.group, node.subnet.zone);
  cluster.ends.drain(node, () => cluster.ends.terminate(node));
}
