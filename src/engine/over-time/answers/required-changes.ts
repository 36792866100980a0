// What makes a plan fit and hold what is required of it, over time too.
import type { PlanChange } from '@/engine/answers/change/change';
import { changedPlan, newGroupBeside, zoneMeant } from '@/engine/answers/change/changed-plan';
import { type CheapestChange, cheapestChange } from '@/engine/answers/change/cheapest-change';
import { zonesToLose } from '@/engine/answers/required/zones-to-lose';
import { grownPlan } from '@/engine/answers/sizes/grown-plan';
import { judge } from '@/engine/judge';
import type { Requirements, ZoneLoss } from '@/engine/model';
import { type Seeds, verdictOver } from '@/engine/over-time/band';
import { hardestLoss, loseZone } from '@/engine/over-time/lose-zone';
import type { Scenario, ScenarioEvent } from '@/engine/over-time/scenario/scenario';
import { type JudgedRequirement, judgeRequired } from '@/engine/verdict/judge-required';

export interface RequiredChanges extends CheapestChange {
  /** What is required of the plan, as it is judged with each of `changes`, in their order. */
  readonly required: readonly (readonly JudgedRequirement[])[];
}

/**
 * `cheapestChange` of the plan of a scenario that has to hold something. Where the scenario or the loss of
 * zones must be survived, each change is run with the scenario's own seed while it is looked for, and with
 * all seeds before it is told.
 *
 * @param isHeldOverTime the plan as it stands holds what is required of it over time
 * @throws Error as `simulate` does.
 */
export function requiredChanges(
  scenario: Scenario,
  { seed, runs }: Seeds,
  required: Requirements,
  isHeldOverTime: boolean,
): RequiredChanges {
  const overTime = { ...required, keepFree: 0, growth: 0 };
  const known = new Map<string, boolean>();
  const holdsOverTime = (change: PlanChange) => {
    if (!required.scenario && !required.zoneLoss) return true;
    const key = JSON.stringify(change);
    const holds =
      known.get(key) ?? judgedWith(scenario, { seed, runs: 1 }, overTime, change).every(isMet);
    known.set(key, holds);
    return holds;
  };
  const found = cheapestChange(scenario.plan, { required, holdsOverTime }, isHeldOverTime);
  const judged = found.changes.map(({ change }) =>
    judgedWith(scenario, { seed, runs }, required, change),
  );
  return { ...found, required: judged };
}

function isMet({ status }: JudgedRequirement): boolean {
  return status === 'met';
}

function judgedWith(
  scenario: Scenario,
  seeds: Seeds,
  required: Requirements,
  change: PlanChange,
): readonly JudgedRequirement[] {
  const plan = changedPlan(scenario.plan, change);
  const events = scenario.events.flatMap((event) => withNewGroups(event, change));
  const changed: Scenario = { ...scenario, plan, events };
  const { verdict, subnets } = judge(plan);
  const { growth } = required;
  const unknown = { status: 'not-run' } as const;
  const known = <Found>(found: Found) => ({ status: 'known', found }) as const;
  return judgeRequired(required, {
    plan,
    atRest: verdict,
    subnets,
    grown: growth === 0 ? unknown : known(judge(grownPlan(plan, growth))),
    run: required.scenario ? known(verdictOver(changed, seeds)) : unknown,
    hardestLoss: required.zoneLoss ? known(lossOf(changed, seeds.seed)) : unknown,
  });
}

/** What is done to a group is done to the nodes that have become a new one beside it. */
function withNewGroups(event: ScenarioEvent, change: PlanChange): readonly ScenarioEvent[] {
  const moved = change.kind === 'node-subnets' ? change.moved : undefined;
  if (event.kind !== 'upgrade' || event.group !== moved?.group) return [event];
  return [event, { ...event, group: newGroupBeside(moved.group) }];
}

/** Subnets to which nodes have moved are lost with their zone. */
function lossOf(scenario: Scenario, seed: number): ZoneLoss | undefined {
  const { plan } = scenario;
  const zones = zonesToLose(plan);
  const names = [...new Set(zones.map(zoneMeant))];
  if (names.length < 2) return undefined;
  const losses = names.map((name) =>
    loseZone(
      scenario,
      name,
      seed,
      zones.filter((zone) => zoneMeant(zone) === name),
    ),
  );
  return hardestLoss(losses);
}
