// Add-ons that a list of pods shows, as ticks of the plan.
import type { Imported } from '@/import/summary/imported';
import { ADDONS, type AddonId, type PlanText } from '@/plan';

/** Workloads by their usual names. */
const NAMES: Readonly<Record<string, AddonId>> = {
  'ebs-csi-node': 'ebs-csi-node',
  'efs-csi-node': 'efs-csi-node',
  'eks-pod-identity-agent': 'pod-identity-agent',
  'eks-node-monitoring-agent': 'node-monitoring-agent',
  'node-local-dns': 'node-local-dns',
  'kube-multus-ds': 'kube-multus',
  's3-csi-node': 's3-csi-node',
  'cloudwatch-agent': 'cloudwatch-agent',
  'fluent-bit': 'cloudwatch-fluent-bit',
  'node-exporter': 'cloudwatch-node-exporter',
  'aws-for-fluent-bit': 'aws-for-fluent-bit',
  'aws-cloudwatch-metrics': 'aws-cloudwatch-metrics',
  coredns: 'coredns',
  'ebs-csi-controller': 'ebs-csi-controller',
  'efs-csi-controller': 'efs-csi-controller',
  'metrics-server': 'metrics-server',
  'aws-load-balancer-controller': 'load-balancer-controller',
  karpenter: 'karpenter',
  'cluster-autoscaler': 'cluster-autoscaler',
  'external-dns': 'external-dns',
  'cert-manager': 'cert-manager',
  'cert-manager-cainjector': 'cert-manager',
  'cert-manager-webhook': 'cert-manager',
  's3-csi-controller': 's3-csi-controller',
  'amazon-cloudwatch-observability-controller-manager': 'cloudwatch-operator',
};

export interface SeenAddons {
  /** With the number of pods that was seen: on each node, or in the cluster. */
  readonly counts: ReadonlyMap<AddonId, number>;
  /** Pods of them on each node, which are then not among its own pods any more. */
  readonly pods: number;
  readonly hostNetworkPods: number;
  /** Some have replicas somewhere, which are not among the pods of the nodes any more either. */
  readonly hasReplicas: boolean;
}

/** Add-ons with a pod on each of the nodes, and those with replicas on nodes that are known. */
export function seenAddons({
  addons,
  replicas,
  nodes,
}: Pick<Imported, 'addons' | 'replicas' | 'nodes'>): SeenAddons {
  const linux = nodes.filter(({ kind }) => kind === undefined || kind === 'auto-mode');
  const nodeCount = linux.reduce((sum, group) => sum + (group.count ?? 0), 0);
  const counts = new Map<AddonId, number>();
  for (const [name, pods] of Object.entries(addons)) {
    const id = idOf(name);
    const isOnEach = id !== undefined && ADDONS[id].scope === 'node' && pods === nodeCount;
    if (isOnEach && nodeCount > 0) counts.set(id, 1);
  }
  const onEach = [...counts.keys()];
  const taking = onEach.filter((id) => ADDONS[id].takesAddress).length;
  const isCounted = linux.some(({ podsBesideReplicas }) => podsBesideReplicas !== undefined);
  for (const [name, pods] of Object.entries(isCounted ? replicas : {})) {
    const id = idOf(name);
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + pods);
  }
  return {
    counts,
    pods: taking,
    hostNetworkPods: onEach.length - taking,
    hasReplicas: counts.size > onEach.length,
  };
}

function idOf(name: string): AddonId | undefined {
  return Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
}

export function withAddons(text: PlanText, { counts }: SeenAddons): PlanText {
  const addons = { ...text.systemPodAddons };
  for (const [id, pods] of counts) {
    const count = pods === ADDONS[id].pods ? '' : String(pods);
    addons[id] = { ...addons[id], isOn: true, count };
  }
  return { ...text, systemPodAddons: addons };
}
