// Plans kept in this browser: one key per plan, so that two tabs never write over each other.
import { type PlanText, parseLink, readStoredText } from '@/plan';
import type { SafeStorage } from '@/store/storage';
import { isShallowJson } from './shallow-json';

const PREFIX = 'eks-subnet-planner/plan/';
const MOST_DRAFTS = 20;
/**
 * Goes up when a stored form would mean something else than it did, with a step for those before.
 * A field more needs none: where it is missing, it is as in a new row.
 */
const VERSION = 1;

export interface Draft {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly text: PlanText;
  /** The link of the plan as it could last be read, which is the address then; `''` if never. */
  readonly link: string;
}

/** All drafts that can be read, the newest first. */
export function listDrafts(storage: SafeStorage): readonly Draft[] {
  return storage
    .keys()
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => readDraft(key.slice(PREFIX.length), storage.read(key)))
    .filter((draft) => draft !== undefined)
    .sort((a, b) => b.savedAt - a.savedAt);
}

/** Whether the draft was kept. Makes room by forgetting the oldest beyond a handful. */
export function saveDraft(storage: SafeStorage, draft: Draft): boolean {
  const { id, ...value } = draft;
  const key = draftKey(id);
  const isNew = storage.read(key) === undefined;
  const kept = storage.write(key, JSON.stringify({ version: VERSION, ...value }));
  if (!isNew) return kept;
  for (const old of listDrafts(storage).slice(MOST_DRAFTS)) storage.remove(draftKey(old.id));
  return kept;
}

/** The draft as it could last be read: its numbers stand where its text has none. */
export function lastReadable({ link }: Draft): PlanText | undefined {
  const reading = parseLink(link);
  return reading.status === 'read' ? reading.text : undefined;
}

export function draftKey(id: string): string {
  return PREFIX + id;
}

function readDraft(id: string, json: string | undefined): Draft | undefined {
  try {
    if (json === undefined || !isShallowJson(json)) return undefined;
    const value: unknown = JSON.parse(json);
    if (!isRecord(value) || typeof value.savedAt !== 'number') return undefined;
    // The first drafts said no version.
    const { version = VERSION, savedAt, link } = value;
    if (version !== VERSION) return undefined;
    const text = readStoredText(value.text);
    if (text === undefined || typeof link !== 'string') return undefined;
    return { id, savedAt, text, link };
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
