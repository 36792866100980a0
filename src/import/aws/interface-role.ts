import type { InterfaceRole } from '@/import/facts/facts';

export interface InterfaceSigns {
  readonly description: string;
  readonly interfaceType?: string | undefined;
  readonly status?: string | undefined;
  readonly instance?: string | undefined;
}

export interface InterfaceOwner {
  readonly role: InterfaceRole;
  /** What it is called, where several ENIs may belong to it. */
  readonly owner?: string | undefined;
  readonly instance?: string | undefined;
}

const BY_DESCRIPTION: readonly (readonly [RegExp, InterfaceRole])[] = [
  [/^aws-k8s-trunk-eni/i, 'trunk'],
  [/^aws-k8s-branch-eni/i, 'branch'],
  [/^Amazon EKS (.*)/, 'control-plane'],
  [/^ELB app\/(.*)/, 'alb'],
  [/^ELB net\/(.*)/, 'nlb'],
  [/^ELB gwy\/(.*)/, 'other'],
  [/^ELB (.*)/, 'clb'],
  [/^Interface for NAT Gateway (.*)/, 'nat-gateway'],
  [/^VPC Endpoint Interface (.*)/, 'interface-endpoint'],
  [/^RDSNetworkInterface/, 'rds'],
  [/^EFS mount target for (\S+)/, 'efs'],
  [/^AWS Lambda VPC ENI/, 'lambda'],
  [/^ElastiCache/i, 'elasticache'],
];
const BY_TYPE: Readonly<Record<string, InterfaceRole>> = {
  trunk: 'trunk',
  branch: 'branch',
  nat_gateway: 'nat-gateway',
  natGateway: 'nat-gateway',
  network_load_balancer: 'nlb',
  vpc_endpoint: 'interface-endpoint',
  lambda: 'lambda',
};

/**
 * Who owns a network interface, by its description first. One without is the first of its instance;
 * whether that is a node, others have to say.
 */
export function interfaceOwner(signs: InterfaceSigns): InterfaceOwner {
  const { description, interfaceType = '', status, instance } = signs;
  const [, node] = /^aws-K8S-(i-[0-9a-f]+)/i.exec(description) ?? [];
  if (node !== undefined) {
    return status === 'available'
      ? { role: 'leaked' }
      : { role: 'cni', instance: instance ?? node };
  }
  for (const [form, role] of BY_DESCRIPTION) {
    const found = form.exec(description);
    if (found !== null) return { role, owner: found[1], instance };
  }
  const byType = Object.hasOwn(BY_TYPE, interfaceType) ? BY_TYPE[interfaceType] : undefined;
  return { role: byType ?? 'other', instance };
}
