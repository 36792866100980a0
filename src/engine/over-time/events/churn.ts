// Pods that come and go at an even pace.
import type { Cluster } from '@/engine/over-time/cluster/cluster';
import type { SimGroup } from '@/engine/over-time/cluster/sim-node';
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
      ...cluster.groups.map((group) => ({
        pods: podsOfInstances(group),
        endOne: () => renewOneOfInstances(cluster, group),
      })),
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

/** Pods that are their node's: on branch ENIs, about as many on each, and of Fargate. */
function podsOfInstances({ nodes, spec, onBranches }: SimGroup): number {
  return spec.kind === 'fargate' ? nodes.length : onBranches.bound;
}

function renewOneOfInstances(cluster: Cluster, { nodes, spec }: SimGroup): void {
  const node = nodes[cluster.random.below(nodes.length)];
  if (node?.phase !== 'ready') return;
  if (spec.kind === 'fargate') renewFargatePod(cluster, node);
  else cluster.ends.renewBranches(node, Math.min(1, node.ipamd.runningOnBranches));
}
