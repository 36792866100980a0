// Plans kept in this browser: one key per plan, so that two tabs never write over each other.
import { UPGRADE_STRATEGIES } from '@/engine/over-time';
import {
  ADDRESS_CHOICES,
  DEFAULT_SCENARIO_TEXT,
  EMPTY_PLAN_TEXT,
  EVENT_KINDS,
  newEvent,
  newGroup,
  newSubnet,
  OTHERS_LIE,
  type PlanText,
  parseLink,
  type ScenarioText,
  SETTING_FIELDS,
} from '@/plan';
import type { SafeStorage } from './browser-storage';

const PREFIX = 'eks-subnet-planner/plan/';
const MOST_DRAFTS = 20;

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
  const kept = storage.write(draftKey(id), JSON.stringify(value));
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
    const value: unknown = JSON.parse(json ?? '');
    if (!isRecord(value) || typeof value.savedAt !== 'number') return undefined;
    const { savedAt, link } = value;
    const text = readPlanText(value.text);
    if (text === undefined || typeof link !== 'string') return undefined;
    return { id, savedAt, text, link };
  } catch {
    return undefined;
  }
}

/** A stored form: every field present and of its kind, or nothing at all. */
function readPlanText(stored: unknown): PlanText | undefined {
  if (!isRecord(stored)) return undefined;
  const value = { ...stored, scenario: readScenario(stored.scenario) };
  if (!hasShape(value, EMPTY_PLAN_TEXT)) return undefined;
  const { settings, subnets, groups } = value;
  const complete =
    SETTING_FIELDS.every((field) => typeof settings[field] === 'string') &&
    subnets.every((row) => hasShape(row, newSubnet(''))) &&
    subnets.every((row) => row.usedAs === 'in-use' || row.usedAs === 'available') &&
    groups.every((row) => hasShape(row, newGroup('')));
  return complete ? value : undefined;
}

/** A draft from before there were scenarios has the default one: its plan is worth more. */
function readScenario(value: unknown): ScenarioText {
  const isKnown =
    hasShape(value, DEFAULT_SCENARIO_TEXT) &&
    isOneOf(ADDRESS_CHOICES, value.addressChoice) &&
    isOneOf(OTHERS_LIE, value.othersLie) &&
    value.events.every(
      (row) =>
        hasShape(row, newEvent('upgrade', '')) &&
        isOneOf(EVENT_KINDS, row.kind) &&
        isOneOf(UPGRADE_STRATEGIES, row.strategy),
    );
  return isKnown ? value : DEFAULT_SCENARIO_TEXT;
}

function isOneOf(words: readonly string[], word: string): boolean {
  return words.includes(word);
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
