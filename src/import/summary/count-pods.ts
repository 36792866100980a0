import type { NodeFact, PodFact } from '@/import/facts/facts';
import { factsOfName } from '@/import/facts/node-labels';
import { hasReplicas } from '@/import/kubernetes/workloads';
import type { NodePods } from './imported';

export interface PodCounts {
  readonly podsPerNode: readonly NodePods[];
  readonly total: number;
  readonly pending: number;
  readonly ended: number;
  readonly branchPods: Readonly<Record<string, number>>;
  readonly addons: Readonly<Record<string, number>>;
  /** Of add-ons with replicas those that take an address of a node's pool: by add-on. */
  readonly replicas: Readonly<Record<string, number>>;
  /** The same by node. */
  readonly replicasOn: ReadonlyMap<string, number>;
}

/** Pods by their nodes. Ended ones hold nothing, and those with an ENI of their own no address of the pool. */
export function countPods(pods: readonly PodFact[]): PodCounts {
  const nodes = new Map<string, { pods: number; hostNetworkPods: number }>();
  const branches = new Map<string, number>();
  const addons = new Map<string, number>();
  const replicas = new Map<string, number>();
  const replicasOn = new Map<string, number>();
  const holding = pods.filter(({ state }) => state === 'holds');
  for (const { node, network, addon } of holding) {
    if (addon !== undefined) addons.set(addon, (addons.get(addon) ?? 0) + 1);
    if (node === undefined) continue;
    const counts = nodes.get(node) ?? { pods: 0, hostNetworkPods: 0 };
    nodes.set(node, counts);
    if (network === 'host') counts.hostNetworkPods += 1;
    else if (network === 'pool') {
      counts.pods += 1;
      // A pod of Fargate is alone, and is counted as a node.
      if (addon === undefined || !hasReplicas(addon) || node.startsWith('fargate-')) continue;
      replicas.set(addon, (replicas.get(addon) ?? 0) + 1);
      replicasOn.set(node, (replicasOn.get(node) ?? 0) + 1);
    } else branches.set(node, (branches.get(node) ?? 0) + 1);
  }
  return {
    podsPerNode: [...nodes].map(([node, counts]) => ({ node, ...counts })),
    total: holding.filter(({ network }) => network === 'pool').length,
    pending: pods.filter(({ state }) => state === 'waiting').length,
    ended: pods.filter(({ state }) => state === 'ended').length,
    branchPods: Object.fromEntries(branches),
    addons: Object.fromEntries(addons),
    replicas: Object.fromEntries(replicas),
    replicasOn,
  };
}

/** The pods of a node, by its name, instance or address. */
export function podsOfNodes(counts: readonly NodePods[]): (node: NodeFact) => NodePods | undefined {
  const byKey = new Map<string, NodePods>();
  for (const one of counts) {
    const { name, instance, address } = factsOfName(one.node);
    for (const key of [name, instance, address]) if (key !== undefined) byKey.set(key, one);
  }
  return ({ name, instance, address }) => {
    const keys = [name, instance, address].filter((key) => key !== undefined);
    return keys.map((key) => byKey.get(key)).find((found) => found !== undefined);
  };
}
