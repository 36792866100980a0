// What the bridge tells of a subnet: from pods to prefixes, to addresses, to whole /28 blocks.
import {
  isDiscovering,
  isShort,
  type NodeClass,
  type PlanAnswer,
  PREFIX_SIZE,
  type SubnetUsage,
  usableAddresses,
  type WhatIsHeld,
} from '@/engine';
import type { BridgeTold } from '@/i18n';

/** Of a subnet in which a node holds prefixes; `undefined` of one in which none does. */
export function bridgeTold(
  { subnets, groups }: Pick<PlanAnswer, 'subnets' | 'groups'>,
  label: string,
  held?: Pick<WhatIsHeld, 'subnets'>,
): BridgeTold | undefined {
  const subnet = subnets.find((each) => each.label === label);
  const blocks = subnet?.blocks;
  if (subnet === undefined || blocks === undefined) return undefined;
  const kinds = groups
    .flatMap(({ classes }) => classes)
    .filter((nodes) => nodes.footprint.prefixes > 0 && mayHoldIn(nodes, subnet))
    .map(({ group, nodes, pods, footprint: { prefixes } }) => ({ group, nodes, pods, prefixes }))
    .reduce(withAlike, []);
  const { held: wanted, assigned, warm, usedByOthers, size, prefixLength } = subnet;
  const missing = held?.subnets.find((each) => each.label === label)?.missing;
  const inPrefixes = blocks.wanted * PREFIX_SIZE;
  const ofNodes = wanted - inPrefixes;
  const singles = usedByOthers + ofNodes;
  return {
    subnet: label,
    kinds,
    prefixes: kinds.reduce((sum, { nodes, prefixes }) => sum + nodes * prefixes, 0),
    isShort: missing === undefined ? isShort(subnet) : missing > 0,
    inPrefixes,
    ofNodes,
    held: wanted,
    pods: assigned,
    warm,
    singles,
    beside: Math.max(0, usableAddresses(prefixLength) - singles),
    all: Math.floor(size / PREFIX_SIZE),
    ...blocks,
  };
}

type NodesThere = BridgeTold['kinds'][number];

/** Nodes that tell the same are told once, in whichever subnets they begin. */
function withAlike(kinds: readonly NodesThere[], next: NodesThere): readonly NodesThere[] {
  const isAlike = ({ group, pods, prefixes }: NodesThere) =>
    group === next.group && pods === next.pods && prefixes === next.prefixes;
  if (!kinds.some(isAlike)) return [...kinds, next];
  return kinds.map((each) => (isAlike(each) ? { ...each, nodes: each.nodes + next.nodes } : each));
}

/** Under subnet discovery the prefixes of a node may lie in any subnet of its zone that takes part. */
function mayHoldIn(
  { zone, subnet, podSubnet, design }: NodeClass,
  { label, zone: of, use }: SubnetUsage,
): boolean {
  if (isDiscovering(design)) return zone === of && (label === subnet || use === 'pods');
  return label === subnet || label === podSubnet;
}
