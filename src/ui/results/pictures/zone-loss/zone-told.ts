import type { LostZone } from '@/plan';

/** Whether the run of a loss tells anything: of nodes that cannot work it would promise what is not so. */
export function isTold({ kind }: Pick<LostZone, 'kind'>): boolean {
  return kind !== 'cannot-work';
}
