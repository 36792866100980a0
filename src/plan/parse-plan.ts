import type { CniSettings } from '@/engine';
import type { TypeLookup } from '@/plan/fields/instance-type';
import {
  CLUSTER_PODS,
  EXTRA_PODS,
  MAX_CONSUMERS,
  MAX_GROUPS,
  MAX_SUBNETS,
  type NumberRange,
} from '@/plan/fields/limits';
import { parseName } from '@/plan/fields/name';
import { parseNumber } from '@/plan/fields/number';
import { parseSetting, SETTING_KEYS } from '@/plan/fields/setting';
import { parseAddons } from '@/plan/rows/addons';
import { parseConsumers } from '@/plan/rows/consumer';
import { parseGroups } from '@/plan/rows/group';
import { parseNetworking } from '@/plan/rows/networking';
import { ProblemNotes } from '@/plan/rows/problem-notes';
import { parseSubnets } from '@/plan/rows/subnet';
import { parseScenario } from '@/plan/scenario/parse-scenario';
import { groupLabels } from './labels';
import { type Plan, type PlanText, SETTING_FIELDS, SHIPPED_SETTINGS } from './plan';
import type { PlanProblem } from './problem';

export type PlanReading =
  | {
      readonly ok: true;
      readonly plan: Plan;
      readonly warnings: readonly PlanProblem[];
      /** Errors of the scenario's fields: the plan's own numbers do not depend on them. */
      readonly scenarioErrors: readonly PlanProblem[];
    }
  | {
      readonly ok: false;
      /** At least one, in the order of the form. */
      readonly errors: readonly PlanProblem[];
      readonly warnings: readonly PlanProblem[];
      readonly scenarioErrors: readonly PlanProblem[];
    };

/**
 * Reads the form. Any text is allowed in any field; nothing is guessed: what cannot be read is an
 * error that names its field, and the text stays with the caller. Rows in which nothing was typed
 * do not count; without a subnet or without a node group the one error is `EMPTY_PLAN`, beside
 * those of other fields. A scenario at fault does not keep the plan from being read. A plan with a single subnet may leave its zone empty: it lies in zone `a`.
 * @param lookup the table of instance types
 * @returns the plan, or every error; warnings in both cases
 */
export function parsePlan(text: PlanText, lookup: TypeLookup): PlanReading {
  const notes = new ProblemNotes();
  const name = notes.take({ part: 'plan', field: 'name' }, text.name, parseName(text.name));
  const subnetRows = firstRows('subnets', text.subnets, MAX_SUBNETS, notes);
  const subnets = parseSubnets(subnetRows, notes);
  const settings = readSettings(text, notes);
  const networking = parseNetworking(text.networking, notes);
  const hostNetworkPodsPerNode = readCount(text, 'hostNetworkPods', EXTRA_PODS, notes);
  const systemPodsPerNode = readCount(text, 'systemPods', EXTRA_PODS, notes);
  const addons = parseAddons(text.systemPodAddons, notes);
  const groupRows = firstRows('groups', text.groups, MAX_GROUPS, notes);
  const groups = parseGroups(groupRows, subnets.zones, lookup, notes);
  const clusterPods = readCount(text, 'clusterPods', CLUSTER_PODS, notes);
  const consumerRows = firstRows('consumers', text.consumers, MAX_CONSUMERS, notes);
  const consumers = parseConsumers(
    consumerRows,
    {
      zones: subnets.zones,
      subnets: subnets.subnets.length === subnets.rows ? subnets.subnets : undefined,
    },
    notes,
  );
  noteEmptyPlan(subnets.rows, groups.rows, notes);
  const { errors, warnings } = notes;
  const scenarioNotes = new ProblemNotes();
  const scenario = parseScenario(
    text.scenario,
    {
      zones: subnets.zones,
      groups: groups.groups.length === groups.rows ? groupLabels(groups.groups) : undefined,
      lookup,
    },
    scenarioNotes,
  );
  const scenarioErrors = scenarioNotes.errors;
  if (errors.length > 0) return { ok: false, errors, warnings, scenarioErrors };
  const plan = {
    name: name ?? '',
    settings,
    networking,
    subnets: subnets.subnets,
    groups: groups.groups,
    managedCap: text.managedCap,
    hostNetworkPodsPerNode,
    systemPodsPerNode,
    clusterPods,
    addons,
    consumers,
    scenario,
  };
  return { ok: true, plan, warnings, scenarioErrors };
}

function readSettings(text: PlanText, notes: ProblemNotes): CniSettings {
  const settings = { ...SHIPPED_SETTINGS, prefixDelegation: text.prefixDelegation };
  for (const field of SETTING_FIELDS) {
    const typed = text.settings[field];
    const path = { part: 'settings', field } as const;
    settings[SETTING_KEYS[field]] = notes.take(path, typed, parseSetting(field, typed));
  }
  return settings;
}

function readCount(
  text: PlanText,
  field: 'hostNetworkPods' | 'systemPods' | 'clusterPods',
  range: NumberRange,
  notes: ProblemNotes,
): number {
  const typed = text[field];
  return notes.take({ part: 'plan', field }, typed, parseNumber(typed, range)) ?? 0;
}

/** The rows up to the limit; that there are more is an error. */
function firstRows<Row>(
  field: 'subnets' | 'groups' | 'consumers',
  rows: readonly Row[],
  max: number,
  notes: ProblemNotes,
): readonly Row[] {
  if (rows.length <= max) return rows;
  notes.error({ part: 'plan', field }, '', { code: 'TOO_MANY_ROWS', count: rows.length, max });
  return rows.slice(0, max);
}

function noteEmptyPlan(subnets: number, groups: number, notes: ProblemNotes): void {
  if (subnets > 0 && groups > 0) return;
  const field = subnets === 0 ? 'subnets' : 'groups';
  const missing = subnets === 0 && groups === 0 ? 'both' : field;
  notes.error({ part: 'plan', field }, '', { code: 'EMPTY_PLAN', missing });
}
