import { UNSET } from '@/plan/fields/setting';
import { formatZoneList } from '@/plan/fields/zone';
import { SETTING_FIELDS } from '@/plan/plan';
import type { PlanEvent, PlanScenario } from './plan-scenario';
import { DEFAULT_SCENARIO_TEXT, newEvent } from './scenario-defaults';
import { type EventText, PARAMETER_FIELDS, type ScenarioText } from './scenario-text';

/**
 * The form that `parsePlan` reads as the scenario: numbers as bare digits, fields that a kind does
 * not use as in a new event, ids `e1`, `e2` … A faulty scenario is given back as it was typed.
 */
export function formatScenario(scenario: PlanScenario, planZones: readonly string[]): ScenarioText {
  if (scenario.status === 'faulty') return scenario.text;
  const { events, durationMinutes, parameters, addressChoice, othersLie, seed, runs } = scenario;
  const texts = { ...DEFAULT_SCENARIO_TEXT };
  for (const field of PARAMETER_FIELDS) texts[field] = textOf(parameters[field]);
  return {
    ...texts,
    events: events.map((event, index) => formatEvent(event, `e${index + 1}`, planZones)),
    duration: textOf(durationMinutes),
    addressChoice,
    othersLie,
    seed: String(seed),
    runs: String(runs),
  };
}

function formatEvent(event: PlanEvent, id: string, planZones: readonly string[]): EventText {
  return {
    ...newEvent(event.kind, id),
    at: String(event.at),
    ...contentOf(event, planZones),
  };
}

function contentOf(event: PlanEvent, planZones: readonly string[]): Partial<EventText> {
  switch (event.kind) {
    case 'upgrade': {
      const { group = '', strategy, maxUnavailable, budgetPercent } = event;
      const pace = { maxUnavailable: String(maxUnavailable), budget: String(budgetPercent) };
      return { group, strategy, ...pace };
    }
    case 'scale-pods':
    case 'scale-nodes':
      return { group: event.group ?? '', to: String(event.to), over: String(event.over) };
    case 'restart-pods':
      return {};
    case 'lose-zone':
      return { zone: event.zone ?? '' };
    case 'churn':
      return { podsPerMinute: String(event.podsPerMinute), lasts: String(event.lasts) };
    case 'change-settings':
      return { over: String(event.over), ...formatChanges(event.settings) };
    case 'add-group': {
      const { instanceType, nodes, podsPerNode, zones, name } = event.group;
      const numbers = { nodes: String(nodes), podsPerNode: String(podsPerNode) };
      return { instanceType, ...numbers, zones: formatZoneList(zones, planZones), name };
    }
  }
}

function formatChanges(
  settings: Extract<PlanEvent, { kind: 'change-settings' }>['settings'],
): Partial<EventText> {
  const changed = SETTING_FIELDS.filter((field) => field in settings);
  return Object.fromEntries(changed.map((field) => [field, String(settings[field] ?? UNSET)]));
}

function textOf(number: number | undefined): string {
  return number === undefined ? '' : String(number);
}
