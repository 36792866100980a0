import { restMemory } from '@/engine/at-rest/kinds/rest';
import { checkPlan } from '@/engine/cluster/check-plan';
import { judgeChecked } from '@/engine/judge';
import type { ClusterPlan } from '@/engine/model';
import { graded } from './grade';
import type { Ends } from './spans';
import { type TurningPoints, turningPoints } from './turning-points';

/** Values times groups and subnets, over all ranges, up to which each value is tried. */
const WORK_OF_SCANS = 60_000;
/** Of a range in however large a plan. */
const LEAST_TRIED = 64;

/**
 * `turningPoints` of a plan at rest.
 *
 * @param planOf the plan with a number for each input, in their order
 * @throws as `judge` does.
 */
export function turningAtRest(
  inputs: readonly Ends[],
  planOf: (values: readonly number[]) => ClusterPlan,
): TurningPoints {
  const rest = restMemory();
  const { groups, subnets } = planOf(inputs.map(({ high }) => high));
  const ofEach = WORK_OF_SCANS / (2 * inputs.length * (groups.length + subnets.length));
  return turningPoints(
    inputs,
    (values) => {
      const plan = planOf(values);
      checkPlan(plan);
      return graded(judgeChecked(plan, rest).verdict);
    },
    Math.max(LEAST_TRIED, ofEach),
  );
}
