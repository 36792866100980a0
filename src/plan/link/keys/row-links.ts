// How each row of the form stands in a link, and what it means by what it leaves out.
import { CONSUMER_KINDS } from '@/engine';
import { type LinkNotes, readWord, whereInLink } from '@/plan/link/field-text';
import type { LinkPair } from '@/plan/link/text/pairs';
import { readRow } from '@/plan/link/text/row-text';
import { NEWEST_LINK_DEFAULTS } from '@/plan/link/versions/versions';
import { ADDON_IDS, type AddonId } from '@/plan/rows/addon-list';
import { ADDON, type AddonText } from '@/plan/rows/addons';
import { CONSUMER, type ConsumerText } from '@/plan/rows/consumer';
import type { GroupText } from '@/plan/rows/group';
import { GROUP } from '@/plan/rows/group-fields';
import { SUBNET, type SubnetText } from '@/plan/rows/subnet';
import type { EventText } from '@/plan/scenario/event';
import { EVENT, EVENT_KINDS, EVENT_USES } from '@/plan/scenario/event-fields';
import { word } from '@/plan/table/field-builders';
import type { Table } from '@/plan/table/field-table';
import { readOwnSettings, writeOwnSettings } from './group-settings';
import { type RowLink, readRowFields, rowLink, writeRowFields } from './row-fields';

const DEFAULTS = NEWEST_LINK_DEFAULTS;

/** A link says how the addresses are told by where it has their number. */
const SUBNET_TABLE = { ...SUBNET, usedAs: { ...SUBNET.used, link: 'available' } };
const SUBNET_LINK = rowLink(SUBNET_TABLE, {
  positions: ['zone', 'range', 'used'],
  defaults: { used: DEFAULTS.usedInSubnet },
});

/** `a:10.0.0.0/24:12`, or `a:10.0.0.0/24;available=239`. */
export function writeSubnet(row: SubnetText): string {
  const { used, usedAs } = row;
  const said =
    usedAs === 'available' ? { used: DEFAULTS.usedInSubnet, usedAs: used } : { usedAs: '' };
  return writeRowFields(SUBNET_LINK, { ...row, ...said });
}

/** A first part that has a `/` or a `.` is the range: the zone is left out. */
export function readSubnet(pair: LinkPair, id: string, notes: LinkNotes): SubnetText {
  const parts = readRow(pair.value);
  const hasZone = !/[./]/.test(parts.positions[0] ?? '');
  const positions = hasZone ? parts.positions : ['', ...parts.positions];
  const taken = positions[2] === undefined ? undefined : 'usedAs';
  const said = { ...parts, positions };
  const row = readRowFields(SUBNET_LINK, pair, said, notes, { id, taken });
  const { used, usedAs: available } = row;
  return available === ''
    ? { ...row, usedAs: 'in-use', used }
    : { ...row, usedAs: 'available', used: available };
}

/** Fields behind a name stand in this order. */
const NODE_TABLE = (({ maxPods, name, ...rest }) => ({
  maxPods,
  name,
  ...rest,
  ownSettings: { ...name, link: 'own' },
}))(GROUP);
const NODE_LINK = rowLink(NODE_TABLE, {
  positions: ['instanceType', 'nodes', 'podsPerNode', 'zones'],
  defaults: { podsPerNode: DEFAULTS.podsPerNode },
});

/** `m5.large:18:20`, `c5.2xlarge:6:40:ab`, `m5.large:18:20;max-pods=58`. */
export function writeNode(row: GroupText): string {
  const ownSettings = row.ownSettings === undefined ? '' : writeOwnSettings(row.ownSettings);
  return writeRowFields(NODE_LINK, { ...row, ownSettings });
}

export function readNode(pair: LinkPair, id: string, notes: LinkNotes): GroupText {
  const parts = readRow(pair.value);
  if (parts.positions[3]?.trim() === '') {
    notes.errors.push({ code: 'LINK_VALUE_EMPTY', ...whereInLink(pair) });
  }
  const row = readRowFields(NODE_LINK, pair, parts, notes, { id });
  const { ownSettings: own } = row;
  return { ...row, ownSettings: own === '' ? undefined : readOwnSettings(pair, own, notes) };
}

const CONSUMER_LINKS = perKind(CONSUMER_KINDS, (kind) =>
  rowLink(CONSUMER, {
    kind,
    positions: ['kind', 'count', 'addresses', 'zones'],
    defaults: {
      kind: '',
      count: DEFAULTS.consumerCount,
      addresses: DEFAULTS.consumerAddresses[kind],
    },
    emptyIsDefault: true,
  }),
);

/** `alb:2:8:ab;subnet=a;name=web` */
export function writeConsumer(row: ConsumerText): string {
  return writeRowFields(CONSUMER_LINKS[row.kind], row);
}

/** `undefined`: an unknown kind. */
export function readConsumer(
  pair: LinkPair,
  id: string,
  notes: LinkNotes,
): ConsumerText | undefined {
  return readOfKind(CONSUMER_KINDS, CONSUMER_LINKS, pair, notes, id);
}

const ADDON_TABLE = { name: word(ADDON_IDS), ...ADDON };

const ADDON_LINKS = perKind(ADDON_IDS, (id) =>
  rowLink(ADDON_TABLE, {
    kind: id,
    positions: ['name', 'count'],
    defaults: { name: '', count: DEFAULTS.addonPods[id] },
    emptyIsDefault: true,
  }),
);

/** `coredns`, `coredns:3` */
export function writeAddon(name: AddonId, { count }: AddonText): string {
  return writeRowFields(ADDON_LINKS[name], { name, count });
}

/** Which add-on, and its pods as text; `undefined`: an unknown one. */
export function readAddon(pair: LinkPair, notes: LinkNotes) {
  const said = readOfKind(ADDON_IDS, ADDON_LINKS, pair, notes);
  return said && { name: said.name, text: { count: said.count } };
}

/** What stands in a link for a scenario without events. */
export const NO_EVENT = 'none';

const EVENT_LINKS = perKind(EVENT_KINDS, (kind) => {
  const [positions, named] = EVENT_USES[kind];
  const { event, rollOut } = DEFAULTS;
  const over = kind === 'change-settings' ? rollOut : event.over;
  const defaults = { ...event, kind: '', over };
  return rowLink(EVENT, { kind, positions: ['kind', ...positions], named, defaults });
});

/** `upgrade:m5.large;max-unavailable=3` */
export function writeEvent(event: EventText): string {
  return writeRowFields(EVENT_LINKS[event.kind], event);
}

/** `undefined` for `none`, and for a kind that this version does not know, which is noted. */
export function readEvent(pair: LinkPair, id: string, notes: LinkNotes): EventText | undefined {
  if (pair.value === NO_EVENT) return undefined;
  return readOfKind(EVENT_KINDS, EVENT_LINKS, pair, notes, id);
}

/** Of a link without any event. */
export const EVENTS_BY_DEFAULT: readonly EventText[] = [DEFAULTS.onlyEvent].flatMap((value) => {
  const pair = { key: 'event', value, raw: value };
  return readEvent(pair, 'e1', { errors: [], warnings: [] }) ?? [];
});

/** The first position says the kind. */
function readOfKind<Kind extends string, T extends Table<T>>(
  kinds: readonly Kind[],
  links: Readonly<Record<Kind, RowLink<T>>>,
  pair: LinkPair,
  notes: LinkNotes,
  id = '',
) {
  const parts = readRow(pair.value);
  const kind = readWord(pair, parts.positions[0] ?? '', kinds, notes);
  return kind && readRowFields(links[kind], pair, parts, notes, { id });
}

function perKind<Kind extends string, Link>(
  kinds: readonly Kind[],
  linkOf: (kind: Kind) => Link,
): Readonly<Record<Kind, Link>> {
  return Object.fromEntries(kinds.map((kind) => [kind, linkOf(kind)])) as Record<Kind, Link>;
}
