// One event of a scenario as a row of a link: `upgrade:m5.large;max-unavailable=3`. Grammar: link.md.
import { UPGRADE_STRATEGIES } from '@/engine/over-time';
import { newEvent } from '@/plan/scenario/scenario-defaults';
import { EVENT_KINDS, type EventKind, type EventText } from '@/plan/scenario/scenario-text';
import { EVENT_FIELDS, EVENT_KEY } from './link-keys';
import type { LinkPair } from './pairs';
import { notePositions, readNamed } from './read-rows';
import type { LinkNotes } from './row-fields';
import { readRow, writeRow } from './row-text';
import { NEWEST_LINK_DEFAULTS } from './versions';

type Field = Exclude<keyof EventText, 'id' | 'kind'>;
type NamedField = Extract<keyof typeof EVENT_FIELDS, Field>;

/** Which fields an event of a kind has: by their place behind the kind, then by their name. */
const FIELDS: Readonly<Record<EventKind, readonly [readonly Field[], readonly NamedField[]]>> = {
  upgrade: [['group'], ['at', 'strategy', 'maxUnavailable', 'budget']],
  'scale-pods': [['group'], ['at', 'to', 'over']],
  'scale-nodes': [['group'], ['at', 'to', 'over']],
  'restart-pods': [[], ['at']],
  'lose-zone': [['zone'], ['at']],
  churn: [[], ['at', 'podsPerMinute', 'lasts']],
  'change-settings': [
    [],
    [
      'at',
      'over',
      'WARM_ENI_TARGET',
      'WARM_IP_TARGET',
      'MINIMUM_IP_TARGET',
      'WARM_PREFIX_TARGET',
      'MAX_ENI',
    ],
  ],
  'add-group': [
    ['instanceType', 'nodes', 'podsPerNode', 'zones'],
    ['at', 'name'],
  ],
};

/** What stands in a link for a scenario without events. */
export const NO_EVENT = 'none';

// Of a text that can't be read, more is not carried.
const LONGEST_TEXT = 200;

/** Fields as the version has them by default are left out. */
export function writeEvent(event: EventText): string {
  const defaults = linkDefaults(event.kind);
  const [positions, named] = FIELDS[event.kind];
  const textOf = (field: Field) => event[field].trim().slice(0, LONGEST_TEXT).toWellFormed();
  const isSaid = positions.map((field) => textOf(field) !== defaults[field]);
  const last = isSaid.lastIndexOf(true);
  return writeRow(
    [event.kind, ...positions.slice(0, last + 1).map(textOf)],
    named.map((field) => {
      const text = textOf(field);
      return [EVENT_FIELDS[field], text === '' || text === defaults[field] ? undefined : text];
    }),
  );
}

/** `undefined` for `none`, and for a kind that this version does not know, which is noted. */
export function readEvent(pair: LinkPair, id: string, notes: LinkNotes): EventText | undefined {
  const { value, raw } = pair;
  const parts = readRow(value);
  const [word = '', ...texts] = parts.positions;
  if (word === NO_EVENT && value === NO_EVENT) return undefined;
  const kind = EVENT_KINDS.find((each) => each === word);
  if (kind === undefined) {
    noteWord(raw, word, EVENT_KINDS, notes);
    return undefined;
  }
  const [positions, named] = FIELDS[kind];
  notePositions(pair, parts.positions, 1 + positions.length, notes);
  const values = readNamed(
    pair,
    parts,
    named.map((field) => EVENT_FIELDS[field]),
    [],
    notes,
  );
  const event = { ...linkDefaults(kind), id };
  for (const [index, field] of positions.entries()) setText(event, field, texts[index]);
  for (const field of named) {
    if (field !== 'strategy') setText(event, field, values.get(EVENT_FIELDS[field]));
  }
  const strategy = values.get(EVENT_FIELDS.strategy);
  if (strategy === undefined) return event;
  const known = UPGRADE_STRATEGIES.find((each) => each === strategy);
  if (known === undefined) noteWord(raw, strategy, UPGRADE_STRATEGIES, notes);
  return { ...event, strategy: known ?? event.strategy };
}

type Writable = { -readonly [Key in keyof EventText]: EventText[Key] };

function setText(event: Writable, field: Field, text: string | undefined): void {
  if (text !== undefined && field !== 'strategy') event[field] = text;
}

function noteWord(raw: string, word: string, known: readonly string[], notes: LinkNotes): void {
  notes.errors.push({ code: 'LINK_WORD_UNKNOWN', key: EVENT_KEY, raw, word, known });
}

/** An event whose fields are as the newest version of the link has them. */
function linkDefaults(kind: EventKind): Writable {
  const { rollOut, ...texts } = NEWEST_LINK_DEFAULTS.event;
  return {
    ...newEvent(kind, ''),
    ...texts,
    ...(kind === 'change-settings' ? { over: rollOut } : {}),
  };
}
