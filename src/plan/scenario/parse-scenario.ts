import { DEFAULT_PARAMETERS } from '@/engine/over-time';
import { closestTypes, findTypedType, type TypeLookup } from '@/plan/fields/instance-type';
import * as limits from '@/plan/fields/limits';
import { parseName } from '@/plan/fields/name';
import { type NumberReading, parseNumber } from '@/plan/fields/number';
import { parseSetting } from '@/plan/fields/setting';
import {
  type KnownZones,
  parseZone,
  parseZoneList,
  zoneWithoutNodeSubnet,
} from '@/plan/fields/zone';
import { SETTING_FIELDS } from '@/plan/plan';
import type { FieldPath } from '@/plan/problem';
import type { ProblemNotes } from '@/plan/rows/problem-notes';
import type { PlanEvent, PlanScenario } from './plan-scenario';
import {
  type EventField,
  type EventText,
  PARAMETER_FIELDS,
  type ScenarioField,
  type ScenarioText,
} from './scenario-text';

/** What an event may name. */
export interface ScenarioSurroundings {
  readonly zones: KnownZones;
  /** Labels of the plan's node groups; `undefined` while a group can't be read. */
  readonly groups: readonly string[] | undefined;
  readonly lookup: TypeLookup;
}

/** An event without its time. */
type EventContent = PlanEvent extends infer Event
  ? Event extends PlanEvent
    ? Omit<Event, 'at'>
    : never
  : never;

/**
 * Reads the scenario of a form. Fields that an event's kind does not use are not looked at. With an
 * error among `notes` the scenario is faulty, and the plan at rest is none the worse.
 */
export function parseScenario(
  text: ScenarioText,
  surroundings: ScenarioSurroundings,
  notes: ProblemNotes,
): PlanScenario {
  const reader = new ScenarioReader(surroundings, notes);
  const events = reader.events(text);
  const duration = reader.optional(text, 'duration', limits.DURATION_MINUTES);
  const parameters = PARAMETER_FIELDS.flatMap((field) => {
    const seconds = reader.optional(text, field, limits.PARAMETER_SECONDS);
    const isDefault = seconds === undefined || seconds === DEFAULT_PARAMETERS[field];
    return isDefault ? [] : [[field, seconds] as const];
  });
  const seed = reader.number(text, 'seed', limits.SEED);
  const runs = reader.number(text, 'runs', limits.RUNS);
  reader.noteLateEvents(text.events, events, duration);
  if (notes.errors.length > 0) return { status: 'faulty', text };
  return {
    status: 'read',
    events,
    durationMinutes: duration,
    parameters: Object.fromEntries(parameters),
    addressChoice: text.addressChoice,
    othersLie: text.othersLie,
    seed,
    runs,
  };
}

class ScenarioReader {
  readonly #known: ScenarioSurroundings;
  readonly #notes: ProblemNotes;

  constructor(known: ScenarioSurroundings, notes: ProblemNotes) {
    this.#known = known;
    this.#notes = notes;
  }

  events({ events }: ScenarioText): readonly PlanEvent[] {
    const max = limits.MAX_EVENTS;
    if (events.length > max) {
      const fault = { code: 'TOO_MANY_ROWS', count: events.length, max } as const;
      this.#notes.error({ part: 'scenario', field: 'events' }, '', fault);
    }
    return events.slice(0, max).map((row) => {
      const at = this.#number(row, 'at', limits.EVENT_MINUTES);
      return { at, ...this.#content(row) };
    });
  }

  number(text: ScenarioText, field: ScenarioField, range: limits.NumberRange): number {
    return this.#take(parseNumber(text[field], range), { part: 'scenario', field }, text[field]);
  }

  optional(
    text: ScenarioText,
    field: ScenarioField,
    range: limits.NumberRange,
  ): number | undefined {
    return text[field].trim() === '' ? undefined : this.number(text, field, range);
  }

  noteLateEvents(
    rows: readonly EventText[],
    events: readonly PlanEvent[],
    duration: number | undefined,
  ): void {
    if (duration === undefined || Number.isNaN(duration)) return;
    for (const [index, { at }] of events.entries()) {
      const row = rows[index];
      if (row === undefined || !(at > duration)) continue;
      const path = { part: 'event', row: row.id, field: 'at' } as const;
      this.#notes.error(path, row.at, { code: 'EVENT_AFTER_END', at, duration });
    }
  }

  #content(row: EventText): EventContent {
    const { kind } = row;
    switch (kind) {
      case 'upgrade':
        return { kind, group: this.#group(row), ...this.#pace(row) };
      case 'scale-pods':
      case 'scale-nodes': {
        const range = kind === 'scale-pods' ? limits.CLUSTER_PODS : limits.NODES;
        const to = this.#number(row, 'to', range);
        return { kind, group: this.#group(row), to, over: this.#over(row) };
      }
      case 'restart-pods':
        return { kind };
      case 'lose-zone':
        return { kind, zone: this.#zone(row) };
      case 'churn':
        return {
          kind,
          podsPerMinute: this.#number(row, 'podsPerMinute', limits.PODS_PER_MINUTE),
          lasts: this.#number(row, 'lasts', limits.DURATION_MINUTES),
        };
      case 'change-settings':
        return { kind, settings: this.#settings(row), over: this.#over(row) };
      case 'add-group':
        return { kind, group: this.#newGroup(row) };
    }
  }

  /** Only what the strategy uses is read; the rest is as AWS has it. */
  #pace(row: EventText) {
    const { strategy } = row;
    const inBatches = strategy === 'default' || strategy === 'minimal';
    return {
      strategy,
      maxUnavailable: inBatches ? this.#number(row, 'maxUnavailable', limits.MAX_UNAVAILABLE) : 1,
      budgetPercent:
        strategy === 'karpenter' ? this.#number(row, 'budget', limits.BUDGET_PERCENT) : 10,
    };
  }

  #over(row: EventText): number {
    return this.#number(row, 'over', limits.EVENT_MINUTES);
  }

  #group(row: EventText): string | undefined {
    const group = row.group.trim();
    const { groups } = this.#known;
    if (group === '') return undefined;
    if (groups !== undefined && !groups.includes(group)) {
      const fault = { code: 'GROUP_UNKNOWN', group, known: groups } as const;
      this.#notes.error(fieldOf(row, 'group'), row.group, fault);
    }
    return group;
  }

  #zone(row: EventText): string | undefined {
    const zone = row.zone.trim();
    const { zones } = this.#known;
    if (zone === '') return undefined;
    if (zones.complete && !zones.zones.includes(zone)) {
      const fault = { code: 'ZONE_UNKNOWN', zone, known: zones.zones } as const;
      this.#notes.error(fieldOf(row, 'zone'), row.zone, fault);
      return zone;
    }
    return this.#notes.take(fieldOf(row, 'zone'), row.zone, parseZone(row.zone));
  }

  #settings(row: EventText) {
    const typed = SETTING_FIELDS.filter((field) => row[field].trim() !== '');
    return Object.fromEntries(
      typed.map((field) => {
        const reading = parseSetting(field, row[field]);
        return [field, this.#notes.take(fieldOf(row, field), row[field], reading)];
      }),
    );
  }

  #zones(row: EventText): 'all' | readonly string[] {
    const { zones: known } = this.#known;
    const path = fieldOf(row, 'zones');
    const zones = this.#notes.take(path, row.zones, parseZoneList(row.zones, known)) ?? [];
    const zone = zoneWithoutNodeSubnet(zones, known);
    if (zone !== undefined) this.#notes.error(path, row.zones, { code: 'NO_NODE_SUBNET', zone });
    return zones;
  }

  #newGroup(row: EventText) {
    return {
      instanceType: this.#type(row),
      nodes: this.#number(row, 'nodes', limits.NODES),
      podsPerNode: this.#number(row, 'podsPerNode', limits.PODS_PER_NODE),
      zones: this.#zones(row),
      name: this.#notes.take(fieldOf(row, 'name'), row.name, parseName(row.name)) ?? '',
    };
  }

  #type(row: EventText): string {
    const { lookup } = this.#known;
    const typed = row.instanceType.trim();
    const path = fieldOf(row, 'instanceType');
    const found = findTypedType(typed, lookup);
    if (found !== undefined) return found.name;
    if (typed === '') this.#notes.error(path, row.instanceType, { code: 'TYPE_EMPTY' });
    else {
      const closest = closestTypes(typed, lookup);
      this.#notes.error(path, row.instanceType, { code: 'TYPE_UNKNOWN', closest }, closest);
    }
    return typed;
  }

  #number(row: EventText, field: EventField, range: limits.NumberRange): number {
    return this.#take(parseNumber(row[field], range), fieldOf(row, field), row[field]);
  }

  /** Not a number where there is none: the scenario is faulty then. */
  #take(reading: NumberReading, path: FieldPath, raw: string): number {
    return this.#notes.take(path, raw, reading) ?? Number.NaN;
  }
}

function fieldOf(row: EventText, field: EventField): FieldPath {
  return { part: 'event', row: row.id, field };
}
