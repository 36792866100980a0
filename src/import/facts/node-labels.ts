import { isAddress } from '@/import/tables/value-forms';
import type { NodeFact, NodeKind } from './facts';

export type LabelOf = (label: string) => string | undefined;

const GROUPS = [
  'eks.amazonaws.com/nodegroup',
  'karpenter.sh/nodepool',
  'karpenter.sh/provisioner-name',
  'alpha.eksctl.io/nodegroup-name',
];

/** What the labels of a node say, in both of their spellings. */
export function factsOfLabels(label: LabelOf): NodeFact {
  const first = (...names: readonly string[]) =>
    names.map(label).find((value) => value !== undefined && value !== '');
  return {
    type: first('node.kubernetes.io/instance-type', 'beta.kubernetes.io/instance-type'),
    zone: first('topology.kubernetes.io/zone', 'failure-domain.beta.kubernetes.io/zone'),
    zoneId: first('topology.k8s.aws/zone-id'),
    group: first(...GROUPS),
    kind: kindOf(
      first('eks.amazonaws.com/compute-type'),
      first('kubernetes.io/os', 'beta.kubernetes.io/os'),
    ),
  };
}

function kindOf(computeType: string | undefined, system: string | undefined): NodeKind | undefined {
  if (computeType === 'fargate' || computeType === 'hybrid') return computeType;
  if (computeType === 'auto') return 'auto-mode';
  return system === 'windows' ? 'windows' : undefined;
}

const NODE_NAME =
  /^(?:fargate-)?ip-\d{1,3}(?:-\d{1,3}){3}(?:\.\S+)?$|^i-[0-9a-f]{8,17}(?:\.\S+)?$|^mi-[0-9a-f]{17}$/;

/** Whether EKS calls a node so: by its address, its instance (as Auto Mode does), or as a hybrid node. */
export function isNodeName(text: string): boolean {
  return NODE_NAME.test(text);
}

/** What the name of a node says: its address, its instance, that it is one of Fargate or hybrid. */
export function factsOfName(name: string): NodeFact {
  const [, ...bytes] = /(?:^|-)ip-(\d{1,3})-(\d{1,3})-(\d{1,3})-(\d{1,3})(?:\.|$)/.exec(name) ?? [];
  const address = bytes.join('.');
  const kind: NodeKind | undefined = name.startsWith('fargate-')
    ? 'fargate'
    : name.startsWith('mi-')
      ? 'hybrid'
      : undefined;
  return {
    name,
    address: isAddress(address) ? address : undefined,
    instance: /^i-[0-9a-f]{8,17}(?=\.|$)/.exec(name)?.[0],
    kind,
  };
}

/** Zone and instance of `aws:///ap-northeast-2a/i-0123456789abcdef0`. */
export function factsOfProvider(id = ''): NodeFact {
  const [, zone, instance] = /^aws:\/\/\/([\w-]+)\/(i-[0-9a-f]{8,17})$/.exec(id) ?? [];
  return { zone, instance };
}

/** Fields of the first that knows each. */
export function firstKnown(...facts: readonly NodeFact[]): NodeFact {
  const merged: Record<string, unknown> = {};
  for (const fact of facts) {
    for (const [field, value] of Object.entries(fact)) merged[field] ??= value;
  }
  return merged;
}
