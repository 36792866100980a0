// What all nodes hold in all subnets, in one place for everybody who says it.
import { isWithinQuotas } from '@/engine/at-rest/quota-usage';
import type { PlanAnswer, RunStart } from '@/engine/model';

export interface HeldInAll {
  /** A node lacks something that it wants: numbers are those of nodes that have started together. */
  readonly isShort: boolean;
  readonly held: number;
  readonly wanted: number;
  /** Held, no pod. */
  readonly warm: number;
}

/**
 * What the nodes of a plan hold when they have come to rest: where all that they want is surely there,
 * that; else what they have got when all have started together. `undefined` where that is not known: not
 * run yet, a plan that cannot work, or a quota above the subnets that it goes over, of which a run knows
 * nothing.
 *
 * @param start of a run of this very plan
 */
export function heldInAll(
  answer: Pick<PlanAnswer, 'totals' | 'verdict' | 'quotas'>,
  start: RunStart | undefined,
): HeldInAll | undefined {
  const { held: wanted, idle } = answer.totals;
  if (isHeldAsWanted(answer)) return { isShort: false, held: wanted, wanted, warm: idle };
  if (start === undefined || !isToldByStart(answer)) return undefined;
  const { held, warm, isShort } = start;
  return { isShort, held, wanted, warm };
}

/** Whether nodes hold what they want in any order and with any luck, as it is counted. */
export function isHeldAsWanted({ verdict }: Pick<PlanAnswer, 'verdict'>): boolean {
  return verdict.kind === 'fits';
}

/** Whether nodes that start together show what is held: a quota above the subnets stops no node of a run. */
export function isToldByStart(answer: Pick<PlanAnswer, 'verdict' | 'quotas'>): boolean {
  return answer.verdict.kind !== 'cannot-work' && isWithinQuotas(answer);
}
