// Well-known pods, by the names of their workloads.

/** On every node, part of none of the plan's add-ons. */
const SYSTEM = ['aws-node', 'kube-proxy'];
/** On the network of their host as their authors have it. */
const ON_HOST = [
  ...SYSTEM,
  'eks-pod-identity-agent',
  'eks-node-monitoring-agent',
  'node-local-dns',
  'efs-csi-node',
  'kube-multus-ds',
  'kube-multus',
  'fluent-bit',
  'cloudwatch-agent',
  'kube-proxy-windows',
];
const ADDONS = [
  'coredns',
  'ebs-csi-node',
  'ebs-csi-controller',
  'efs-csi-node',
  'efs-csi-controller',
  'metrics-server',
  'eks-pod-identity-agent',
  'eks-node-monitoring-agent',
  'node-local-dns',
  'kube-multus-ds',
  'aws-load-balancer-controller',
  'karpenter',
  'cluster-autoscaler',
  'external-dns',
  'cert-manager-cainjector',
  'cert-manager-webhook',
  'cert-manager',
  's3-csi-node',
  's3-csi-controller',
  'amazon-cloudwatch-observability-controller-manager',
  'cloudwatch-agent',
  'fluent-bit',
  'node-exporter',
  'aws-for-fluent-bit',
  'aws-cloudwatch-metrics',
  'nvidia-device-plugin-daemonset',
  'aws-efa-k8s-device-plugin',
];
/** Replicas somewhere in the cluster, not one on each node. */
const REPLICAS: ReadonlySet<string> = new Set([
  'coredns',
  'ebs-csi-controller',
  'efs-csi-controller',
  'metrics-server',
  'aws-load-balancer-controller',
  'karpenter',
  'cluster-autoscaler',
  'external-dns',
  'cert-manager-cainjector',
  'cert-manager-webhook',
  'cert-manager',
  's3-csi-controller',
  'amazon-cloudwatch-observability-controller-manager',
]);
/** What controllers put behind a name: a hash of a template, and one of the pod. */
const BEHIND = /^(?:-[a-z0-9]{5,10})?-[a-z0-9]{5}$/;
const HOST_NAMESPACES = /^(?:kube-system|amazon-cloudwatch)$/;

/** The add-on that a pod belongs to, by its name. */
export function addonOf(pod: string): string | undefined {
  return ADDONS.find((name) => isOf(pod, name));
}

export function hasReplicas(addon: string): boolean {
  return REPLICAS.has(addon);
}

/** Whether a pod is one of those that are on the host's network by their usual manifest. */
export function isOnHostByName(namespace: string, pod: string): boolean {
  return HOST_NAMESPACES.test(namespace) && ON_HOST.some((name) => isOf(pod, name));
}

/** On every node, on the host's network: where they share an address, it is the node's. */
export function isOnEveryHost(pod: string): boolean {
  return SYSTEM.some((name) => isOf(pod, name));
}

function isOf(pod: string, name: string): boolean {
  return pod.startsWith(name) && BEHIND.test(pod.slice(name.length));
}
