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
