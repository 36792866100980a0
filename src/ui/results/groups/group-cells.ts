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
  group: GroupUsage,
  { alike }: HeldInGroup,
  words: AllMessages['proof']['nodeGroups'],
): GroupCells {
  const over = (value: (node: HoldingNodes) => number) => formatSpread(spreadOver(alike, value));
  const { nodes, podsAsked } = group;
  return {
    pods: formatSpread({
      least: nodes === 0 ? 0 : Math.floor(podsAsked / nodes),
      most: nodes === 0 ? 0 : Math.ceil(podsAsked / nodes),
    }),
    // A Fargate pod is a node of its own.
    maxPods: group.kind === 'fargate' ? '–' : formatCount(group.maxPods),
    enis: enisOf(alike, words) ?? over(({ enis }) => enis),
    active: over(({ assigned }) => assigned),
    warm: over(({ warm }) => warm),
    heldPerNode: over(({ held }) => held),
  };
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
