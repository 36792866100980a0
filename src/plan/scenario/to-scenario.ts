import { type ClusterPlan, type CniSettings, type NodeGroup, placedBy } from '@/engine';
import { DEFAULT_PARAMETERS, type Scenario, type ScenarioEvent } from '@/engine/over-time';
import { uniqueLabels } from '@/plan/labels';
import type { Plan } from '@/plan/plan';
import type { ClusterSources } from '@/plan/plan-sources';
import { PLAIN_GROUP } from '@/plan/rows/group';
import { SETTING_FIELDS, SETTING_KEYS } from '@/plan/rows/settings';
import { toCluster } from '@/plan/to-cluster';
import type { PlanEvent } from './event';
import { durationFor } from './scenario-duration';

const SECONDS = 60;

/**
 * What the simulator is told of a plan: its cluster, and its events with times in seconds and labels
 * written out. `undefined` while the scenario is faulty. Added groups
 * are Linux nodes with max pods as the plan's groups by formula, and labels of their own.
 * @throws when the table lacks a type that was read: the plan was made with another table
 */
export function toScenario(plan: Plan, lookup: ClusterSources): Scenario | undefined {
  const { scenario } = plan;
  if (scenario.status === 'faulty') return undefined;
  const cluster = toCluster(plan, lookup);
  const parameters = { ...DEFAULT_PARAMETERS, ...scenario.parameters };
  const added = addedGroups(plan, scenario.events, cluster, lookup).values();
  const nextAdded = () => {
    const { value } = added.next();
    if (value === undefined) throw new Error('an event adds a node group that was not made');
    return value;
  };
  const events = scenario.events.map((event) => toEvent(event, cluster, nextAdded));
  const { durationMinutes, addressChoice, othersLie } = scenario;
  const durationSeconds =
    durationMinutes === undefined
      ? durationFor(events, cluster, parameters)
      : durationMinutes * SECONDS;
  return {
    plan: cluster,
    events,
    durationSeconds,
    parameters,
    addressChoice,
    othersLie,
  };
}

/** The node groups that the events add, in their order. */
function addedGroups(
  plan: Plan,
  events: readonly PlanEvent[],
  cluster: ClusterPlan,
  lookup: ClusterSources,
): readonly NodeGroup[] {
  const rows = events
    .flatMap((event) => (event.kind === 'add-group' ? [event.group] : []))
    .map((group) => ({ ...PLAIN_GROUP, ...group }));
  const taken = cluster.groups.map(({ label }) => label);
  const labels = uniqueLabels([...taken, ...rows.map((row) => row.name || row.instanceType)]);
  return toCluster({ ...plan, live: false, groups: rows }, lookup).groups.map((group, index) => ({
    ...group,
    label: labels[taken.length + index] ?? group.label,
  }));
}

function toEvent(
  event: PlanEvent,
  { groups, subnets, settings }: ClusterPlan,
  nextAdded: () => NodeGroup,
): ScenarioEvent {
  const at = event.at * SECONDS;
  const nodeGroup = groups.find((group) => group.kind !== 'fargate') ?? groups[0];
  const groupOf = (label: string | undefined) => label ?? nodeGroup?.label ?? '';
  switch (event.kind) {
    case 'upgrade': {
      const { kind, maxUnavailable, budgetPercent } = event;
      const group = groupOf(event.group);
      const nodes = groups.find(({ label }) => label === group);
      // What Karpenter or Auto Mode places is no managed node group: it drifts, as they replace it (T12).
      const drifts = nodes !== undefined && placedBy(nodes) === 'karpenter';
      const isManaged = event.strategy === 'default' || event.strategy === 'minimal';
      const strategy = drifts && isManaged ? 'karpenter' : event.strategy;
      return { kind, at, group, strategy, maxUnavailable, budgetPercent };
    }
    case 'scale-pods': {
      const { kind, group, to, over } = event;
      return { kind, at, group, to, overSeconds: over * SECONDS };
    }
    case 'scale-nodes': {
      const { kind, group, to, over } = event;
      return { kind, at, group: groupOf(group), to, overSeconds: over * SECONDS };
    }
    case 'restart-pods':
      return { kind: event.kind, at };
    case 'lose-zone':
      return { kind: event.kind, at, zone: event.zone ?? subnets[0]?.zone ?? '' };
    case 'churn': {
      const { kind, podsPerMinute, lasts } = event;
      return { kind, at, podsPerMinute, forSeconds: lasts * SECONDS };
    }
    case 'change-settings':
      return {
        kind: event.kind,
        at,
        settings: changedSettings(settings, event),
        overSeconds: event.over * SECONDS,
      };
    case 'add-group':
      return { kind: event.kind, at, group: nextAdded() };
  }
}

function changedSettings(
  settings: CniSettings,
  { settings: changes, prefixDelegation }: Extract<PlanEvent, { kind: 'change-settings' }>,
): CniSettings {
  const changed = {
    ...settings,
    prefixDelegation: prefixDelegation ?? settings.prefixDelegation,
  };
  for (const field of SETTING_FIELDS) {
    if (field in changes) changed[SETTING_KEYS[field]] = changes[field];
  }
  return changed;
}
