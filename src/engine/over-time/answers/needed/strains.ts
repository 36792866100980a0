// What a plan is put through: the upgrade of each of its groups, and the loss of each of its zones.
import { withNodesOf } from '@/engine/answers/most/most-nodes';
import { zonesToLose } from '@/engine/answers/required/zones-to-lose';
import { judge } from '@/engine/judge';
import {
  type ClusterPlan,
  gravity,
  type RunVerdict,
  type Verdict,
  type ZoneLoss,
} from '@/engine/model';
import {
  groupUpgrade,
  nodesInSurge,
  upgradeScenario,
} from '@/engine/over-time/answers/group-upgrade';
import type { Scenario } from '@/engine/over-time/scenario/scenario';
import { simulate } from '@/engine/over-time/simulate';
import { hardestLoss, loseZone } from '@/engine/over-time/zone-loss';

/** The first zone whose loss does not fit, else the hardest. @throws Error as `simulate` does. */
export function lossIn(scenario: Scenario, seed: number): ZoneLoss | undefined {
  const losses: ZoneLoss[] = [];
  for (const zone of zonesToLose(scenario.plan)) {
    const loss = loseZone(scenario, zone, seed);
    if (loss.kind !== 'fits') return loss;
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

/** At rest with the nodes that an upgrade adds, of all groups the gravest. */
export function gravestPeak(scenario: Scenario): Verdict | undefined {
  const [first, ...others] = peaksOf(scenario).map((plan) => judge(plan).verdict);
  return others.reduce(
    (most, next) => (most && gravity(next.kind) > gravity(most.kind) ? next : most),
    first,
  );
}

/**
 * Of the upgrades of all groups, each by itself, the first that does not fit, else the one that leaves least.
 *
 * @throws Error as `simulate` does.
 */
export function upgradeIn(scenario: Scenario, seed: number): RunVerdict | undefined {
  const { plan } = scenario;
  let least: RunVerdict | undefined;
  for (const { kind, nodes, label } of plan.groups) {
    if (kind === 'fargate' || nodes === 0) continue;
    const { verdict } = simulate(
      upgradeScenario(scenario, plan, groupUpgrade(scenario, label)),
      seed,
    );
    if (verdict.kind !== 'fits') return verdict;
    if (least === undefined || freeIn(verdict) < freeIn(least)) least = verdict;
  }
  return least;
}

function freeIn({ lowest }: RunVerdict): number {
  return lowest?.free ?? 0;
}
