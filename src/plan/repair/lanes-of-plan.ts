// Repairs of a plan that are tried, a kind of change a lane.
import {
  compareSettings,
  furtherSettings,
  type Repair,
  type RepairAim,
  type RepairLane,
  repairLanes,
} from '@/engine';
import { runWork, startsUnasked } from '@/engine/over-time';
import type { Answered } from '@/plan/answer-plan';
import type { ClusterSources } from '@/plan/plan-sources';
import { runOf } from '@/plan/scenario/run-of';

/**
 * As the engine has them; behind the usual settings the further ones that the table of settings looks for, where
 * all of them may be run unasked: what fits at rest alike may not hold over time.
 */
export function lanesOfPlan(
  { plan, cluster, usage }: Answered,
  aim: RepairAim,
  lookup: ClusterSources,
): readonly RepairLane[] {
  const compared = compareSettings(cluster);
  const lanes = repairLanes(cluster, usage, compared, aim);
  const usual = lanes.find(isOfSettings) ?? [];
  const further = furtherSettings(cluster, usage, compared).map((outcome): Repair => {
    return { kind: 'settings', outcome };
  });
  const toRun = runOf(plan, lookup);
  const tries = usual.length + further.length;
  const isQuick = toRun !== undefined && startsUnasked(runWork(toRun.scenario, 1), tries);
  if (further.length === 0 || (usual.length > 0 && !isQuick)) return lanes;
  // Those under which pods lose their place come last.
  const hostsAll = (repair: Repair) =>
    repair.kind === 'settings' && repair.outcome.podsHosted >= usage.totals.podsHosted;
  const settings = [
    ...usual.filter(hostsAll),
    ...further,
    ...usual.filter((repair) => !hostsAll(repair)),
  ];
  return [settings, ...lanes.filter((lane) => !isOfSettings(lane))];
}

/** Whether a lane is of settings alone. */
export function isOfSettings([first]: RepairLane): boolean {
  return first?.kind === 'settings';
}
