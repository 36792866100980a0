// Reads what was pasted or dropped: at once where it is small, else in a worker, which is ended where it
// takes too long. The page never stands still for it.
import { type ImportSource, readImport } from '@/import/read-import';
import type { YamlReader } from '@/import/structured/read-yaml';
import type { Imported } from '@/import/summary/imported';
import { findInstanceType } from '@/limits';
import { openImportWorker } from './worker/open-import-worker';

const MOST_AT_ONCE = 100_000;
const MOST_MS = 5_000;

export type PastedReading =
  | { readonly ok: true; readonly imported: Imported }
  | { readonly ok: false; readonly reason: 'TOO_SLOW' };

/** @throws where a part of the page can't be had */
export async function readPasted(sources: readonly ImportSource[]): Promise<PastedReading> {
  const size = sources.reduce((sum, source) => sum + source.length, 0);
  return size > MOST_AT_ONCE
    ? readInWorker(sources)
    : { ok: true, imported: await readHere(sources) };
}

/** The reader of YAML is fetched with the first text that needs it. */
async function readHere(sources: readonly ImportSource[]): Promise<Imported> {
  let isAsked = false;
  const notYet: YamlReader = () => {
    isAsked = true;
    throw new Error('the reader of YAML is not there yet');
  };
  const read = (readYaml: YamlReader) =>
    readImport(sources, { findType: findInstanceType, readYaml });
  const imported = read(notYet);
  if (!isAsked) return imported;
  const { readYaml } = await import('@/import/structured/read-yaml');
  return read(readYaml);
}

function readInWorker(sources: readonly ImportSource[]): Promise<PastedReading> {
  return new Promise((resolve, reject) => {
    const worker = openImportWorker();
    const end = (tell: () => void) => {
      clearTimeout(timer);
      worker.terminate();
      tell();
    };
    const timer = setTimeout(() => end(() => resolve({ ok: false, reason: 'TOO_SLOW' })), MOST_MS);
    worker.onmessage = ({ data }: MessageEvent<Imported>) =>
      end(() => resolve({ ok: true, imported: data }));
    worker.onerror = ({ message }) => end(() => reject(new Error(message)));
    worker.postMessage(sources);
  });
}
