// Plans kept in this browser: one key per plan, so that two tabs never write over each other.
import { type PlanText, parseLink, readStoredText } from '@/plan';
import { type SafeStorage, STORAGE_PREFIX } from '@/store/storage';
import { isShallowJson } from './shallow-json';

const PREFIX = `${STORAGE_PREFIX}plan/`;
const MOST_DRAFTS = 20;
/** The last moment that a date can be. */
const LATEST = 8.64e15;
/**
 * Goes up when a stored form would mean something else than it did, with a step for those before.
 * A field more needs none: where it is missing, it is as in a new row, and a version that does not know
 * it says that it can't read all, and leaves it.
 */
const VERSION = 1;

export interface Draft {
  readonly id: string;
  /** Milliseconds since 1970; 0: not known. */
  readonly savedAt: number;
  readonly text: PlanText;
  /** The link of the plan as it could last be read, which is the address then; `''` if never. */
  readonly link: string;
}

/** A draft as it lies in the storage, whoever wrote it. */
export interface KeptDraft extends Omit<Draft, 'text'> {
  readonly raw: string;
  /** What could be read of it; none of rubbish, and of a version that writes it otherwise. */
  readonly text: PlanText | undefined;
  /** What is wrong with it: it is then not written over. */
  readonly problem: DraftProblem | undefined;
}

/** Newer: not read; not whole: some of it is of no use to this version, for whatever reason. */
export type DraftProblem = 'DRAFT_NEWER' | 'DRAFT_NOT_WHOLE' | 'DRAFT_UNREADABLE';

/** All drafts, the newest first. */
export function keptDrafts(storage: SafeStorage): readonly KeptDraft[] {
  return storage
    .keys()
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => readDraft(key.slice(PREFIX.length), storage.read(key) ?? ''))
    .sort((a, b) => b.savedAt - a.savedAt);
}

export function isRead(draft: KeptDraft): draft is KeptDraft & Draft {
  return draft.text !== undefined;
}

/** What lies under the key of a draft, if this version may write over it: nothing, or all that it reads. */
export function ownDraft(storage: SafeStorage, id: string): string | undefined {
  const raw = storage.read(draftKey(id));
  return raw !== undefined && readDraft(id, raw).problem === undefined ? raw : undefined;
}

/** As it was kept, if it was. Makes room by forgetting the oldest beyond a handful. */
export function saveDraft(storage: SafeStorage, draft: Draft): string | undefined {
  const { id, ...value } = draft;
  const key = draftKey(id);
  const isNew = storage.read(key) === undefined;
  const raw = JSON.stringify({ version: VERSION, ...value });
  const kept = storage.write(key, raw);
  if (isNew) {
    const old = keptDrafts(storage).filter(({ problem }) => problem === undefined);
    for (const { id } of old.slice(MOST_DRAFTS)) storage.remove(draftKey(id));
  }
  return kept ? raw : undefined;
}

/** The draft as it could last be read: its numbers stand where its text has none. */
export function lastReadable({ link }: Draft): PlanText | undefined {
  const reading = parseLink(link);
  return reading.status === 'read' ? reading.text : undefined;
}

export function draftKey(id: string): string {
  return PREFIX + id;
}

function readDraft(id: string, raw: string): KeptDraft {
  let problem: DraftProblem | undefined = 'DRAFT_UNREADABLE';
  let text: PlanText | undefined;
  const { version = VERSION, savedAt, link, ...rest } = parsedRecord(raw);
  if (typeof version === 'number' && version > VERSION) problem = 'DRAFT_NEWER';
  // The first drafts said no version.
  else if (version === VERSION && typeof savedAt === 'number' && typeof link === 'string') {
    text = readStoredText(rest.text);
    if (text !== undefined) problem = isAllIn(rest.text, text) ? undefined : 'DRAFT_NOT_WHOLE';
  }
  return {
    id,
    raw,
    savedAt: typeof savedAt === 'number' && Math.abs(savedAt) <= LATEST ? savedAt : 0,
    link: typeof link === 'string' ? link : '',
    text,
    problem,
  };
}

/** Nothing of what is no JSON, and no record. */
export function parsedRecord(json: string): Record<string, unknown> {
  try {
    const value: unknown = isShallowJson(json) && JSON.parse(json);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

/** Whether everything that was stored is there again; by which id the page tells a row is nothing of the plan. */
function isAllIn(stored: unknown, read: unknown): boolean {
  if (!isRecord(stored)) return stored === read;
  const isThere = (key: string, from: Record<string, unknown>) =>
    key === 'id' || isAllIn(stored[key], from[key]);
  return isRecord(read) && Object.keys(stored).every((key) => isThere(key, read));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
