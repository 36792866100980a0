import { type GroupUsage, type HeldInGroup, type HoldingNodes, spreadOver } from '@/engine';
import { type AllMessages, formatCount, formatSpread } from '@/i18n';

/** The row's numbers of one node, as text; a range where the group's nodes differ. */
export interface GroupCells {
  readonly pods: string;
  readonly maxPods: string;
  readonly enis: string;
  readonly active: string;
  readonly warm: string;
  readonly heldPerNode: string;
}

/** @param held of which all numbers behind max pods are: what its nodes hold or, where only that is known, want */
export function groupCells(
  group: Pick<GroupUsage, 'kind' | 'mode' | 'nodes' | 'podsAsked' | 'maxPods'>,
  { alike }: HeldInGroup,
  words: AllMessages['proof']['nodeGroups'],
): GroupCells {
  const over = (value: (node: HoldingNodes) => number) => formatSpread(spreadOver(alike, value));
  const { nodes, podsAsked, mode } = group;
  const isIpv6 = mode === 'ipv6';
  return {
    pods: formatSpread({
      least: nodes === 0 ? 0 : Math.floor(podsAsked / nodes),
      most: nodes === 0 ? 0 : Math.ceil(podsAsked / nodes),
    }),
    // A Fargate pod is a node of its own.
    maxPods: group.kind === 'fargate' ? '–' : formatCount(group.maxPods),
    enis: enisOf(alike, words) ?? over(isIpv6 ? podEnis : ({ enis }) => enis),
    active: inUse(
      over(({ assigned }) => assigned),
      isIpv6,
    ),
    warm: over(({ warm }) => warm),
    heldPerNode: over(({ held }) => held),
  };
}

/** ENIs of an IPv6 node for its pods: the first has their /80 (R32); a node that is not there has none. */
function podEnis({ held }: Pick<HoldingNodes, 'held'>): number {
  return held > 0 ? 1 : 0;
}

/** The same of all nodes of a group, whatever its pods use. */
export function enisForPods({ mode }: GroupUsage, { alike, enis }: HeldInGroup): number {
  if (mode !== 'ipv6') return enis;
  return alike.reduce((sum, node) => sum + node.nodes * podEnis(node), 0);
}

/** IPv4 addresses that pods have; what is not counted is named. */
export function inUse(addresses: string, isIpv6: boolean): string {
  if (!isIpv6) return addresses;
  return addresses === '0' ? 'IPv6' : `${addresses} + IPv6`;
}

/** Where all nodes have as many without pods. */
function enisOf(
  [first, ...others]: readonly HoldingNodes[],
  words: AllMessages['proof']['nodeGroups'],
): string | undefined {
  if (first === undefined || first.warmEnis === 0) return undefined;
  const { enis, warmEnis } = first;
  if (others.some((node) => node.enis !== enis || node.warmEnis !== warmEnis)) return undefined;
  return words.activePlusWarm(formatCount(enis - warmEnis), formatCount(warmEnis));
}

/** On Fargate each pod is counted by itself, as a pod. */
export function ec2Nodes(groups: readonly Pick<GroupUsage, 'kind' | 'nodes'>[]): number {
  return groups.reduce((sum, { kind, nodes }) => sum + (kind === 'fargate' ? 0 : nodes), 0);
}
