import { SOURCES } from '@/cli/sources';
import type { PlanAnswer } from '@/engine';
import {
  bandOver,
  isOfAnotherRun,
  RunStalledError,
  type RunVerdict,
  type RunWork,
  runWork,
  type Simulation,
  simulate,
  startsUnasked,
  UNKNOWN_RUN,
} from '@/engine/over-time';
import { type Plan, runOf, runOfRead } from '@/plan';

export type PlanRun =
  | {
      readonly isMade: true;
      /** On the run and those with the seeds that follow, as many as the scenario asks for. */
      readonly verdict: RunVerdict;
      readonly start: Simulation['start'];
      /** Of the run with the scenario's own seed. */
      readonly figures: Simulation['figures'];
      /** How many runs, where the verdict is not of that one alone. */
      readonly amongRuns: number | undefined;
      /** On the same runs as the verdict. */
      readonly findings: Simulation['findings'];
    }
  /** It came no nearer its end: our mistake. */
  | { readonly isMade: false; readonly verdict: typeof UNKNOWN_RUN; readonly reason: string };

/** What the plan's scenario comes to, where a person is to know it before; `undefined`: it is soon done. */
export function largeWork(plan: Plan): RunWork | undefined {
  const toRun = runOf(plan, SOURCES);
  if (toRun === undefined) return undefined;
  const work = runWork(toRun.scenario, toRun.seeds.runs);
  return startsUnasked(work) ? undefined : work;
}

/**
 * Runs the plan's scenario with its seed, then with those that follow. However large it is: it was
 * asked for.
 *
 * @throws Error for a scenario that can't be read.
 */
export function runPlan(plan: Plan, { verdict: atRest }: PlanAnswer): PlanRun {
  const { scenario, seeds } = runOfRead(plan, SOURCES);
  const { seed, runs } = seeds;
  try {
    const first = simulate(scenario, seed, { atRest });
    const { verdict, start, figures, findings } = first;
    const made = { isMade: true, start, figures } as const;
    if (runs < 2) return { ...made, verdict, amongRuns: undefined, findings };
    const band = bandOver(scenario, { firstSeed: seed, runs, first, atRest });
    const amongRuns = isOfAnotherRun(band.verdict, verdict) ? runs : undefined;
    return { ...made, verdict: band.verdict, amongRuns, findings: band.findings };
  } catch (error) {
    if (!(error instanceof RunStalledError)) throw error;
    return { isMade: false, verdict: UNKNOWN_RUN, reason: error.message };
  }
}
