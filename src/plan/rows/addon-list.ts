// Usual add-ons of a cluster: how many pods each has, and which of them take an address.

import type { NodeKindName } from '@/engine';

export const ADDON_IDS = [
  'coredns',
  'ebs-csi-node',
  'ebs-csi-controller',
  'efs-csi-node',
  'efs-csi-controller',
  'metrics-server',
  'pod-identity-agent',
  'node-monitoring-agent',
  'node-local-dns',
  'kube-multus',
  'load-balancer-controller',
  'karpenter',
  'cluster-autoscaler',
  'external-dns',
  'cert-manager',
  's3-csi-node',
  's3-csi-controller',
  'cloudwatch-operator',
  'cloudwatch-agent',
  'cloudwatch-fluent-bit',
  'cloudwatch-node-exporter',
  'aws-for-fluent-bit',
  'aws-cloudwatch-metrics',
  'nvidia-device-plugin',
  'efa-device-plugin',
] as const;
export type AddonId = (typeof ADDON_IDS)[number];

export interface Addon {
  /** On every node, or replicas somewhere in the cluster. */
  readonly scope: 'node' | 'cluster';
  /** Of every node: the kinds of it. A DaemonSet of Linux runs on no Windows node, none on Fargate. */
  readonly kinds: readonly NodeKindName[];
  /** Pods on the host's network take a place under max pods, and no address. */
  readonly takesAddress: boolean;
  /** On each node, or in the cluster, when it is installed as its authors have it. */
  readonly pods: number;
  /** Where both can be read; `undefined`: what is usual, not read in its manifest. */
  readonly source: string | undefined;
}

const EBS = 'https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master';
const EFS = 'https://github.com/kubernetes-sigs/aws-efs-csi-driver/blob/master';

const S3 =
  'https://github.com/awslabs/mountpoint-s3-csi-driver/blob/main/charts/aws-mountpoint-s3-csi-driver/values.yaml';
const OBSERVABILITY =
  'https://github.com/aws-observability/helm-charts/blob/main/charts/amazon-cloudwatch-observability';
const CLOUDWATCH = `${OBSERVABILITY}/values.yaml`;
const EKS_CHARTS = 'https://github.com/aws/eks-charts/blob/master/stable';

const LINUX: readonly NodeKindName[] = ['linux', 'auto-mode'];

function onEachNode(takesAddress: boolean, source?: string): Addon {
  return { scope: 'node', kinds: LINUX, takesAddress, pods: 1, source };
}

/** Auto Mode has its own, outside of pods. */
function onEachNodeButAutoMode(takesAddress: boolean, source?: string): Addon {
  return { ...onEachNode(takesAddress, source), kinds: ['linux'] };
}

function inCluster(pods: number, source?: string): Addon {
  return { scope: 'cluster', kinds: LINUX, takesAddress: true, pods, source };
}

/**
 * In the order in which a checklist shows them. aws-node and kube-proxy are not here: they are on
 * every node, and are the 2 hostNetwork pods that a plan has anyway.
 */
export const ADDONS: Readonly<Record<AddonId, Addon>> = {
  coredns: inCluster(2, 'https://docs.aws.amazon.com/eks/latest/best-practices/vpc-cni.html'),
  'ebs-csi-node': onEachNodeButAutoMode(true, `${EBS}/deploy/kubernetes/base/node.yaml`),
  'ebs-csi-controller': inCluster(2, `${EBS}/charts/aws-ebs-csi-driver/values.yaml`),
  'efs-csi-node': onEachNode(
    false,
    `${EFS}/charts/aws-efs-csi-driver/templates/node-daemonset.yaml`,
  ),
  'efs-csi-controller': inCluster(2, `${EFS}/charts/aws-efs-csi-driver/values.yaml`),
  // As the EKS add-on, which eksctl installs unasked; the Helm chart has 1.
  'metrics-server': inCluster(
    2,
    'https://docs.aws.amazon.com/eks/latest/userguide/metrics-server.html',
  ),
  'pod-identity-agent': onEachNodeButAutoMode(
    false,
    'https://github.com/aws/eks-pod-identity-agent/blob/main/charts/eks-pod-identity-agent/templates/daemonset.yaml',
  ),
  'node-monitoring-agent': onEachNodeButAutoMode(
    false,
    'https://github.com/aws/eks-node-monitoring-agent/blob/main/charts/eks-node-monitoring-agent/templates/daemonset.yaml',
  ),
  'node-local-dns': onEachNodeButAutoMode(false),
  'kube-multus': onEachNodeButAutoMode(false),
  'load-balancer-controller': inCluster(2),
  karpenter: inCluster(2),
  'cluster-autoscaler': inCluster(1),
  'external-dns': inCluster(1),
  'cert-manager': inCluster(3),
  's3-csi-node': onEachNode(true, S3),
  's3-csi-controller': inCluster(1, S3),
  'cloudwatch-operator': inCluster(1, CLOUDWATCH),
  'cloudwatch-agent': onEachNode(false, CLOUDWATCH),
  'cloudwatch-fluent-bit': onEachNode(
    false,
    `${OBSERVABILITY}/templates/linux/fluent-bit-daemonset.yaml`,
  ),
  // With otelContainerInsights.
  'cloudwatch-node-exporter': onEachNode(true, CLOUDWATCH),
  'aws-for-fluent-bit': onEachNode(true, `${EKS_CHARTS}/aws-for-fluent-bit/values.yaml`),
  'aws-cloudwatch-metrics': onEachNode(true, `${EKS_CHARTS}/aws-cloudwatch-metrics/values.yaml`),
  // On nodes with GPUs or EFA; a plan of other nodes beside them counts the pods there by hand.
  'nvidia-device-plugin': onEachNode(
    true,
    'https://github.com/NVIDIA/k8s-device-plugin/blob/main/deployments/helm/nvidia-device-plugin/values.yaml',
  ),
  'efa-device-plugin': onEachNode(
    false,
    `${EKS_CHARTS}/aws-efa-k8s-device-plugin/templates/daemonset.yaml`,
  ),
};
