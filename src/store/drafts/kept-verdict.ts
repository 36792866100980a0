// What has been found out of kept plans beside how they are at rest: one key per plan, as the plans themselves.
import type { JudgedRequirement } from '@/engine';
import type { RunTold } from '@/i18n/verdict';
import { type SafeStorage, STORAGE_PREFIX } from '@/store/storage';
import { type Draft, draftKey, parsedRecord } from './drafts';

const PREFIX = `${STORAGE_PREFIX}verdict/`;

export interface KeptVerdict {
  readonly run: Extract<RunTold, { readonly status: 'done' }>;
  readonly judged: readonly JudgedRequirement[];
}

/** Of the plan that a version of the page came to it for: of any other it says nothing. */
type Known = Pick<Draft, 'link'> & { readonly version: string };

/** Whether it is kept: only where the plan is. What is known of plans that are gone goes. */
export function saveVerdict(
  storage: SafeStorage,
  id: string,
  { link, version }: Known,
  { run, judged }: KeptVerdict,
): boolean {
  if (storage.read(draftKey(id)) === undefined) return false;
  for (const key of storage.keys().filter((each) => each.startsWith(PREFIX))) {
    if (storage.read(draftKey(key.slice(PREFIX.length))) === undefined) storage.remove(key);
  }
  return storage.write(PREFIX + id, JSON.stringify({ version, link, run, judged }));
}

/**
 * Under whichever key the plan was kept, and as it was: who calls it is to expect rubbish where another
 * than this page has written.
 */
export function keptVerdict(
  storage: SafeStorage,
  { link, version }: Known,
): KeptVerdict | undefined {
  if (link === '') return undefined;
  for (const key of storage.keys().filter((each) => each.startsWith(PREFIX))) {
    const { run, judged, ...of } = parsedRecord(storage.read(key) ?? '');
    if (of.link === link && of.version === version) {
      return { run, judged } as unknown as KeptVerdict;
    }
  }
  return undefined;
}
