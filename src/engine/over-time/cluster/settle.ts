import type { SimNode } from './cluster-state';

/** Tells who waits for the node that it is ready, or ends before. */
export function settle(node: SimNode): void {
  const { onSettled } = node;
  node.onSettled = undefined;
  onSettled?.(node);
}
