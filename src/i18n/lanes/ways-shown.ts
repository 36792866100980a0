// Of what is offered, what the lanes show.
import {
  type CniSettings,
  gravity,
  laneOf,
  podsLeftByRun,
  type RepairLaneName,
  verdictAfter,
} from '@/engine';
import { kindAfter, type OfferedRepair, requiredAfter } from '@/plan';

/** Beside the best of a lane, what is graver says nothing. */
export function waysOf(
  lane: RepairLaneName,
  offered: readonly OfferedRepair[],
): readonly OfferedRepair[] {
  const ways = offered.filter(({ repair }) => laneOf(repair) === lane);
  const least = Math.min(...ways.map(gravityAfter));
  return ways.filter((each) => gravityAfter(each) === least);
}

/** The settings that the lanes show without another change, as far as that is proven. */
export function settingsShown(
  offered: readonly OfferedRepair[],
  isChecking: boolean,
): readonly CniSettings[] {
  return waysOf('settings', offered).flatMap((each) => {
    const { repair, proof } = each;
    const isShown = proof !== undefined && !isUnsettled(each, isChecking);
    return isShown && repair.kind === 'settings' ? [repair.outcome.settings] : [];
  });
}

/** Nothing comes before one that is proven to fit. */
export function isUnsettled(offered: OfferedRepair, isChecking: boolean): boolean {
  return isChecking && (offered.proof === undefined || gravityAfter(offered) > 0);
}

/**
 * Of several in a lane the best comes first; unproven it is known at rest alone. What does not hold what is
 * required, or leaves pods without a place, comes behind what does.
 */
function gravityAfter(offered: OfferedRepair): number {
  const { repair, proof } = offered;
  const kind = proof === undefined ? verdictAfter(repair).kind : kindAfter(proof);
  const isMet = requiredAfter(offered).every(({ status }) => status !== 'failed');
  const isPlaced = proof === undefined || podsLeftByRun(verdictAfter(repair), proof.run) === 0;
  return gravity(kind) + (isMet ? 0 : 0.5) + (isPlaced ? 0 : 0.25);
}
