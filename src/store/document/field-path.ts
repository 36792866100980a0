// The fields of the form by their path: their id on the page, what is wrong with them.
import type { FieldPath, PlanProblem, PlanText, ScenarioText } from '@/plan';
import type { Reading } from './read-plan';

/** The path as one word: `subnet-r1-range`. */
export function pathKey(path: FieldPath): string {
  return 'row' in path ? `${path.part}-${path.row}-${path.field}` : `${path.part}-${path.field}`;
}

/** Id of the field's input on the page: where a link to the field leads. */
export function fieldId(path: FieldPath): string {
  return `field-${pathKey(path)}`;
}

/** The form with its scenario changed. */
export function withScenario(text: PlanText, change: Partial<ScenarioText>): PlanText {
  return { ...text, scenario: { ...text.scenario, ...change } };
}

/** Something is wrong with a field, or odd about it. */
export function hasNotes({ errors, warnings }: Reading): boolean {
  return errors.length + warnings.length > 0;
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
  // Each field of the form asks at each key.
  return known.size === 0 ? NO_NOTES : (known.get(pathKey(path)) ?? NO_NOTES);
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
