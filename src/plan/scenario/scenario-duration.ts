import type { ClusterPlan } from '@/engine';
import type { ScenarioEvent, ScenarioParameters } from '@/engine/over-time';
import { DURATION_MINUTES } from '@/plan/fields/number-ranges';

/** After the last event has done its work: cooldowns, releases, the way back to rest. */
const REST_SECONDS = 10 * 60;
const LEAST_SECONDS = 30 * 60;
const STEP_SECONDS = 5 * 60;

/**
 * Seconds in which the events of a scenario come to an end when addresses suffice, and a rest;
 * at least 30 minutes, at most a day, in whole steps of 5 minutes.
 */
export function durationFor(
  events: readonly ScenarioEvent[],
  cluster: ClusterPlan,
  parameters: ScenarioParameters,
): number {
  const ends = events.map((event) => event.at + workOf(event, cluster, parameters));
  const wanted = Math.max(LEAST_SECONDS, Math.max(0, ...ends) + REST_SECONDS);
  const steps = Math.ceil(wanted / STEP_SECONDS) * STEP_SECONDS;
  return Math.min(steps, DURATION_MINUTES.max * 60);
}

function workOf(
  event: ScenarioEvent,
  { groups }: ClusterPlan,
  parameters: ScenarioParameters,
): number {
  const { nodeBoot, podTermination } = parameters;
  switch (event.kind) {
    case 'upgrade': {
      const group = groups.find(({ label }) => label === event.group);
      if (group === undefined) return 0;
      // Pods of Fargate are made anew, all at once.
      if (group.kind === 'fargate') return Math.max(nodeBoot, podTermination);
      return upgradeSeconds(event, group, parameters);
    }
    case 'scale-pods':
    case 'scale-nodes':
    case 'change-settings':
      return event.overSeconds + nodeBoot;
    case 'churn':
      return event.forSeconds;
    case 'restart-pods':
      return podTermination;
    case 'lose-zone':
    case 'add-group':
      return nodeBoot;
  }
}

function upgradeSeconds(
  event: Extract<ScenarioEvent, { kind: 'upgrade' }>,
  { nodes, zones }: ClusterPlan['groups'][number],
  { nodeBoot, podTermination, upgradeWait }: ScenarioParameters,
): number {
  const { strategy, maxUnavailable, budgetPercent } = event;
  const replaced = nodeBoot + podTermination;
  const inBatches = Math.ceil(nodes / maxUnavailable) * (replaced + upgradeWait);
  switch (strategy) {
    case 'default': {
      const surge = Math.max(2 * zones.length, maxUnavailable);
      return nodeBoot + inBatches + surge * podTermination;
    }
    case 'minimal':
      return inBatches;
    case 'karpenter': {
      const atATime = Math.max(1, Math.ceil((nodes * budgetPercent) / 100));
      return Math.ceil(nodes / atATime) * replaced;
    }
    case 'blue-green':
      return replaced;
  }
}
