// The upgrade of one node group, as far as answers ask for it.
import { placedBy } from '@/engine/cluster/effective-group';
import { upgradeSurge } from '@/engine/cluster/upgrade-surge';
import type { ClusterPlan, NodeGroup } from '@/engine/model';
import { arePodsNodes } from '@/engine/over-time/scenario/fargate-pods';
import type { Scenario, ScenarioEvent } from '@/engine/over-time/scenario/scenario';

type Upgrade = Extract<ScenarioEvent, { kind: 'upgrade' }>;

const AT_SECONDS = 60;
/** All nodes that come beside the old ones are there within this time, and the first old ones are gone. */
const WATCHED_SECONDS = 60 * 60;

/** As the scenario upgrades the group, else as AWS or Karpenter does it by default. */
export function groupUpgrade(
  { events, plan }: Pick<Scenario, 'events' | 'plan'>,
  group: string,
): Upgrade {
  const own = events.find(
    (event): event is Upgrade => event.kind === 'upgrade' && event.group === group,
  );
  const of = plan.groups.find(({ label }) => label === group);
  const isKarpenter = of !== undefined && placedBy(of) === 'karpenter';
  return {
    kind: 'upgrade',
    group,
    strategy: isKarpenter ? 'karpenter' : 'default',
    maxUnavailable: 1,
    budgetPercent: 10,
    ...own,
    at: AT_SECONDS,
  };
}

/**
 * Nodes that an upgrade adds at most to so many: max(2 × zones, maxUnavailable) of a managed node group
 * (T11), the budget's share of Karpenter's (T12), all of them blue-green and on Fargate, whose pods are made anew
 * at once (R36). None of no nodes, and where old nodes go first.
 */
export function nodesInSurge(group: NodeGroup, upgrade: Upgrade, nodes: number): number {
  if (arePodsNodes(group)) return nodes;
  if (nodes === 0) return 0;
  switch (upgrade.strategy) {
    case 'default':
      return upgradeSurge(group.zones.length, upgrade.maxUnavailable);
    case 'karpenter':
      return Math.max(1, Math.ceil((nodes * upgrade.budgetPercent) / 100));
    case 'blue-green':
      return nodes;
    case 'minimal':
      return 0;
  }
}

/** Label of the group of which nothing but an upgrade happens; `undefined`: of none, or something else does. */
function groupUpgradedAlone({ events, plan }: Scenario): string | undefined {
  const [first, ...others] = events;
  if (others.length > 0 || first?.kind !== 'upgrade') return undefined;
  const group = plan.groups.find(({ label }) => label === first.group);
  return group === undefined || group.nodes === 0 ? undefined : group.label;
}

/** Whether the upgrades of all groups, each by itself, are the scenario among others. */
export function isAmongUpgrades(scenario: Scenario): boolean {
  return groupUpgradedAlone(scenario) !== undefined;
}

/** The scenario itself where nothing else happens in it, else a run of that upgrade alone. */
export function upgradeAlone(scenario: Scenario, group: string): Scenario {
  const isOwn = groupUpgradedAlone(scenario) === group;
  return isOwn ? scenario : upgradeScenario(scenario, scenario.plan, groupUpgrade(scenario, group));
}

/** A run in which nothing but that upgrade happens, to its peak. */
export function upgradeScenario(scenario: Scenario, plan: ClusterPlan, upgrade: Upgrade): Scenario {
  return { ...scenario, plan, events: [upgrade], durationSeconds: WATCHED_SECONDS };
}
