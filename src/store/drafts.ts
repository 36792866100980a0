// Plans kept in this browser: one key per plan, so that two tabs never write over each other.
import { EMPTY_PLAN_TEXT, newGroup, newSubnet, type PlanText, SETTING_FIELDS } from '@/plan';
import type { SafeStorage } from './browser-storage';

const PREFIX = 'eks-subnet-planner/plan/';
const MOST_DRAFTS = 20;

export interface Draft {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly text: PlanText;
  /** The query in the address while it was edited: that of the last text that could be read. */
  readonly address: string;
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
  const kept = storage.write(draftKey(id), JSON.stringify(value));
  for (const old of listDrafts(storage).slice(MOST_DRAFTS)) storage.remove(draftKey(old.id));
  return kept;
}

export function draftKey(id: string): string {
  return PREFIX + id;
}

function readDraft(id: string, json: string | undefined): Draft | undefined {
  try {
    const value: unknown = JSON.parse(json ?? '');
    if (!isRecord(value) || typeof value.savedAt !== 'number') return undefined;
    const { savedAt, address } = value;
    const text = readPlanText(value.text);
    if (text === undefined || typeof address !== 'string') return undefined;
    return { id, savedAt, text, address };
  } catch {
    return undefined;
  }
}

/** A stored form: every field present and of its kind, or nothing at all. */
function readPlanText(value: unknown): PlanText | undefined {
  if (!hasShape(value, EMPTY_PLAN_TEXT)) return undefined;
  const { settings, subnets, groups } = value;
  const complete =
    SETTING_FIELDS.every((field) => typeof settings[field] === 'string') &&
    subnets.every((row) => hasShape(row, newSubnet(''))) &&
    subnets.every((row) => row.usedAs === 'in-use' || row.usedAs === 'available') &&
    groups.every((row) => hasShape(row, newGroup('')));
  return complete ? value : undefined;
}

function hasShape<Shape extends object>(value: unknown, sample: Shape): value is Shape {
  if (!isRecord(value)) return false;
  return Object.entries(sample).every(([key, part]) => {
    const found = value[key];
    return typeof found === typeof part && Array.isArray(found) === Array.isArray(part);
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
