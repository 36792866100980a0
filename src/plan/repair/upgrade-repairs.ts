// Upgrades of a scenario that ask for fewer addresses at a time.
import {
  type Repair,
  type RepairLane,
  type SingleRepair,
  type Verdict,
  verdictAfter,
} from '@/engine';
import type { Answered } from '@/plan/answer-plan';
import { MAX_UNAVAILABLE } from '@/plan/fields/number-ranges';
import type { Plan } from '@/plan/plan';
import type { ClusterSources } from '@/plan/plan-sources';
import { isSameContent } from '@/plan/same-content';
import { toScenario } from '@/plan/scenario/to-scenario';
import { nodesAtOnce, withFewerAtOnce, withMinimalUpgrades } from './gentler-upgrades';
import { isOfSettings } from './lanes-of-plan';
import { repairedPlan } from './repaired-plan';

type UpgradeRepair = Extract<SingleRepair, { kind: 'slower-upgrade' | 'minimal-upgrade' }>;

/**
 * The upgrades of a scenario made gentler, the least change first: fewer nodes at a time, then the strategy
 * `minimal`. Empty where nothing is upgraded, and where the time that is watched would not see their end.
 *
 * @param verdict on the plan at rest: they change nothing of it
 */
export function upgradeRepairs(
  plan: Plan,
  verdict: Verdict,
  lookup: ClusterSources,
): readonly UpgradeRepair[] {
  const now = nodesAtOnce(plan);
  const counts = [Math.floor(now / 2), Math.floor(now / 4), 1];
  const fewer = [...new Set(counts)].filter(
    (atOnce) =>
      atOnce >= 1 &&
      atOnce < now &&
      atOnce <= MAX_UNAVAILABLE.max &&
      nodesAtOnce({ ...plan, scenario: withFewerAtOnce(plan, atOnce) }) <= atOnce,
  );
  const hasMinimal = !isSameContent(withMinimalUpgrades(plan), plan.scenario);
  const all: readonly UpgradeRepair[] = [
    ...fewer.map((atOnce) => ({ kind: 'slower-upgrade' as const, atOnce, verdict })),
    ...(hasMinimal ? [{ kind: 'minimal-upgrade' as const, verdict }] : []),
  ];
  return all.filter((repair) => isSeenToItsEnd(repairedPlan(plan, repair), lookup));
}

/** So many new subnets with which a plan fits at rest are tried with a gentler upgrade, and all settings. */
const SUBNETS_TO_TRY = 3;

/**
 * The gentlest upgrade with other settings, and with new subnets, with which the plan fits at rest: a lane
 * each.
 *
 * @param lanes changes of the plan, a kind a lane
 */
export function withGentlerUpgrade(
  { plan, usage }: Answered,
  lanes: readonly RepairLane[],
  lookup: ClusterSources,
): readonly RepairLane[] {
  const upgrade = upgradeRepairs(plan, usage.verdict, lookup).at(-1);
  if (upgrade === undefined) return [];
  return lanes.flatMap((lane): RepairLane[] => {
    const changes = lane.filter(isOfPlan).slice(0, isOfSettings(lane) ? undefined : SUBNETS_TO_TRY);
    const combined = changes.map((repair): Repair => {
      const verdict = verdictAfter(repair);
      return { kind: 'combined', parts: [repair, { ...upgrade, verdict }], verdict };
    });
    return combined.length === 0 ? [] : [combined];
  });
}

function isOfPlan(repair: Repair): repair is SingleRepair {
  return repair.kind === 'settings' || repair.kind === 'subnets';
}

/** Whether its events end within the minutes that were typed. */
function isSeenToItsEnd(plan: Plan, lookup: ClusterSources): boolean {
  const { scenario } = plan;
  if (scenario.status === 'faulty' || scenario.durationMinutes === undefined) return true;
  const wanted = toScenario(
    { ...plan, scenario: { ...scenario, durationMinutes: undefined } },
    lookup,
  );
  return wanted !== undefined && wanted.durationSeconds <= scenario.durationMinutes * 60;
}
