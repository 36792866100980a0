// Reads what was pasted or dropped, always in a worker: the first small text too would hold up the page, as
// nothing of the reader ran before. It is ended where it takes too long, or where a newer text is read.
import type { Imported, ImportSource } from '@/import';
import { openImportWorker } from './worker/open-import-worker';

const MOST_MS = 5_000;

export type PastedReading =
  | { readonly ok: true; readonly imported: Imported }
  /** It took too long, or a newer text came. */
  | { readonly ok: false; readonly reason: 'TOO_SLOW' | 'OLD' };

let endLast: (() => void) | undefined;

/** @throws where a part of the page can't be had */
export function readPasted(sources: readonly ImportSource[]): Promise<PastedReading> {
  endLast?.();
  return new Promise((resolve, reject) => {
    const worker = openImportWorker();
    const end = (tell: () => void) => {
      clearTimeout(timer);
      worker.terminate();
      if (endLast === endThis) endLast = undefined;
      tell();
    };
    const endThis = () => end(() => resolve({ ok: false, reason: 'OLD' }));
    const timer = setTimeout(() => end(() => resolve({ ok: false, reason: 'TOO_SLOW' })), MOST_MS);
    endLast = endThis;
    worker.onmessage = ({ data }: MessageEvent<Imported>) =>
      end(() => resolve({ ok: true, imported: data }));
    worker.onerror = ({ message }) => end(() => reject(new Error(message)));
    worker.postMessage(sources);
  });
}
