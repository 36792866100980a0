// The upgrades of a scenario, with fewer nodes at a time or none more than there are.
import { placedBy } from '@/engine';
import { groupLabels } from '@/plan/labels';
import type { Plan } from '@/plan/plan';
import type { PlanGroup } from '@/plan/rows/group';
import type { PlanEvent } from '@/plan/scenario/event';
import { USUAL_BUDGET_PERCENT, USUAL_MAX_UNAVAILABLE } from '@/plan/scenario/event-fields';
import type { PlanScenario } from '@/plan/scenario/scenario';
import { maxPodsPolicy } from '@/plan/to-cluster';

type Upgrade = Extract<PlanEvent, { kind: 'upgrade' }>;

/**
 * The scenario of a plan with the strategy `minimal` in each upgrade of a group that Auto Scaling places:
 * no other has it. As it is where it is faulty.
 */
export function withMinimalUpgrades(plan: Plan): PlanScenario {
  return withUpgrades(plan, (upgrade, group) =>
    group && isPlacedByKarpenter(group) ? upgrade : { ...upgrade, strategy: 'minimal' },
  );
}

/**
 * The scenario of a plan with at most so many nodes at a time in each upgrade: Karpenter's by its budget,
 * which is whole percents, the others by maxUnavailable. As it is where it is faulty.
 */
export function withFewerAtOnce(plan: Plan, atOnce: number): PlanScenario {
  return withUpgrades(plan, (upgrade, group) => {
    if (group === undefined || atOnceOf(upgrade, group) <= atOnce) return upgrade;
    if (isDrifting(upgrade, group)) {
      const budgetPercent = Math.max(1, Math.floor((100 * atOnce) / group.nodes));
      return { ...upgrade, strategy: 'karpenter', budgetPercent };
    }
    const strategy = upgrade.strategy === 'blue-green' ? 'default' : upgrade.strategy;
    return { ...upgrade, strategy, maxUnavailable: atOnce };
  });
}

function withUpgrades(
  { scenario, groups }: Plan,
  change: (upgrade: Upgrade, group: PlanGroup | undefined) => Upgrade,
): PlanScenario {
  if (scenario.status === 'faulty') return scenario;
  const groupOf = upgraded(groups);
  const events = scenario.events.map((event) =>
    event.kind === 'upgrade' ? asRead(change(event, groupOf(event))) : event,
  );
  return { ...scenario, events };
}

/** What a strategy has no use for is as usual: so it is read from the form. */
function asRead(upgrade: Upgrade): Upgrade {
  switch (upgrade.strategy) {
    case 'default':
    case 'minimal':
      return { ...upgrade, budgetPercent: USUAL_BUDGET_PERCENT };
    case 'karpenter':
      return { ...upgrade, maxUnavailable: USUAL_MAX_UNAVAILABLE };
    case 'blue-green':
      return upgrade;
  }
}

/** Most nodes that any upgrade replaces at a time; 0 where nothing is upgraded. */
export function nodesAtOnce({ scenario, groups }: Plan): number {
  if (scenario.status === 'faulty') return 0;
  const groupOf = upgraded(groups);
  const counts = scenario.events.map((event) => {
    const group = event.kind === 'upgrade' ? groupOf(event) : undefined;
    return event.kind === 'upgrade' && group ? atOnceOf(event, group) : 0;
  });
  return Math.max(0, ...counts);
}

function upgraded(groups: readonly PlanGroup[]): (upgrade: Upgrade) => PlanGroup | undefined {
  const labels = groupLabels(groups);
  const first = groups.find(({ kind }) => kind !== 'fargate');
  return ({ group }) => (group === undefined ? first : groups[labels.indexOf(group)]);
}

function atOnceOf(upgrade: Upgrade, group: PlanGroup): number {
  const { nodes, kind } = group;
  const { strategy, maxUnavailable, budgetPercent } = upgrade;
  if (kind === 'fargate') return 0;
  if (strategy === 'blue-green') return nodes;
  if (!isDrifting(upgrade, group)) return Math.min(nodes, maxUnavailable);
  return Math.ceil((nodes * budgetPercent) / 100);
}

/** Replaced as Karpenter does: what it places. */
function isDrifting({ strategy }: Upgrade, group: PlanGroup): boolean {
  return strategy === 'karpenter' || isPlacedByKarpenter(group);
}

function isPlacedByKarpenter(group: PlanGroup): boolean {
  return placedBy({ ...group, maxPods: maxPodsPolicy(group, false) }) === 'karpenter';
}
