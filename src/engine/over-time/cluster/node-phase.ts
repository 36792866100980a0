// What becomes of a node, from its launch on.

/**
 * A cordoned node takes no more pods, and its ipamd stops; of a tainted one, Karpenter's, it goes on
 * (T6). A leaving one is drained.
 */
export type NodePhase = 'booting' | 'ready' | 'cordoned' | 'tainted' | 'leaving' | 'gone';

/** It has got ready and not ended. */
export function isUp(phase: NodePhase): boolean {
  return phase !== 'booting' && phase !== 'gone';
}

/** Its pods need no other node. */
export function isStaying(phase: NodePhase): boolean {
  return phase !== 'leaving' && phase !== 'gone';
}
