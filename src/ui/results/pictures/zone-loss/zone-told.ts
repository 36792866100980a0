import { podsWithoutPlace } from '@/engine/over-time';
import type { LostZone } from '@/plan';

/** Whether the run of a loss tells anything: of nodes that cannot work it would promise what is not so. */
export function isTold({ kind }: Pick<LostZone, 'kind'>): boolean {
  return kind !== 'cannot-work';
}

/** Whether pods find no place without any of the zones: else nothing is said of it. */
export function isUnplaced(losses: readonly LostZone[]): boolean {
  return losses.some(({ atRest, run }) => podsWithoutPlace(atRest, run) > 0);
}

/** Whether EC2 refuses launches elsewhere without any of the zones: else nothing is said of it. */
export function isRefused(losses: readonly LostZone[]): boolean {
  return losses.some(({ launches }) => launches.refused > 0);
}
