import type { HoldingNodes } from '@/engine/model';

/** What a node of a group has: the least and the most over its nodes. */
export interface Spread {
  readonly least: number;
  readonly most: number;
}

/** 0 of both where there are no nodes. */
export function spreadOver(
  alike: readonly HoldingNodes[],
  value: (node: HoldingNodes) => number,
): Spread {
  const values = alike.map(value);
  if (values.length === 0) return { least: 0, most: 0 };
  return { least: Math.min(...values), most: Math.max(...values) };
}
