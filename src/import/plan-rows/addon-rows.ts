// Add-ons that a list of pods shows on every node, as ticks of the plan.
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
};

export interface SeenAddons {
  readonly ids: readonly AddonId[];
  /** Pods of them on each node, which are then not among its own pods any more. */
  readonly pods: number;
  readonly hostNetworkPods: number;
  /** Others have replicas somewhere: those stay among the pods of the nodes. */
  readonly hasReplicas: boolean;
}

/** Add-ons with a pod on each of the nodes; of those on fewer, and of replicas, the pods stay pods. */
export function seenAddons({ addons, nodes }: Pick<Imported, 'addons' | 'nodes'>): SeenAddons {
  const linux = nodes.filter(({ kind }) => kind === undefined || kind === 'auto-mode');
  const count = linux.reduce((sum, group) => sum + (group.count ?? 0), 0);
  const ids: AddonId[] = [];
  let hasReplicas = false;
  for (const [name, pods] of Object.entries(addons)) {
    const id = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
    if (id === undefined) hasReplicas = true;
    else if (count > 0 && pods === count) ids.push(id);
  }
  const taking = ids.filter((id) => ADDONS[id].takesAddress).length;
  return { ids, pods: taking, hostNetworkPods: ids.length - taking, hasReplicas };
}

export function withAddons(text: PlanText, { ids }: SeenAddons): PlanText {
  const addons = { ...text.systemPodAddons };
  for (const id of ids) addons[id] = { ...addons[id], isOn: true };
  return { ...text, systemPodAddons: addons };
}
