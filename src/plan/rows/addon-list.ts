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
  'metrics-server': inCluster(
    1,
    'https://github.com/kubernetes-sigs/metrics-server/blob/master/charts/metrics-server/values.yaml',
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
};
