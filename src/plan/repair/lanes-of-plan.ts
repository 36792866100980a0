// Repairs of a plan that are tried, a kind of change a lane.
import {
  compareSettings,
  furtherSettings,
  type Repair,
  type RepairAim,
  type RepairLane,
  repairLanes,
} from '@/engine';
import type { Answered } from '@/plan/answer-plan';

/**
 * As the engine has them; where none of the usual settings fits at rest, the further ones that the table
 * of settings looks for.
 */
export function lanesOfPlan({ cluster, usage }: Answered, aim: RepairAim): readonly RepairLane[] {
  const compared = compareSettings(cluster);
  const lanes = repairLanes(cluster, usage, compared, aim);
  if (lanes.some(([first]) => first?.kind === 'settings')) return lanes;
  const further = furtherSettings(cluster, usage, compared).map((outcome): Repair => {
    return { kind: 'settings', outcome };
  });
  return further.length === 0 ? lanes : [further, ...lanes];
}
