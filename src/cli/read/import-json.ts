import type { Imported, ImportedSetting } from '@/import';
import { evidenceWords } from './evidence-words';

/**
 * What an import yields, as `read --json` prints it: the fields that hold something, `warnings` as
 * codes, settings as texts with null for those that are known to be unset.
 */
export function importJson(imported: Imported): Readonly<Record<string, unknown>> {
  const { warnings, unknown, settings, refusals: _parts, replicas: _own, ...others } = imported;
  const { refuse, ...fields } = others;
  if (refuse !== undefined) {
    const { formats, types } = imported;
    const listed = types.length > 0 ? { formats, types } : {};
    return { refuse, ...listed, warnings: codes(imported) };
  }
  const texts = Object.entries(settings).map(([name, value]) => [name, settingText(value)]);
  const nodes = fields.nodes.map(({ podsBesideReplicas: _pods, ...group }) => group);
  const held = Object.entries({ ...fields, nodes }).filter(([, value]) => isSaying(value));
  return {
    ...Object.fromEntries(held),
    ...(texts.length > 0 ? { settings: Object.fromEntries(texts) } : {}),
    unknown: unknown.map((part) => part.replaceAll('-', ' ')),
    warnings: codes(imported),
  };
}

function codes({ warnings }: Imported): readonly string[] {
  return [...new Set(warnings.map(({ code }) => code))];
}

export function settingText(value: ImportedSetting): string | null {
  return value === null || typeof value === 'string' ? value : evidenceWords(value);
}

function isSaying(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value !== 'object' || value === null) return value !== undefined;
  return Object.keys(value).length > 0;
}
