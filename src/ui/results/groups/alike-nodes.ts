// What the row of a group opens to: its nodes that are alike, wherever they lie.
import type { GroupUsage, NodeClass } from '@/engine';

export interface AlikeNodes {
  readonly key: string;
  readonly nodes: number;
  /** Pods that run on each, whether their addresses are counted or not. */
  readonly pods: number;
  readonly subnets: readonly string[];
  /** One of them; the others differ in their subnet only. */
  readonly example: NodeClass;
}

export function alikeNodes({ classes }: GroupUsage): readonly AlikeNodes[] {
  const all = new Map<string, AlikeNodes>();
  for (const one of classes) {
    const key = looks(one);
    const known = all.get(key);
    all.set(key, {
      key,
      nodes: (known?.nodes ?? 0) + one.nodes,
      pods: one.footprint.hosted,
      subnets: [...new Set([...(known?.subnets ?? []), one.subnet])],
      example: known?.example ?? one,
    });
  }
  return [...all.values()];
}

function looks({ footprint: { state, heldAtLeast, hosted } }: NodeClass): string {
  const enis = state.enis.map(({ slots, occupied }) => `${slots}.${occupied}`).join(' ');
  return `${hosted} ${state.assigned} ${state.held} ${heldAtLeast} ${enis}`;
}

/** What a node of the group has: the least and the most over its nodes. */
export interface Spread {
  readonly least: number;
  readonly most: number;
}

export function spreadOf(group: GroupUsage, value: (nodes: NodeClass) => number): Spread {
  const values = group.classes.map(value);
  if (values.length === 0) return { least: 0, most: 0 };
  return { least: Math.min(...values), most: Math.max(...values) };
}
