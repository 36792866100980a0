import type { GroupUsage, NodeClass, SubnetUsage } from '@/engine/model';

/**
 * Auto Mode nodes for which their subnet may have no whole block hold at the least one address for each
 * pod and their ENIs' own (R34).
 */
export function withSingleAddresses(
  groups: readonly GroupUsage[],
  subnets: readonly SubnetUsage[],
): readonly GroupUsage[] {
  if (groups.every(({ kind }) => kind !== 'auto-mode')) return groups;
  const crowded = new Set(subnets.filter(mayLackBlocks).map(({ label }) => label));
  if (crowded.size === 0) return groups;
  return groups.map((group) => {
    if (group.kind !== 'auto-mode') return group;
    const classes = group.classes.map((each) =>
      crowded.has(each.podSubnet ?? each.subnet) ? onSingles(each) : each,
    );
    return { ...group, classes };
  });
}

function mayLackBlocks({ blocks }: SubnetUsage): boolean {
  return blocks !== undefined && blocks.wanted > blocks.freeWorst;
}

function onSingles(nodes: NodeClass): NodeClass {
  if (nodes.atRest.mode !== 'prefix') return nodes;
  const { footprint } = nodes;
  const { state, heldAtLeast } = footprint;
  const forPods = state.assigned > 0 || nodes.design.primaryCarries ? 1 + state.assigned : 0;
  const singles = state.otherEnis.primary + forPods;
  return { ...nodes, footprint: { ...footprint, heldAtLeast: Math.min(heldAtLeast, singles) } };
}
