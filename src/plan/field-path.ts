// The fields of the form by their path.
import type { PlanText } from './plan';
import type { FieldPath } from './problem';

/** Where the fields of a part lie; those of rows behind the row's id. */
const PLACES: Readonly<Record<FieldPath['part'], readonly string[]>> = {
  plan: [],
  settings: ['settings'],
  subnet: ['subnets'],
  group: ['groups'],
  'own-settings': ['groups'],
  windows: ['networking', 'windows'],
  addon: ['systemPodAddons'],
  consumer: ['consumers'],
  scenario: ['scenario'],
  event: ['scenario', 'events'],
};

/** The text of a field; `''` for a whole list and for a row that is gone. */
export function fieldText(text: PlanText, path: FieldPath): string {
  return heldAt(text, path) ?? '';
}

/** The form with another text in one field; the same where the path leads to none. */
export function withField(text: PlanText, path: FieldPath, value: string): PlanText {
  const held = heldAt(text, path);
  if (held === undefined || held === value) return text;
  return withText(text, keysOf(path), value) as PlanText;
}

function heldAt(text: PlanText, path: FieldPath): string | undefined {
  const held = keysOf(path).reduce<unknown>(partOf, text);
  return typeof held === 'string' ? held : undefined;
}

function keysOf(path: FieldPath): readonly string[] {
  const own = path.part === 'own-settings' ? ['ownSettings'] : [];
  return [...PLACES[path.part], ...('row' in path ? [path.row] : []), ...own, path.field];
}

function partOf(whole: unknown, key: string): unknown {
  if (isRows(whole)) return whole.find(({ id }) => id === key);
  return isRecord(whole) ? whole[key] : undefined;
}

function withText(whole: unknown, [key, ...rest]: readonly string[], text: string): unknown {
  if (key === undefined) return text;
  if (isRows(whole)) return whole.map((row) => (row.id === key ? withText(row, rest, text) : row));
  return isRecord(whole) ? { ...whole, [key]: withText(whole[key], rest, text) } : whole;
}

function isRows(value: unknown): value is readonly { readonly id: string }[] {
  return Array.isArray(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
