// Nodes that hold the same are told together.
import type { HoldingNodes } from '@/engine/model';

/** Those that hold the same become one, most held first. */
export function sameTogether(all: Iterable<HoldingNodes>): readonly HoldingNodes[] {
  const byNumbers = new Map<string, HoldingNodes>();
  for (const one of all) {
    const { enis, warmEnis, assigned, warm, held } = one;
    const key = `${enis} ${warmEnis} ${assigned} ${warm} ${held}`;
    byNumbers.set(key, { ...one, nodes: (byNumbers.get(key)?.nodes ?? 0) + one.nodes });
  }
  return [...byNumbers.values()].toSorted(
    (a, b) => b.held - a.held || b.assigned - a.assigned || b.enis - a.enis,
  );
}
