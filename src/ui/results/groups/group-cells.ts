import type { GroupUsage, NodeClass } from '@/engine';
import { useAllMessages, useNumberFormat } from '@/store';
import { type Spread, spreadOf } from './alike-nodes';

/** The row's numbers of a fresh node, left alone, as text; a range where the group's nodes differ. */
export interface GroupCells {
  readonly pods: string;
  readonly maxPods: string;
  readonly enis: string;
  readonly active: string;
  readonly warm: string;
  readonly heldPerNode: string;
}

export function useGroupCells(group: GroupUsage): GroupCells {
  const format = useNumberFormat();
  const words = useAllMessages().proof.nodeGroups;
  const range = ({ least, most }: Spread) =>
    least === most ? format.count(most) : `${format.count(least)}–${format.count(most)}`;
  const over = (value: (kind: NodeClass) => number) => range(spreadOf(group, value));
  const { nodes, podsAsked } = group;
  return {
    pods: range({
      least: nodes === 0 ? 0 : Math.floor(podsAsked / nodes),
      most: nodes === 0 ? 0 : Math.ceil(podsAsked / nodes),
    }),
    // A Fargate pod is a node of its own.
    maxPods: group.kind === 'fargate' ? '–' : format.count(group.maxPods),
    enis: words.activePlusWarm(
      over((nodes) => nodes.footprint.activeEnis),
      over((nodes) => nodes.footprint.warmEnis),
    ),
    active: over((nodes) => nodes.footprint.assigned),
    warm: over((nodes) => nodes.footprint.warm),
    heldPerNode: over((nodes) => nodes.footprint.held),
  };
}
