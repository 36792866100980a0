// What happens to a plan over time: events, and what holds for all of them.
import type { ZoneId } from '@/engine';
import {
  type AddressChoice,
  DEFAULT_PARAMETERS,
  type ScenarioParameters,
} from '@/engine/over-time';
import {
  DURATION_MINUTES,
  MAX_EVENTS,
  PARAMETER_SECONDS,
  RUNS,
  SEED,
} from '@/plan/fields/number-ranges';
import { number, optional, word } from '@/plan/table/field-builders';
import {
  blankFields,
  isWhole,
  readFields,
  type TextOf,
  type TypedField,
  type ValuesOf,
  writeFields,
} from '@/plan/table/field-table';
import type { Notes } from '@/plan/table/problem-notes';
import {
  type EventPath,
  type EventText,
  formatEvent,
  newEvent,
  type PlanEvent,
  parseEvent,
} from './event';
import type { EventSurroundings } from './event-fields';

export const ADDRESS_CHOICES = ['lowest-first', 'random'] as const satisfies AddressChoice[];
export const OTHERS_LIE = ['packed', 'scattered'] as const;

export const SCENARIO = {
  /** Minutes; `''`: long enough for the events. */
  duration: optional(DURATION_MINUTES, 'duration'),
  nodeBoot: seconds('node-boot', 'nodeBoot'),
  eniAttach: seconds('eni-attach', 'eniAttach'),
  podStart: seconds('pod-start', 'podStart'),
  podTermination: seconds('pod-termination', 'podTermination'),
  upgradeWait: seconds('upgrade-wait', 'upgradeWait'),
  launchRetry: seconds('launch-retry', 'launchRetry'),
  addressChoice: word(ADDRESS_CHOICES, { link: 'address-choice' }),
  othersLie: word(OTHERS_LIE, { link: 'others-lie' }),
  seed: number(SEED, { link: 'seed', blank: '1' }),
  /** Further runs with other seeds, which tell how far chance goes; `0`: none. */
  runs: number(RUNS, { link: 'runs', blank: '20' }),
};

export interface ScenarioText extends TextOf<typeof SCENARIO> {
  /** In the order in which they were added; none: the cluster is left alone. */
  readonly events: readonly EventText[];
}
export type ScenarioField = TypedField<typeof SCENARIO>;
export interface ScenarioPath {
  readonly part: 'scenario';
  readonly field: ScenarioField | 'events';
}

/** Times of the simulator that a person may change, in seconds; `''` is the default. */
export const PARAMETER_FIELDS = [
  'nodeBoot',
  'eniAttach',
  'podStart',
  'podTermination',
  'upgradeWait',
  'launchRetry',
] as const satisfies readonly (keyof ScenarioParameters & ScenarioField)[];
export type ParameterField = (typeof PARAMETER_FIELDS)[number];

function seconds(link: string, parameter: keyof ScenarioParameters) {
  return number(PARAMETER_SECONDS, { link, usual: () => String(DEFAULT_PARAMETERS[parameter]) });
}

/** A scenario that was read without error. */
export interface ReadScenario
  extends Pick<ValuesOf<typeof SCENARIO>, 'addressChoice' | 'othersLie' | 'seed' | 'runs'> {
  readonly status: 'read';
  readonly events: readonly PlanEvent[];
  /** `undefined`: long enough for the events. */
  readonly durationMinutes: number | undefined;
  /** Those that differ from the defaults. */
  readonly parameters: Readonly<Partial<ScenarioParameters>>;
}

export type PlanScenario =
  | ReadScenario
  /** A field is at fault; the plan at rest has its numbers nevertheless, and the link its text. */
  | { readonly status: 'faulty'; readonly text: ScenarioText };

/** What every plan is asked unless somebody asks otherwise: a rolling upgrade of the first group. */
export const DEFAULT_SCENARIO_TEXT: ScenarioText = {
  events: [newEvent('upgrade', 'e1')],
  ...blankFields(SCENARIO),
};

/** With an error among `notes` the scenario is faulty, and the plan at rest is none the worse. */
export function parseScenario(
  text: ScenarioText,
  surroundings: EventSurroundings,
  notes: Notes<ScenarioPath | EventPath>,
): PlanScenario {
  const { length } = text.events;
  if (length > MAX_EVENTS) {
    const fault = { code: 'TOO_MANY_ROWS', count: length, max: MAX_EVENTS } as const;
    notes.error({ part: 'scenario', field: 'events' }, '', fault);
  }
  const rows = text.events.slice(0, MAX_EVENTS);
  const read = rows.map((row) => ({ row, ...parseEvent(row, surroundings, notes) }));
  const values = readFields(SCENARIO, text, undefined, notes.of('scenario'));
  const { duration = Number.POSITIVE_INFINITY } = values;
  for (const { row, at = 0 } of read) {
    if (at <= duration) continue;
    const path = { part: 'event', row: row.id, field: 'at' } as const;
    notes.error(path, row.at, { code: 'EVENT_AFTER_END', at, duration });
  }
  if (notes.errors.length > 0 || !isWhole(SCENARIO, values)) return { status: 'faulty', text };
  const { duration: durationMinutes, addressChoice, othersLie, seed, runs } = values;
  const changed = PARAMETER_FIELDS.filter((field) => values[field] !== DEFAULT_PARAMETERS[field]);
  return {
    status: 'read',
    events: read.flatMap(({ event }) => event ?? []),
    durationMinutes,
    parameters: Object.fromEntries(changed.map((field) => [field, values[field]])),
    addressChoice,
    othersLie,
    seed,
    runs,
  };
}

/**
 * The form that `parseScenario` reads as the scenario. A faulty one is given back as it was typed.
 * @param zones those of the plan's subnets
 */
export function formatScenario(scenario: PlanScenario, zones: readonly ZoneId[]): ScenarioText {
  if (scenario.status === 'faulty') return scenario.text;
  const { events, durationMinutes: duration, parameters, ...rest } = scenario;
  return {
    ...writeFields(SCENARIO, DEFAULT_SCENARIO_TEXT, { duration, ...parameters, ...rest }),
    events: events.map((event, index) => formatEvent(event, `e${index + 1}`, zones)),
  };
}
