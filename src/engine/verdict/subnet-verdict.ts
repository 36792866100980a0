// What is said of one subnet.
import type { VerdictKind, VerdictReason } from '@/engine/model';
import type { LastOfClass } from './last-nodes';

export interface SubnetVerdict {
  /** Label of the subnet. */
  readonly subnet: string;
  readonly kind: VerdictKind;
  readonly reason: VerdictReason;
}

/** What the last node of a class gives to say: nothing where it has all that it wants. */
export function lastVerdicts({ placed, end }: LastOfClass): readonly SubnetVerdict[] {
  const { own, of, instanceType } = placed;
  const subnet = end.refusedBy ?? own.spec.label;
  const who = { group: of.group, instanceType, pods: end.waiting };
  if (!end.isReady) {
    const code = end.isLaunched ? 'LAST_NODE_NOT_READY' : 'LAST_NODE_NOT_LAUNCHED';
    return [{ subnet, kind: 'may-not-fit', reason: { code, ...who } }];
  }
  if (end.waiting > 0) {
    return [{ subnet, kind: 'may-not-fit', reason: { code: 'LAST_NODE_WAITS', ...who } }];
  }
  return end.misses ? [{ subnet, kind: 'warm-short', reason: { code: 'WARM_POOL_SHORT' } }] : [];
}
