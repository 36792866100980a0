// What is on every node of a kind beside the pods of its group.
import type { ClusterPlan, NodeKindName } from '@/engine/model';

/** Pods on every node of a kind. */
export interface PodsOnEveryNode {
  /** On the host's network: a place under max pods each, no address. */
  readonly hostNetwork: number;
  /** With an address of their own. */
  readonly system: number;
}

type PodsOfCluster = Pick<
  ClusterPlan,
  'hostNetworkPodsPerNode' | 'systemPodsPerNode' | 'daemonPods'
>;

/**
 * What the plan has on every node of a kind (R23): aws-node and kube-proxy on Linux nodes alone, as Auto
 * Mode runs its own outside of pods; DaemonSets of Linux on no Windows node; beside a Fargate pod nothing.
 */
export function podsOnEveryNode(plan: PodsOfCluster, kind: NodeKindName): PodsOnEveryNode {
  const { hostNetworkPodsPerNode, systemPodsPerNode, daemonPods } = plan;
  const here = daemonPods.filter(({ kinds }) => kinds.includes(kind));
  const sum = (takesAddress: boolean) =>
    here.reduce((total, each) => total + (each.takesAddress === takesAddress ? each.pods : 0), 0);
  const hasDaemons = kind === 'linux' || kind === 'auto-mode';
  return {
    hostNetwork: (kind === 'linux' ? hostNetworkPodsPerNode : 0) + sum(false),
    system: (hasDaemons ? systemPodsPerNode : 0) + sum(true),
  };
}
