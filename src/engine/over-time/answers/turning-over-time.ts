import { graded, type RequiredOfGraded, rankOf } from '@/engine/answers/ranges/grade';
import type { Ends } from '@/engine/answers/ranges/spans';
import { type TurningPoints, turningPoints } from '@/engine/answers/ranges/turning-points';
import { judge } from '@/engine/judge';
import { type PlanAnswer, type RunVerdict, someWaitAtRest } from '@/engine/model';
import { type Seeds, verdictOver } from '@/engine/over-time/band';
import type { Scenario } from '@/engine/over-time/scenario/scenario';
import { startOnly } from '@/engine/over-time/simulate';

interface Wanted {
  readonly seeds: Seeds;
  /** Values of an input that are run; of a wider range as many, and those that a bisection asks for. */
  readonly most: number;
  /**
   * Where something is required: what is judged by the plan at rest with a number for each input, and by
   * its run; `undefined`: it is not run, and nothing else is to be.
   */
  readonly requiredOf?:
    | ((
        values: readonly number[],
        usage: PlanAnswer,
        run: RunVerdict | undefined,
      ) => RequiredOfGraded)
    | undefined;
}

/**
 * `turningPoints` of a plan at rest and in its scenario: the graver of both, with all seeds, as the
 * headline says it. Between the ends, a plan whose pods wait at rest in any order, or that misses what it
 * must hold at rest, is not run: it could be no better.
 *
 * @param scenarioOf the scenario of the plan with a number for each input, in their order
 * @throws Error as `simulate` does.
 */
export function turningOverTime(
  inputs: readonly Ends[],
  scenarioOf: (values: readonly number[]) => Scenario,
  { seeds, most, requiredOf }: Wanted,
): TurningPoints {
  const isEnd = (values: readonly number[], end: keyof Ends) =>
    values.every((value, index) => value === inputs[index]?.[end]);
  return turningPoints(
    inputs,
    (values) => {
      const scenario = scenarioOf(values);
      const usage = judge(scenario.plan);
      const { verdict } = usage;
      const required = requiredOf?.(values, usage, undefined);
      const atRest = graded(
        verdict,
        undefined,
        required,
        someWaitAtRest(usage.totals, verdict, undefined),
      );
      const isRun =
        rankOf(atRest) < rankOf({ grade: 'not-met' }) ||
        isEnd(values, 'low') ||
        isEnd(values, 'high');
      if (!isRun) return atRest;
      const run = verdictOver(scenario, seeds);
      const start = verdict.kind === 'does-not-fit' ? startOnly(scenario, seeds.seed) : undefined;
      const waits = someWaitAtRest(usage.totals, verdict, start);
      return graded(verdict, run, requiredOf?.(values, usage, run), waits);
    },
    most,
  );
}
