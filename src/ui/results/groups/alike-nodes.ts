// The kinds of node that a group's row opens to: nodes that look alike, wherever they are.
import type { GroupUsage, NodeClass } from '@/engine';

export interface NodeKind {
  readonly key: string;
  readonly nodes: number;
  /** Pods that run on each, whether their addresses are counted or not. */
  readonly pods: number;
  readonly subnets: readonly string[];
  /** One of them; the others differ in their subnet only. */
  readonly example: NodeClass;
}

export function nodeKinds({ classes }: GroupUsage): readonly NodeKind[] {
  const kinds = new Map<string, NodeKind>();
  for (const one of classes) {
    const key = looks(one);
    const known = kinds.get(key);
    kinds.set(key, {
      key,
      nodes: (known?.nodes ?? 0) + one.nodes,
      pods: one.footprint.hosted,
      subnets: [...new Set([...(known?.subnets ?? []), one.subnet])],
      example: known?.example ?? one,
    });
  }
  return [...kinds.values()];
}

function looks({ footprint: { state, heldAtLeast, hosted } }: NodeClass): string {
  const enis = state.enis.map(({ slots, occupied }) => `${slots}.${occupied}`).join(' ');
  return `${hosted} ${state.assigned} ${state.held} ${heldAtLeast} ${enis}`;
}

/** What a node of the group has: the least and the most over its kinds. */
export interface Spread {
  readonly least: number;
  readonly most: number;
}

export function spreadOf(group: GroupUsage, value: (kind: NodeClass) => number): Spread {
  const values = group.classes.map(value);
  if (values.length === 0) return { least: 0, most: 0 };
  return { least: Math.min(...values), most: Math.max(...values) };
}
