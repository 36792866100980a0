import {
  firstByBisection,
  firstByScan,
  firstNearBisection,
} from '@/engine/answers/most/first-count';
import { mostNodesOfGroup, type NextLimit, withNodesOf } from '@/engine/answers/most/most-nodes';
import { zonesToLose } from '@/engine/answers/required/zones-to-lose';
import type { ClusterPlan, ZoneId } from '@/engine/model';
import { zoneLossScenario } from '@/engine/over-time/lose-zone';
import type { Scenario } from '@/engine/over-time/scenario/scenario';
import { groupUpgrade, nodesInSurge, upgradeScenario } from './group-upgrade';
import { isRefused } from './is-refused';

/** Three counts of a group's nodes, each safe from 0 on; −1: not even none is. */
export interface AutoscalingMaximum {
  /** As `mostNodesOfGroup` says. */
  readonly atRest: number;
  /** What one more than at rest comes to; `undefined`: more are not looked at. */
  readonly next: NextLimit | undefined;
  /** With the nodes that an upgrade adds, at rest and in a run of the upgrade; no more than at rest without. */
  readonly duringUpgrade: number;
  /** Nodes that the upgrade adds to one more than these. */
  readonly surge: number;
  /** Whether one more would have room for these at rest, and only its run shows that it has not. */
  readonly isShownByRun: boolean;
  /** Whichever zone is lost, EC2 refuses nothing; `undefined` where all nodes are in one zone. */
  readonly afterZoneLoss: number | undefined;
  /** The least of the three: what to set; `undefined`: none holds. */
  readonly maximum: number | undefined;
}

/**
 * What an autoscaling group, or a NodePool, may be allowed at most, all other groups as planned.
 *
 * The upgrade is that of the scenario, else the default. After a zone is lost the nodes that are left do
 * not bound what runs: each count is run, lose-zone for each zone in turn, until one is refused. Where
 * many are to be tried, the first that is refused is looked for as if all above were, and the counts
 * just below are tried.
 *
 * @param seed of the runs
 * @param keepFree addresses that are to stay free in each subnet at rest: not while an upgrade adds nodes
 * @throws Error where the plan has no group of that label, and as `simulate` does.
 */
export function autoscalingMaximum(
  scenario: Scenario,
  group: string,
  seed: number,
  keepFree = 0,
): AutoscalingMaximum {
  const most = mostNodesOfGroup(scenario.plan, group);
  const kept = keepFree === 0 ? most : mostNodesOfGroup(scenario.plan, group, keepFree);
  const { safe: atRest, next } = kept;
  const during = duringUpgrade(scenario, group, { safe: most.safe, held: atRest }, seed);
  const afterLoss = afterZoneLoss(scenario, group, atRest, seed);
  const least = Math.min(atRest, during.duringUpgrade, afterLoss ?? atRest);
  const maximum = least > 0 ? least : undefined;
  return { atRest, next, ...during, afterZoneLoss: afterLoss, maximum };
}

function duringUpgrade(
  scenario: Scenario,
  label: string,
  { safe, held }: { readonly safe: number; readonly held: number },
  seed: number,
): Pick<AutoscalingMaximum, 'duringUpgrade' | 'surge' | 'isShownByRun'> {
  const group = scenario.plan.groups.find((each) => each.label === label);
  if (group === undefined) throw new Error(`no group ${label}`);
  const upgrade = groupUpgrade(scenario, label);
  const surge = (nodes: number) => nodesInSurge(group, upgrade, nodes);
  // None has no upgrade, so it is safe where it is at rest.
  const atRest = firstByBisection((nodes) => nodes + surge(nodes) > safe, 0, held) ?? held + 1;
  const isRunRefused = (nodes: number) => {
    const plan = withNodesOf(scenario.plan, label, nodes);
    return nodes > 0 && isRefused(upgradeScenario(scenario, plan, upgrade), seed);
  };
  const most = atRest - 1;
  if (most <= 0 || !isRunRefused(most)) {
    return { duringUpgrade: most, surge: surge(most + 1), isShownByRun: false };
  }
  const first = firstByBisection(isRunRefused, 1, most) ?? most;
  return { duringUpgrade: first - 1, surge: surge(first), isShownByRun: true };
}

/** Up to so many counts are run one by one. */
const MOST_SCANNED = 150;

/** Nodes of a group, up to those safe at rest, with which EC2 refuses nothing whichever zone is lost. */
export function afterZoneLoss(
  scenario: Scenario,
  label: string,
  safe: number,
  seed: number,
): number | undefined {
  const zones = zonesToLose(withNodesOf(scenario.plan, label, 1));
  if (zones.length === 0) return undefined;
  if (safe < 0) return -1;
  const test = (nodes: number) => {
    const plan = withNodesOf(scenario.plan, label, nodes);
    return zones.some((zone) => isZoneMissed(scenario, plan, zone, seed));
  };
  const first = (safe <= MOST_SCANNED ? firstByScan : firstNearBisection)(test, 0, safe);
  return (first ?? safe + 1) - 1;
}

function isZoneMissed(scenario: Scenario, plan: ClusterPlan, zone: ZoneId, seed: number): boolean {
  return isRefused(zoneLossScenario({ ...scenario, plan }, zone), seed);
}
