import { importJson } from '@/cli/read/import-json';
import { readImport } from '@/import/read-import';
import { readYaml } from '@/import/structured/read-yaml';
import type { Imported } from '@/import/summary/imported';
import { TYPE_LOOKUP } from '@/limits';

/** Reads texts as one paste. */
export function read(...texts: readonly (string | Uint8Array)[]): Imported {
  return readImport(texts, { findType: TYPE_LOOKUP.findInstanceType, readYaml });
}

export function codes(imported: Imported): readonly string[] {
  return imported.warnings.map(({ code }) => code);
}

/** What it holds, without what is told about it. */
export function held(text: string | Uint8Array): Readonly<Record<string, unknown>> {
  const { warnings: _told, unknown: _open, ...fields } = importJson(read(text));
  return fields;
}
