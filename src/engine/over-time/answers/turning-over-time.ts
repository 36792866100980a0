import { graded, rankOf } from '@/engine/answers/ranges/grade';
import type { Ends } from '@/engine/answers/ranges/spans';
import { type TurningPoints, turningPoints } from '@/engine/answers/ranges/turning-points';
import { judge } from '@/engine/judge';
import { type Seeds, verdictOver } from '@/engine/over-time/band';
import type { Scenario } from '@/engine/over-time/scenario';

interface Wanted {
  readonly seeds: Seeds;
  /** Values of an input that are run; of a wider range as many, and those that a bisection asks for. */
  readonly most: number;
}

/**
 * `turningPoints` of a plan at rest and in its scenario: the graver of both, with all seeds, as the
 * headline says it. Between the ends, a plan whose pods wait at rest in any order is not run: it could be
 * no better.
 *
 * @param scenarioOf the scenario of the plan with a number for each input, in their order
 * @throws Error as `simulate` does.
 */
export function turningOverTime(
  inputs: readonly Ends[],
  scenarioOf: (values: readonly number[]) => Scenario,
  { seeds, most }: Wanted,
): TurningPoints {
  const isEnd = (values: readonly number[], end: keyof Ends) =>
    values.every((value, index) => value === inputs[index]?.[end]);
  return turningPoints(
    inputs,
    (values) => {
      const scenario = scenarioOf(values);
      const atRest = graded(judge(scenario.plan).verdict);
      const isRun =
        rankOf(atRest) < rankOf({ grade: 'does-not-fit' }) ||
        isEnd(values, 'low') ||
        isEnd(values, 'high');
      return isRun ? graded(atRest.atRest, verdictOver(scenario, seeds)) : atRest;
    },
    most,
  );
}
