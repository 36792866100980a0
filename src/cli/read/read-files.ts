import { readFileSync } from 'node:fs';
import { type CommandResult, jsonText, noAnswer } from '@/cli/command-result';
import { EXIT } from '@/cli/plan/exit-code';
import { plainText, reportText } from '@/cli/report/text-table';
import { SOURCES } from '@/cli/sources';
import { type Imported, MAX_BYTES, readImport, readYaml } from '@/import';
import { importJson } from './import-json';
import { importReport } from './import-report';

export interface ReadAsked {
  /** `-` is standard input. */
  readonly files: readonly string[];
  readonly json: boolean;
  readonly together: boolean;
}

/**
 * Reads files with outputs of kubectl and the AWS CLI and prints what they say, each by itself or all
 * together. A file that is refused is answered too, and makes the exit code 2.
 */
export function readFiles({ files, json, together }: ReadAsked): CommandResult {
  const opened = openFiles(files);
  if (!opened.ok) return noAnswer(opened.errors);
  const all = opened.all;
  const read = together ? [imported(all)] : all.map((one) => imported([one]));
  const named = read.map((one, at) => ({ one, file: together ? undefined : files[at] }));
  const isRefused = read.some(({ refuse }) => refuse !== undefined);
  return {
    stdout: json ? namedJson(named) : named.map(report).join('\n'),
    stderr: '',
    exit: isRefused ? EXIT.unreadable : EXIT.fits,
  };
}

export type OpenedFiles =
  | { readonly ok: true; readonly all: readonly Uint8Array[] }
  | { readonly ok: false; readonly errors: readonly string[] };

/** The bytes of all files, or a sentence on each that can't be opened. */
export function openFiles(files: readonly string[]): OpenedFiles {
  const opened = files.map((file) => ({ file, bytes: open(file) }));
  const missing = opened.filter(({ bytes }) => bytes === undefined);
  if (missing.length === 0) return { ok: true, all: opened.flatMap(({ bytes }) => bytes ?? []) };
  return { ok: false, errors: missing.map(({ file }) => `${file} can’t be opened.`) };
}

interface Named {
  readonly one: Imported;
  readonly file: string | undefined;
}

export function imported(sources: readonly Uint8Array[]): Imported {
  return readImport(sources, { findType: SOURCES.findInstanceType, readYaml });
}

/** One object; an array of them where several files are read each by itself. */
function namedJson(named: readonly Named[]): string {
  const objects = named.map(({ one, file }) => ({ ...(file && { file }), ...importJson(one) }));
  const value = objects.length === 1 ? objects[0] : objects;
  return jsonText(value);
}

function report({ one, file }: Named, _at: number, all: readonly Named[]): string {
  const head = all.length > 1 && file !== undefined ? [[`${file}:`]] : [];
  const blocks = [...head, ...importReport(one)];
  return reportText(blocks.map((lines) => lines.map(plainText)));
}

/** Its bytes, no more than one above the limit; `undefined`: it can't be opened. */
function open(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file === '-' ? 0 : file).subarray(0, MAX_BYTES + 1);
  } catch {
    return undefined;
  }
}
