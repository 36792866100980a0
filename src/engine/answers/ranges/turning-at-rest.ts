import { restMemory } from '@/engine/at-rest/kinds/rest';
import { checkPlan } from '@/engine/cluster/check-plan';
import { judgeChecked } from '@/engine/judge';
import { type ClusterPlan, type PlanNumbers, someWaitAtRest, type Verdict } from '@/engine/model';
import { graded, type RequiredOfGraded } from './grade';
import type { Ends } from './spans';
import { type TurningPoints, turningPoints } from './turning-points';

/** Values times groups and subnets, over all ranges, up to which each value is tried. */
const WORK_OF_SCANS = 60_000;
/** Of a range in however large a plan. */
const LEAST_TRIED = 64;

/** What is required, judged with a number for each input by the plan at rest with them. */
export type RequiredAtRest = (
  values: readonly number[],
  atRest: Pick<PlanNumbers, 'subnets'> & { readonly verdict: Verdict },
) => RequiredOfGraded;

/**
 * `turningPoints` of a plan at rest.
 *
 * @param planOf the plan with a number for each input, in their order
 * @param requiredOf where something is required
 * @throws as `judge` does.
 */
export function turningAtRest(
  inputs: readonly Ends[],
  planOf: (values: readonly number[]) => ClusterPlan,
  requiredOf?: RequiredAtRest,
): TurningPoints {
  const rest = restMemory();
  const { groups, subnets } = planOf(inputs.map(({ high }) => high));
  const plansOfEach = requiredOf === undefined ? 1 : 2;
  const rowsMet = groups.length + subnets.length;
  const ofEach = WORK_OF_SCANS / (2 * inputs.length * rowsMet * plansOfEach);
  return turningPoints(
    inputs,
    (values) => {
      const plan = planOf(values);
      checkPlan(plan);
      const { verdict, numbers } = judgeChecked(plan, rest);
      const { subnets } = numbers;
      const required = requiredOf?.(values, { verdict, subnets });
      return graded(
        verdict,
        undefined,
        required,
        someWaitAtRest(numbers.totals, verdict, undefined),
      );
    },
    Math.max(LEAST_TRIED, ofEach),
  );
}
