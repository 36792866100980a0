// The fields of the form by their path: their text, their id on the page, what is wrong with them.
import type {
  FieldPath,
  PlanField,
  PlanProblem,
  PlanText,
  ScenarioText,
  SettingField,
} from '@/plan';
import type { Reading } from './reading';
import { patchRow } from './rows';

/** The path as one word: `subnet-r1-range`. */
export function pathKey(path: FieldPath): string {
  return 'row' in path ? `${path.part}-${path.row}-${path.field}` : `${path.part}-${path.field}`;
}

/** Id of the field's input on the page: where a link to the field leads. */
export function fieldId(path: FieldPath): string {
  return `field-${pathKey(path)}`;
}

/** The text of a field; `''` for a whole list and for a row that is gone. */
export function fieldText(text: PlanText, path: FieldPath): string {
  switch (path.part) {
    case 'plan':
      return isList(path.field) ? '' : text[path.field];
    case 'settings':
      return text.settings[path.field];
    case 'subnet':
      return text.subnets.find((row) => row.id === path.row)?.[path.field] ?? '';
    case 'group':
      return text.groups.find((row) => row.id === path.row)?.[path.field] ?? '';
    case 'own-settings': {
      const own = text.groups.find((row) => row.id === path.row)?.ownSettings;
      return path.field === 'all' ? '' : (own?.[path.field] ?? '');
    }
    case 'windows':
      return text.networking.windows[path.field];
    case 'addon':
      return text.systemPodAddons[path.row].count;
    case 'consumer':
      return text.consumers.find((row) => row.id === path.row)?.[path.field] ?? '';
    case 'scenario':
      return path.field === 'events' ? '' : text.scenario[path.field];
    case 'event':
      return text.scenario.events.find((row) => row.id === path.row)?.[path.field] ?? '';
  }
}

/** The form with another text in one field. */
export function withField(text: PlanText, path: FieldPath, value: string): PlanText {
  if (fieldText(text, path) === value) return text;
  switch (path.part) {
    case 'plan':
      return isList(path.field) ? text : { ...text, [path.field]: value };
    case 'settings':
      return { ...text, settings: { ...text.settings, [path.field]: value } };
    case 'subnet':
      return { ...text, subnets: patchRow(text.subnets, path.row, { [path.field]: value }) };
    case 'group':
      return { ...text, groups: patchRow(text.groups, path.row, { [path.field]: value }) };
    case 'own-settings':
      return path.field === 'all' ? text : withOwnSetting(text, path.row, path.field, value);
    case 'windows': {
      const windows = { ...text.networking.windows, [path.field]: value };
      return { ...text, networking: { ...text.networking, windows } };
    }
    case 'addon': {
      const addon = { ...text.systemPodAddons[path.row], count: value };
      return { ...text, systemPodAddons: { ...text.systemPodAddons, [path.row]: addon } };
    }
    case 'consumer':
      return { ...text, consumers: patchRow(text.consumers, path.row, { [path.field]: value }) };
    case 'scenario':
      return path.field === 'events' ? text : withScenario(text, { [path.field]: value });
    case 'event': {
      const events = patchRow(text.scenario.events, path.row, { [path.field]: value });
      return withScenario(text, { events });
    }
  }
}

function isList(field: PlanField): field is 'subnets' | 'groups' | 'consumers' {
  return field === 'subnets' || field === 'groups' || field === 'consumers';
}

function withOwnSetting(text: PlanText, id: string, field: SettingField, value: string): PlanText {
  const own = text.groups.find((row) => row.id === id)?.ownSettings;
  if (own === undefined) return text;
  const ownSettings = { ...own, [field]: value };
  return { ...text, groups: patchRow(text.groups, id, { ownSettings }) };
}

/** The form with its scenario changed. */
export function withScenario(text: PlanText, change: Partial<ScenarioText>): PlanText {
  return { ...text, scenario: { ...text.scenario, ...change } };
}

export interface FieldNotes {
  readonly error: PlanProblem | undefined;
  readonly warning: PlanProblem | undefined;
}

const NO_NOTES: FieldNotes = { error: undefined, warning: undefined };
const notesByReading = new WeakMap<Reading, ReadonlyMap<string, FieldNotes>>();

/** The first error and the first warning of a field. */
export function fieldNotes(reading: Reading, path: FieldPath): FieldNotes {
  const known = notesByReading.get(reading) ?? collectNotes(reading);
  notesByReading.set(reading, known);
  return known.get(pathKey(path)) ?? NO_NOTES;
}

function collectNotes(reading: Reading): ReadonlyMap<string, FieldNotes> {
  const notes = new Map<string, FieldNotes>();
  for (const error of [...reading.errors, ...reading.scenarioErrors]) {
    const key = pathKey(error.field);
    if (!notes.has(key)) notes.set(key, { error, warning: undefined });
  }
  for (const warning of reading.warnings) {
    const key = pathKey(warning.field);
    const before = notes.get(key) ?? NO_NOTES;
    if (before.warning === undefined) notes.set(key, { ...before, warning });
  }
  return notes;
}
