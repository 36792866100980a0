// Pods of a workload, wherever they run: as many as are wanted, or one fewer for a moment.
import type { Cluster } from '@/engine/over-time/cluster/cluster';
import type { Workload } from '@/engine/over-time/cluster/pods/workload';
import type { SimGroup, SimNode } from '@/engine/over-time/cluster/sim-node';

/** Makes as many pods of a workload as are wanted, or ends those that are too many. */
export function scalePods(cluster: Cluster, workload: Workload, to: number): void {
  const have = workload.bound + workload.unplaced.count;
  if (to > have) cluster.pods.create(workload, to - have, cluster.now);
  else {
    const dropped = Math.min(workload.unplaced.count, have - to);
    cluster.pods.drop(workload, dropped, cluster.now);
    endRandomPods(cluster, workload, have - to - dropped);
  }
  cluster.placeSoon();
}

/** Ends pods of a workload, drawn among its bound pods; those without an address go first. */
function endRandomPods(cluster: Cluster, workload: Workload, count: number): void {
  const isReplicas = workload === cluster.pods.replicas;
  const nodes = cluster.groups
    .filter((group) => isReplicas || group.own === workload)
    .flatMap((group) => group.nodes);
  const podsOf = (node: SimNode) => (isReplicas ? node.cluster : node.own);
  const ends = new Map<SimNode, number>();
  let left = Math.min(count, workload.bound);
  for (const node of nodes) {
    const waiting = Math.min(left, podsOf(node), node.ipamd.waiting);
    if (waiting > 0) ends.set(node, waiting);
    left -= waiting;
  }
  let total = nodes.reduce((sum, node) => sum + podsOf(node) - (ends.get(node) ?? 0), 0);
  for (const node of nodes) {
    const pods = podsOf(node) - (ends.get(node) ?? 0);
    let ending = 0;
    // Each pod ends with the chance that is left over those not yet asked.
    for (let pod = 0; pod < pods; pod += 1) {
      if (cluster.random.below(total) < left) {
        ending += 1;
        left -= 1;
      }
      total -= 1;
    }
    if (ending > 0) ends.set(node, (ends.get(node) ?? 0) + ending);
  }
  for (const [node, pods] of ends) {
    cluster.ends.endPods(node, isReplicas ? 0 : pods, isReplicas ? pods : 0, false);
  }
}

/** Draws of a node without a pod before the next one that has one is taken. */
const DRAWS = 100;

/** Draws nodes until one has a pod of the workload: even among nodes, which have about as many each. */
export function endOneRandomPod(cluster: Cluster, workload: Workload): void {
  const isReplicas = workload === cluster.pods.replicas;
  const groups = cluster.groups.filter((group) => isReplicas || group.own === workload);
  const total = groups.reduce((sum, group) => sum + group.nodes.length, 0);
  const hasPod = (node: SimNode | undefined) =>
    node !== undefined && (isReplicas ? node.cluster : node.own) > 0;
  let drawn = cluster.random.below(total);
  for (let draw = 1; draw < DRAWS && !hasPod(nodeAt(groups, drawn)); draw += 1) {
    drawn = cluster.random.below(total);
  }
  for (let step = 0; step < total; step += 1) {
    const node = nodeAt(groups, (drawn + step) % total);
    if (node === undefined || !hasPod(node)) continue;
    cluster.ends.endPods(node, isReplicas ? 0 : 1, isReplicas ? 1 : 0, true);
    return;
  }
}

/** The n-th node of the groups, one group after the other. */
function nodeAt(groups: readonly SimGroup[], index: number): SimNode | undefined {
  let left = index;
  for (const { nodes } of groups) {
    if (left < nodes.length) return nodes[left];
    left -= nodes.length;
  }
  return undefined;
}
