// What is said of one subnet.
import type { VerdictKind, VerdictReason } from '@/engine/model';
import type { PlacedClass } from './filled-subnets';
import type { LastNode } from './last-node/coming-node';
import type { LastOfClass } from './last-node/last-nodes';

export interface SubnetVerdict {
  /** Label of the subnet. */
  readonly subnet: string;
  readonly kind: VerdictKind;
  readonly reason: VerdictReason;
}

/** A kind and what it is for. */
export type Said = Pick<SubnetVerdict, 'kind' | 'reason'>;

/** What the last node of a class gives to say: nothing where it has all that it wants. */
export function lastVerdicts({ placed, end }: LastOfClass): readonly SubnetVerdict[] {
  const subnet = end.refusedBy?.subnet ?? placed.own.spec.label;
  return lastSaid(placed, end).map((said) => ({ subnet, ...said }));
}

/** The same of a node that may be refused by a quota above the subnets. */
export function lastSaid({ of, instanceType }: PlacedClass, end: LastNode): readonly Said[] {
  const who = { group: of.group, instanceType, pods: end.waiting };
  if (!end.isReady) {
    const code = end.isLaunched ? 'LAST_NODE_NOT_READY' : 'LAST_NODE_NOT_LAUNCHED';
    return [{ kind: 'may-not-fit', reason: { code, ...who } }];
  }
  if (end.waiting > 0) {
    return [{ kind: 'may-not-fit', reason: { code: 'LAST_NODE_WAITS', ...who } }];
  }
  return end.misses ? [{ kind: 'warm-short', reason: { code: 'WARM_POOL_SHORT' } }] : [];
}
