// Pods that come and go at an even pace.
import type { Cluster } from '@/engine/over-time/cluster/cluster';
import type { SimGroup, SimNode } from '@/engine/over-time/cluster/sim-node';
import { arePodsNodes } from '@/engine/over-time/scenario/fargate-pods';
import { endOneRandomPod } from './pods-on-nodes';
import { renewFargatePod } from './restart-pods';

/** One pod after the other ends and is made anew, at an even pace. */
export function churn(cluster: Cluster, podsPerMinute: number, forSeconds: number): void {
  const pods = Math.floor((podsPerMinute * forSeconds) / 60);
  const start = cluster.now;
  const next = (pod: number) => {
    if (pod > pods) return;
    const sorts = [
      ...[cluster.pods.replicas, ...cluster.groups.map(({ own }) => own)].map((workload) => ({
        pods: workload.bound,
        endOne: () => endOneRandomPod(cluster, workload),
      })),
      ...cluster.groups.map((group) => podsOfInstances(cluster, group)),
    ];
    const bound = sorts.reduce((sum, { pods }) => sum + pods, 0);
    if (bound > 0) {
      let drawn = cluster.random.below(bound);
      const sort = sorts.find(({ pods }) => {
        drawn -= pods;
        return drawn < 0;
      });
      sort?.endOne();
      cluster.placeSoon();
    }
    const at = start + Math.floor((pod * 60_000) / podsPerMinute);
    cluster.queue.push(at, () => next(pod + 1));
  };
  if (podsPerMinute > 0) next(1);
}

/** Pods of one sort, and how any one of them is made anew. */
interface PodsOfSort {
  readonly pods: number;
  readonly endOne: () => void;
}

/** Pods that are their node's: on branch ENIs, about as many on each, and of Fargate. */
function podsOfInstances(cluster: Cluster, { nodes, spec, onBranches }: SimGroup): PodsOfSort {
  const onReady = (renew: (node: SimNode) => void) => () => {
    const node = nodes[cluster.random.below(nodes.length)];
    if (node?.phase === 'ready') renew(node);
  };
  if (arePodsNodes(spec)) {
    return { pods: nodes.length, endOne: onReady((node) => renewFargatePod(cluster, node)) };
  }
  const renewOne = (node: SimNode) =>
    cluster.ends.renewBranches(node, Math.min(1, node.ipamd.branches?.running ?? 0));
  return { pods: onBranches.bound, endOne: onReady(renewOne) };
}
