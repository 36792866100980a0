// The gravest that nodes of a group lack, in one number.
import type { HeldInGroup } from './what-is-held';

/**
 * `not-there`: EC2 refuses to launch them, or they get no first ENI; `pods-wait`: pods on them have no
 * address; `pods-may-wait`: chance decides whether; `spare-eni`: all pods have one, the ENI that WARM_ENI_TARGET asks for is not there; `trunk`:
 * the trunk ENI is not there, and no pod needs it yet; `idle`: fewer idle addresses than wanted in
 * another way, or each node in its own.
 */
export interface GroupLack {
  readonly kind: 'not-there' | 'pods-wait' | 'pods-may-wait' | 'spare-eni' | 'trunk' | 'idle';
  /** So many nodes … */
  readonly nodes: number;
  /** … of all that the group is to have. */
  readonly of: number;
}

/** `undefined`: all of its nodes have what they want, or are content with less. */
export function groupLack(
  { nodesNotReady, lacking, isChance }: HeldInGroup,
  of: number,
): GroupLack | undefined {
  if (nodesNotReady > 0) return { kind: 'not-there', nodes: nodesNotReady, of };
  const sum = (all: HeldInGroup['lacking']) => all.reduce((total, { nodes }) => total + nodes, 0);
  const waiting = lacking.filter((each) => each.waiting > 0);
  if (waiting.length > 0) {
    return { kind: isChance ? 'pods-may-wait' : 'pods-wait', nodes: sum(waiting), of };
  }
  if (lacking.length === 0) return undefined;
  const isAll = (wanted: GroupLack['kind']) => lacking.every(({ lack }) => lack === wanted);
  const kind = (['spare-eni', 'trunk'] as const).find(isAll) ?? 'idle';
  return { kind, nodes: sum(lacking), of };
}
