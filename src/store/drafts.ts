// Plans kept in this browser: one key per plan, so that two tabs never write over each other.
import { CONSUMER_KINDS, IP_FAMILIES, NODE_KINDS, SUBNET_USES } from '@/engine';
import { UPGRADE_STRATEGIES } from '@/engine/over-time';
import {
  ADDON_IDS,
  ADDRESS_CHOICES,
  type ConsumerText,
  DEFAULT_SCENARIO_TEXT,
  EMPTY_PLAN_TEXT,
  EVENT_KINDS,
  MAX_PODS_CHOICES,
  type NetworkingText,
  NO_ADDONS,
  newConsumer,
  newEvent,
  newGroup,
  newSubnet,
  OTHERS_LIE,
  PLAIN_GROUP_TEXT,
  PLAIN_NETWORKING,
  PLAIN_SUBNET_TEXT,
  type PlanText,
  parseLink,
  type ScenarioText,
  SETTING_FIELDS,
} from '@/plan';
import type { SafeStorage } from './browser-storage';
import { isShallowJson } from './shallow-json';

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
    if (json === undefined || !isShallowJson(json)) return undefined;
    const value: unknown = JSON.parse(json);
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
  const value = {
    ...stored,
    ...readLaterParts(stored),
    scenario: readScenario(stored.scenario),
  };
  if (!hasShape(value, EMPTY_PLAN_TEXT)) return undefined;
  const { settings, subnets, groups } = value;
  const complete =
    SETTING_FIELDS.every((field) => typeof settings[field] === 'string') &&
    subnets.every((row) => hasShape(row, newSubnet(''))) &&
    subnets.every((row) => row.usedAs === 'in-use' || row.usedAs === 'available') &&
    groups.every((row) => hasShape(row, newGroup(''), 'ownSettings'));
  return complete ? value : undefined;
}

/** What drafts from before did not have is as it was then; the rest of such a draft is worth more. */
function readLaterParts(stored: Record<string, unknown>): Record<string, unknown> {
  const { networking, systemPodAddons, consumers, subnets, groups } = stored;
  return {
    networking: readNetworking(networking),
    systemPodAddons: readAddons(systemPodAddons),
    consumers: Array.isArray(consumers) ? consumers.filter(isConsumer) : [],
    subnets: Array.isArray(subnets) ? subnets.map(readSubnet) : subnets,
    groups: Array.isArray(groups) ? groups.map(readGroup) : groups,
  };
}

function readNetworking(value: unknown): NetworkingText {
  const isKnown =
    hasShape(value, PLAIN_NETWORKING) &&
    hasShape(value.windows, PLAIN_NETWORKING.windows) &&
    isOneOf(IP_FAMILIES, value.ipFamily);
  return isKnown ? value : PLAIN_NETWORKING;
}

function readAddons(value: unknown): PlanText['systemPodAddons'] {
  const read = { ...NO_ADDONS };
  if (!isRecord(value)) return read;
  for (const id of ADDON_IDS) {
    const stored = value[id];
    if (hasShape(stored, NO_ADDONS[id])) read[id] = stored;
  }
  return read;
}

function isConsumer(row: unknown): row is ConsumerText {
  return hasShape(row, newConsumer('other', '')) && isOneOf(CONSUMER_KINDS, row.kind);
}

function readSubnet(row: unknown): unknown {
  if (!isRecord(row)) return row;
  const later = { ...PLAIN_SUBNET_TEXT, ...row };
  return { ...later, use: isOneOf(SUBNET_USES, later.use) ? later.use : PLAIN_SUBNET_TEXT.use };
}

function readGroup(row: unknown): unknown {
  if (!isRecord(row)) return row;
  const later = { ...PLAIN_GROUP_TEXT, ...row };
  const own: unknown = later.ownSettings;
  const isOwn =
    isRecord(own) &&
    typeof own.prefixDelegation === 'boolean' &&
    SETTING_FIELDS.every((field) => typeof own[field] === 'string');
  return {
    ...later,
    kind: isOneOf(NODE_KINDS, later.kind) ? later.kind : PLAIN_GROUP_TEXT.kind,
    maxPodsPolicy: isOneOf(MAX_PODS_CHOICES, later.maxPodsPolicy) ? later.maxPodsPolicy : '',
    ownSettings: isOwn ? own : undefined,
  };
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

/** @param optional a key whose value may be of another kind than the sample's */
function hasShape<Shape extends object>(
  value: unknown,
  sample: Shape,
  optional?: keyof Shape,
): value is Shape {
  if (!isRecord(value)) return false;
  return Object.entries(sample).every(([key, part]) => {
    if (key === optional) return true;
    const found = value[key];
    return typeof found === typeof part && Array.isArray(found) === Array.isArray(part);
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
