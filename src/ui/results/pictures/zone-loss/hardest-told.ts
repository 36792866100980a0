// What the loss of the zones that hurt most comes to.
import type { ZoneId } from '@/engine';
import type { AllMessages } from '@/i18n';
import { hardestOf, type ZoneLosses } from '@/plan';

interface HardestTold {
  readonly finding: string | undefined;
  /** The zones that are marked as the hardest: of zones that are all alike, or all fit, none. */
  readonly standOut: readonly ZoneId[];
}

/** Once all zones are known. */
export function hardestTold(
  lost: ZoneLosses,
  words: AllMessages['charts']['zoneLoss'],
): HardestTold {
  const worst = hardestOf(lost);
  const { losses, hardestAlike } = lost;
  if (worst === undefined) return { finding: undefined, standOut: [] };
  const isAny = hardestAlike.length === losses.length;
  return {
    finding: words.found(worst, { hardest: hardestAlike, isAny }),
    standOut: worst.kind === 'fits' || isAny ? [] : hardestAlike,
  };
}
