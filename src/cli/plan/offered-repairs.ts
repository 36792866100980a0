import { SOURCES } from '@/cli/sources';
import { compareSettings, isWell } from '@/engine';
import { RunStalledError, runWork, startsUnasked } from '@/engine/over-time';
import { notMet, type RequiredTold } from '@/i18n/verdict';
import {
  type Answered,
  answerPlan,
  type OfferedRepair,
  plannedFrom,
  provenRepairs,
  repairedPlan,
  repairsAtRest,
  runOf,
} from '@/plan';
import { requiredOfPlan } from './required-of-plan';
import type { PlanRun } from './run-plan';

/**
 * What the page offers for a plan that does not fit, or does not hold what is required of it: with a run of
 * its scenario each proven, else as it holds at rest, and then held against what is required.
 * Repairs are as many runs again: those of a scenario that the page runs only when asked stay unproven.
 */
export function offeredRepairs(
  answered: Answered,
  run: PlanRun | undefined,
  required: RequiredTold,
): readonly OfferedRepair[] {
  const { plan, cluster, usage } = answered;
  const isMet = notMet(required) === undefined;
  const proven = run?.isMade ? provenOf(answered, run, isMet) : undefined;
  if (proven !== undefined) return proven;
  if (isWell(usage.verdict) && isMet) return [];
  const atRest = repairsAtRest(answered, compareSettings(cluster), SOURCES);
  return atRest.map((repair): OfferedRepair => {
    const after = answerPlan(repairedPlan(plannedFrom(plan, cluster), repair), SOURCES);
    return { repair, proof: undefined, required: requiredOfPlan(after, undefined).judged };
  });
}

function provenOf(
  { plan, cluster, usage }: Answered,
  { verdict: run }: Extract<PlanRun, { isMade: true }>,
  isMet: boolean,
): readonly OfferedRepair[] | undefined {
  if (isWell(usage.verdict) && isWell(run) && isMet) return [];
  const toRun = runOf(plan, SOURCES);
  if (toRun === undefined) return undefined;
  if (!startsUnasked(runWork(toRun.scenario, toRun.seeds.runs))) return undefined;
  const running = cluster.subnets.flatMap(({ live, label }) => (live === undefined ? [] : [label]));
  const planned = answerPlan(plannedFrom(plan, cluster), SOURCES);
  try {
    const proofs = [...provenRepairs(planned, run, SOURCES, running)];
    return proofs.map((proof) => ({ repair: proof.repair, proof }));
  } catch (error) {
    if (!(error instanceof RunStalledError)) throw error;
    return undefined;
  }
}
