import type { ImportWarningCode, Refusal } from '@/import/facts/import-warning';
import { isFields, ownField, ownList } from './own-field';
import type { YamlReader } from './read-yaml';

/** YAML takes ten times as long to read as JSON. */
export const MAX_YAML = 500_000;

export interface StructuredReading {
  readonly value: unknown;
  /** The end is missing, and the value holds what is whole. */
  readonly isCut: boolean;
}

export type DocumentReading =
  | ({ readonly ok: true } & StructuredReading)
  | { readonly ok: false; readonly refuse: Refusal }
  | { readonly ok: false; readonly warning: ImportWarningCode };

/**
 * Reads one YAML document. One that is cut in the midst of a line is read without that line.
 *
 * @returns `undefined` where it is no YAML
 */
export function readDocument(
  lines: readonly string[],
  readYaml: YamlReader,
): DocumentReading | undefined {
  const text = lines.join('\n');
  if (text.length > MAX_YAML) return { ok: false, refuse: 'TOO_BIG' };
  try {
    return { ok: true, value: readYaml(text), isCut: false };
  } catch (error) {
    const why = whyNot(error);
    if (why !== undefined) return why;
  }
  try {
    return { ok: true, value: readYaml(lines.slice(0, -1).join('\n')), isCut: true };
  } catch {
    return undefined;
  }
}

function whyNot(error: unknown): DocumentReading | undefined {
  const message = error instanceof Error ? error.message : '';
  if (/maxAliases|alias/i.test(message)) return { ok: false, refuse: 'ALIASES' };
  if (/maxDepth/.test(message)) return { ok: false, refuse: 'TOO_DEEP' };
  return /duplicated/.test(message) ? { ok: false, warning: 'DUPLICATE_KEY' } : undefined;
}

/**
 * A List of Kubernetes says behind its items that it is one: without that, the last item may be cut,
 * and is left out.
 */
export function withoutCutItem(reading: StructuredReading, isAtEnd: boolean): StructuredReading {
  const { value, isCut } = reading;
  const items = ownList(value, 'items');
  const isOpen = ownField(value, 'kind') === undefined && (isAtEnd || isCut);
  if (!isFields(value) || items.length === 0 || !isOpen) return reading;
  return { value: { ...value, items: items.slice(0, -1) }, isCut: true };
}
