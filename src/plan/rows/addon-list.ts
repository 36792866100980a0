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
}

const LINUX: readonly NodeKindName[] = ['linux', 'auto-mode'];

function onEachNode(takesAddress: boolean): Addon {
  return { scope: 'node', kinds: LINUX, takesAddress, pods: 1 };
}

/** Auto Mode has its own, outside of pods. */
function onEachNodeButAutoMode(takesAddress: boolean): Addon {
  return { ...onEachNode(takesAddress), kinds: ['linux'] };
}

function inCluster(pods: number): Addon {
  return { scope: 'cluster', kinds: LINUX, takesAddress: true, pods };
}

/**
 * In the order in which a checklist shows them, each with where its kind and pods were read; without,
 * they are what is usual. aws-node and kube-proxy are not here: they are on every node, and are the
 * 2 hostNetwork pods that a plan has anyway.
 */
export const ADDONS: Readonly<Record<AddonId, Addon>> = {
  // https://docs.aws.amazon.com/eks/latest/best-practices/vpc-cni.html
  coredns: inCluster(2),
  // https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master:
  // deploy/kubernetes/base/node.yaml, charts/aws-ebs-csi-driver/values.yaml
  'ebs-csi-node': onEachNodeButAutoMode(true),
  'ebs-csi-controller': inCluster(2),
  // https://github.com/kubernetes-sigs/aws-efs-csi-driver/blob/master/charts/aws-efs-csi-driver:
  // templates/node-daemonset.yaml, values.yaml
  'efs-csi-node': onEachNode(false),
  'efs-csi-controller': inCluster(2),
  // As the EKS add-on, which eksctl installs unasked; the Helm chart has 1.
  // https://docs.aws.amazon.com/eks/latest/userguide/metrics-server.html
  'metrics-server': inCluster(2),
  // https://github.com/aws/eks-pod-identity-agent/blob/main/charts/eks-pod-identity-agent/templates/daemonset.yaml
  'pod-identity-agent': onEachNodeButAutoMode(false),
  // https://github.com/aws/eks-node-monitoring-agent/blob/main/charts/eks-node-monitoring-agent/templates/daemonset.yaml
  'node-monitoring-agent': onEachNodeButAutoMode(false),
  'node-local-dns': onEachNodeButAutoMode(false),
  'kube-multus': onEachNodeButAutoMode(false),
  'load-balancer-controller': inCluster(2),
  karpenter: inCluster(2),
  'cluster-autoscaler': inCluster(1),
  'external-dns': inCluster(1),
  'cert-manager': inCluster(3),
  // https://github.com/awslabs/mountpoint-s3-csi-driver/blob/main/charts/aws-mountpoint-s3-csi-driver/values.yaml
  's3-csi-node': onEachNode(true),
  's3-csi-controller': inCluster(1),
  // https://github.com/aws-observability/helm-charts/blob/main/charts/amazon-cloudwatch-observability:
  // values.yaml, templates/linux/fluent-bit-daemonset.yaml; the exporter with otelContainerInsights.
  'cloudwatch-operator': inCluster(1),
  'cloudwatch-agent': onEachNode(false),
  'cloudwatch-fluent-bit': onEachNode(false),
  'cloudwatch-node-exporter': onEachNode(true),
  // https://github.com/aws/eks-charts/blob/master/stable: aws-for-fluent-bit/values.yaml,
  // aws-cloudwatch-metrics/values.yaml, aws-efa-k8s-device-plugin/templates/daemonset.yaml
  'aws-for-fluent-bit': onEachNode(true),
  'aws-cloudwatch-metrics': onEachNode(true),
  // On nodes with GPUs or EFA; a plan of other nodes beside them counts the pods there by hand.
  // https://github.com/NVIDIA/k8s-device-plugin/blob/main/deployments/helm/nvidia-device-plugin/values.yaml
  'nvidia-device-plugin': onEachNode(true),
  'efa-device-plugin': onEachNode(false),
};
