// What a plan is put through: the upgrade of each of its groups, and the loss of each of its zones.
import { withNodesOf } from '@/engine/answers/most/most-nodes';
import { zonesToLose } from '@/engine/answers/required/zones-to-lose';
import { type ClusterPlan, gravity, type RunVerdict, type ZoneLoss } from '@/engine/model';
import { groupUpgrade, nodesInSurge, upgradeAlone } from '@/engine/over-time/answers/group-upgrade';
import { type Seeds, verdictOver } from '@/engine/over-time/band';
import { hardestLoss, loseZone } from '@/engine/over-time/lose-zone';
import type { Scenario } from '@/engine/over-time/scenario/scenario';

/** The first zone whose loss surely does not fit, else the hardest. @throws Error as `simulate` does. */
export function lossIn(scenario: Scenario, seed: number): ZoneLoss | undefined {
  const losses: ZoneLoss[] = [];
  for (const zone of zonesToLose(scenario.plan)) {
    const loss = loseZone(scenario, zone, seed);
    if (gravity(loss.kind) >= gravity('does-not-fit')) return loss;
    losses.push(loss);
  }
  return hardestLoss(losses);
}

/** The plan with the upgrade of one group at its height, of each group that adds nodes. */
export function peaksOf(scenario: Scenario): readonly ClusterPlan[] {
  const { plan } = scenario;
  return plan.groups.flatMap((group) => {
    const surge = nodesInSurge(group, groupUpgrade(scenario, group.label), group.nodes);
    return surge === 0 ? [] : [withNodesOf(plan, group.label, group.nodes + surge)];
  });
}

export interface GroupUpgrade {
  /** Label of the group that is upgraded. */
  readonly group: string;
  readonly run: RunVerdict;
}

/**
 * Of the upgrades of all groups, each by itself, the first that does not fit, else the one that leaves least.
 * That is what a plan holds in an upgrade: what its runs come to, as of any scenario, however single
 * addresses could lie between whole blocks otherwise.
 *
 * @throws Error as `simulate` does.
 */
export function upgradeIn(scenario: Scenario, seeds: Seeds): GroupUpgrade | undefined {
  let least: GroupUpgrade | undefined;
  for (const { nodes, label } of scenario.plan.groups) {
    if (nodes === 0) continue;
    const run = verdictOver(upgradeAlone(scenario, label), seeds);
    const upgrade = { group: label, run };
    if (run.kind !== 'fits') return upgrade;
    if (least === undefined || freeIn(run) < freeIn(least.run)) least = upgrade;
  }
  return least;
}

function freeIn({ lowest }: RunVerdict): number {
  return lowest?.free ?? 0;
}
