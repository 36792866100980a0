import type { ConsumerFact, InterfaceFact, NodeFact } from '@/import/facts/facts';
import type { ObservedNode } from './imported';

const ADDRESSES_PER_PREFIX = 16;
const OF_NODES = ['node', 'cni', 'trunk'];

export interface HeldAddresses {
  readonly observed: readonly ObservedNode[];
  readonly branchEnis: number;
  readonly leaked: number;
  readonly bySubnet: Readonly<Record<string, number>>;
  readonly ofCluster: Readonly<Record<string, number>>;
  readonly consumers: readonly ConsumerFact[];
}

/** What network interfaces hold: each node, each subnet, and everybody else by kind. */
export function heldAddresses(
  interfaces: readonly InterfaceFact[],
  nodes: readonly NodeFact[],
): HeldAddresses {
  const running = new Set(nodes.map(({ instance }) => instance));
  const all = interfaces.map((one): InterfaceFact => {
    const isNode = one.role === 'other' && one.instance !== undefined && running.has(one.instance);
    return isNode ? { ...one, role: 'node' } : one;
  });
  const isOfCluster = ({ role }: InterfaceFact) => OF_NODES.includes(role) || role === 'branch';
  return {
    observed: observedNodes(all),
    branchEnis: all.filter(({ role }) => role === 'branch').length,
    leaked: all.filter(({ role }) => role === 'leaked').length,
    bySubnet: sums(all),
    ofCluster: sums(all.filter(isOfCluster)),
    consumers: consumersOf(all),
  };
}

function heldBy({ addresses, prefixes }: InterfaceFact): number {
  return addresses + prefixes * ADDRESSES_PER_PREFIX;
}

function sums(interfaces: readonly InterfaceFact[]): Readonly<Record<string, number>> {
  const held = new Map<string, number>();
  for (const one of interfaces) {
    if (one.subnet !== undefined) held.set(one.subnet, (held.get(one.subnet) ?? 0) + heldBy(one));
  }
  return Object.fromEntries(held);
}

function observedNodes(interfaces: readonly InterfaceFact[]): readonly ObservedNode[] {
  const byInstance = new Map<string, InterfaceFact[]>();
  for (const one of interfaces) {
    if (!OF_NODES.includes(one.role) || one.instance === undefined) continue;
    byInstance.set(one.instance, [...(byInstance.get(one.instance) ?? []), one]);
  }
  return [...byInstance].map(([instance, own]) => {
    const sum = (of: (one: InterfaceFact) => number) => own.reduce((all, one) => all + of(one), 0);
    const trunk = own.filter(({ role }) => role === 'trunk').length;
    return {
      instance,
      enis: own.length,
      secondaryAddresses: sum(({ addresses }) => addresses - 1),
      prefixes: sum(({ prefixes }) => prefixes),
      trunk: trunk > 0 ? trunk : undefined,
      held: sum(heldBy),
    };
  });
}

/** Those with a name are counted by it, as a load balancer has an interface in each subnet. */
function consumersOf(interfaces: readonly InterfaceFact[]): readonly ConsumerFact[] {
  const byKind = new Map<ConsumerFact['kind'], InterfaceFact[]>();
  for (const one of interfaces) {
    const { role } = one;
    if (role === 'node' || role === 'cni' || role === 'trunk' || role === 'branch') continue;
    if (role === 'leaked') continue;
    byKind.set(role, [...(byKind.get(role) ?? []), one]);
  }
  return [...byKind].map(([kind, own]) => {
    const isNamed = kind !== 'control-plane';
    const owners = new Set(own.map(({ owner }, at) => (isNamed ? (owner ?? at) : at)));
    const subnets = own.map(({ subnet }) => subnet).filter((subnet) => subnet !== undefined);
    return {
      kind,
      count: owners.size,
      addresses: own.reduce((sum, one) => sum + heldBy(one), 0),
      subnets: [...new Set(subnets)],
    };
  });
}
