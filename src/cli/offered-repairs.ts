import { compareSettings } from '@/engine';
import { RunStalledError, runWork, startsUnasked } from '@/engine/over-time';
import {
  type Answered,
  answerPlan,
  type OfferedRepair,
  plannedFrom,
  provenRepairs,
  repairsAtRest,
  toScenario,
} from '@/plan';
import type { PlanRun } from './run-plan';
import { SOURCES } from './sources';

/**
 * What the page offers for a plan: with a run of its scenario each proven, else as it holds at rest.
 * Repairs are as many runs again: those of a scenario that the page runs only when asked stay unproven.
 */
export function offeredRepairs(
  answered: Answered,
  run: PlanRun | undefined,
): readonly OfferedRepair[] {
  const { cluster, usage } = answered;
  const proven = run?.isMade ? provenOf(answered, run) : undefined;
  if (proven !== undefined) return proven;
  const { kind, podsPending } = usage.verdict;
  if (kind === 'fits' && podsPending === 0) return [];
  const atRest = repairsAtRest(answered, compareSettings(cluster), SOURCES);
  return atRest.map((repair) => ({ repair, proof: undefined }));
}

function provenOf(
  { plan, cluster, usage }: Answered,
  { verdict: run }: Extract<PlanRun, { isMade: true }>,
): readonly OfferedRepair[] | undefined {
  const { kind, podsPending } = usage.verdict;
  if (kind === 'fits' && podsPending === 0 && run.kind === 'fits') return [];
  const scenario = toScenario(plan, SOURCES);
  if (scenario === undefined || plan.scenario.status === 'faulty') return undefined;
  if (!startsUnasked(runWork(scenario, plan.scenario.runs))) return undefined;
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
