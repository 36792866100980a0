// What one node holds by its pods, as the picture in a group's row shows it.
import type { GroupUsage, HeldOnOneNode, NodeStairs } from '@/engine';

/** One number of pods; a mode in which so many have no place is left out. */
export interface StairsPoint {
  readonly pods: number;
  readonly planned: number | undefined;
  readonly other: number | undefined;
}

export interface StairsView {
  readonly points: readonly StairsPoint[];
  /** Pods that want an address on the plan's nodes, those with most of them. */
  readonly podsNow: number;
  readonly heldNow: number;
  readonly heldWithout: number;
  readonly podsMost: number;
  readonly heldMost: number;
}

/** `undefined` where the group has no node, or more pods on it than have a place. */
export function stairsView(
  { planned, otherMode }: HeldOnOneNode,
  { classes }: Pick<GroupUsage, 'classes'>,
): StairsView | undefined {
  const [largest] = classes;
  if (largest === undefined) return undefined;
  const podsNow = Math.min(largest.pods, mostPods(planned));
  const now = planned.steps[podsNow];
  const first = planned.steps[0];
  const last = planned.steps.at(-1);
  if (now === undefined || first === undefined || last === undefined) return undefined;
  const counts = Math.max(planned.steps.length, otherMode?.steps.length ?? 0);
  const points = Array.from({ length: counts }, (_, pods) => {
    return { pods, planned: planned.steps[pods]?.held, other: otherMode?.steps[pods]?.held };
  });
  return {
    points,
    podsNow,
    heldNow: now.held,
    heldWithout: first.held,
    podsMost: last.pods,
    heldMost: last.held,
  };
}

function mostPods({ steps }: NodeStairs): number {
  return steps.length - 1;
}
