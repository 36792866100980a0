// What one node of a run holds.
import type { HoldingNodes } from '@/engine/model';
import type { IpamdNode } from '@/engine/over-time/node/ipamd-node';

export type HeldByNode = Omit<HoldingNodes, 'nodes'>;

export const HOLDS_NOTHING: HeldByNode = { enis: 0, warmEnis: 0, assigned: 0, warm: 0, held: 0 };

export function heldByNode({ pool, policy, otherAddresses, held }: IpamdNode): HeldByNode {
  const others = (use: 'eni' | 'pod') => otherAddresses.filter((each) => each.use === use).length;
  const enis = pool.enis.length;
  const inSlots = pool.enis.reduce((pods, { podCount }) => pods + podCount, 0);
  const assigned = inSlots + others('pod');
  const filled = Math.ceil(inSlots / (policy.unit * policy.slotsPerEni));
  const warmEnis = Math.max(0, enis - filled);
  return { enis, warmEnis, assigned, warm: held - assigned - enis - others('eni'), held };
}
