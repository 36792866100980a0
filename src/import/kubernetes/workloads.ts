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
/**
 * The pods of add-ons by where they run: on each node, or as replicas somewhere in the cluster. Longer
 * names stand before those that they begin with.
 */
const ADDONS: Readonly<Record<string, 'node' | 'cluster'>> = {
  coredns: 'cluster',
  'ebs-csi-node': 'node',
  'ebs-csi-controller': 'cluster',
  'efs-csi-node': 'node',
  'efs-csi-controller': 'cluster',
  'metrics-server': 'cluster',
  'eks-pod-identity-agent': 'node',
  'eks-node-monitoring-agent': 'node',
  'node-local-dns': 'node',
  'kube-multus-ds': 'node',
  'aws-load-balancer-controller': 'cluster',
  karpenter: 'cluster',
  'cluster-autoscaler': 'cluster',
  'external-dns': 'cluster',
  'cert-manager-cainjector': 'cluster',
  'cert-manager-webhook': 'cluster',
  'cert-manager': 'cluster',
  's3-csi-node': 'node',
  's3-csi-controller': 'cluster',
  'amazon-cloudwatch-observability-controller-manager': 'cluster',
  'cloudwatch-agent': 'node',
  'fluent-bit': 'node',
  'node-exporter': 'node',
  'aws-for-fluent-bit': 'node',
  'aws-cloudwatch-metrics': 'node',
  'nvidia-device-plugin-daemonset': 'node',
  'aws-efa-k8s-device-plugin': 'node',
};
/** What controllers put behind a name: a hash of a template, and one of the pod. */
const BEHIND = /^(?:-[a-z0-9]{5,10})?-[a-z0-9]{5}$/;
const HOST_NAMESPACES = /^(?:kube-system|amazon-cloudwatch)$/;

/** The add-on that a pod belongs to, by its name. */
export function addonOf(pod: string): string | undefined {
  return Object.keys(ADDONS).find((name) => isOf(pod, name));
}

export function hasReplicas(addon: string): boolean {
  return ADDONS[addon] === 'cluster';
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
