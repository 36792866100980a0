import { useEffect, useState } from 'react';
import { type Imported, type ImportSource, MAX_BYTES } from '@/import';
import { fetchPart } from '@/store/document';
import { readPasted } from '@/store/import';

export type ImportReading =
  | { readonly status: 'empty' | 'reading' | 'too-slow' | 'failed' }
  | { readonly status: 'read'; readonly imported: Imported };

const REST_MS = 150;

export interface ReadAgain {
  readonly reading: ImportReading;
  /** How often what reads could not be had, and was asked for again. */
  readonly retries: number;
  readonly retry: () => void;
}

/** What the text and the files say, once typing rests; a newer text wins. */
export function useImported(text: string, files: readonly File[]): ReadAgain {
  const [retries, setRetries] = useState(0);
  const [reading, setReading] = useState<ImportReading>({ status: 'empty' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try reads the same again
  useEffect(() => {
    if (text.trim() === '' && files.length === 0) {
      setReading({ status: 'empty' });
      return;
    }
    let isOld = false;
    const tell = (next: ImportReading) => isOld || setReading(next);
    tell({ status: 'reading' });
    const timer = setTimeout(() => void read(text, files).then(tell), REST_MS);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [text, files, retries]);
  return { reading, retries, retry: () => setRetries(retries + 1) };
}

/** Verdicts need every type, and those of plans that run what works live counts out. */
async function read(text: string, files: readonly File[]): Promise<ImportReading> {
  try {
    const typed: readonly ImportSource[] = text.trim() === '' ? [] : [text];
    const opened = await Promise.all(files.map(bytesOf));
    const sources = [...typed, ...opened];
    const [pasted] = await Promise.all([
      readPasted(sources),
      fetchPart('LIVE_WAITS'),
      fetchPart('TYPE_WAITS'),
    ]);
    return pasted.ok ? { status: 'read', imported: pasted.imported } : { status: 'too-slow' };
  } catch {
    return { status: 'failed' };
  }
}

/** Only as many bytes as tell that it is too big; a folder has none. */
async function bytesOf(file: File): Promise<Uint8Array> {
  const buffer = await file
    .slice(0, MAX_BYTES + 1)
    .arrayBuffer()
    .catch(() => new ArrayBuffer(0));
  return new Uint8Array(buffer);
}
