import { CONSUMER_KINDS, NODE_KINDS, SUBNET_USES } from '@/engine';
import { newGroup, newSubnet } from '@/plan/empty-plan';
import { type GroupText, MAX_PODS_CHOICES, type SubnetText } from '@/plan/plan';
import { ADDON_IDS, ADDONS, type AddonId } from '@/plan/rows/addon-list';
import type { ConsumerText } from '@/plan/rows/consumer';
import { NODE_FIELDS, SUBNET_FIELDS } from './link-keys';
import { readOwnSettings } from './own-settings';
import type { LinkPair } from './pairs';
import { type LinkNotes, readRowFields, readWord } from './row-fields';
import { CONSUMER_LINK, consumerDefaults } from './row-links';
import { type RowParts, readRow } from './row-text';
import { NEWEST_LINK_DEFAULTS } from './versions';

/** Named fields of one row, known and unknown: more are not looked into. */
const MAX_NAMED = 32;

/** `a:10.0.0.0/24:12`, `/23`, `a:10.0.0.0/24;available=239;name=pods` as a row of the form. */
export function readSubnetRow(pair: LinkPair, id: string, notes: LinkNotes): SubnetText {
  const parts = readRow(pair.value);
  const [first = ''] = parts.positions;
  const hasZone = !/[./]/.test(first);
  const positions = hasZone ? parts.positions : ['', ...parts.positions];
  notePositions(pair, positions, 3, notes);
  const [zone = '', range = '', inUse] = positions;
  const taken = inUse === undefined ? [] : [SUBNET_FIELDS.available];
  const named = readNamed(pair, parts, Object.values(SUBNET_FIELDS), taken, notes);
  const available = named.get(SUBNET_FIELDS.available);
  const flag = named.get(SUBNET_FIELDS.hostLocalReserved);
  if (flag !== undefined && flag !== '') {
    notes.errors.push({ code: 'LINK_NOT_BOOLEAN', ...place(pair) });
  }
  return {
    ...newSubnet(id),
    zone,
    range,
    usedAs: available === undefined ? 'in-use' : 'available',
    used: available ?? inUse ?? NEWEST_LINK_DEFAULTS.usedInSubnet,
    name: named.get(SUBNET_FIELDS.name) ?? '',
    use: oldWord(pair, named.get(SUBNET_FIELDS.use), SUBNET_USES, 'nodes', notes),
    prefixReservation: named.get(SUBNET_FIELDS.prefixReservation) ?? '',
    explicitReservation: named.get(SUBNET_FIELDS.explicitReservation) ?? '',
    hostLocal: named.get(SUBNET_FIELDS.hostLocal) ?? '',
    hostLocalReserved: flag === '',
  };
}

/** `m5.large:18:20`, `c5.2xlarge:6:40:ab`, `m5.large:18:20;max-pods=58` as a row of the form. */
export function readNodeRow(pair: LinkPair, id: string, notes: LinkNotes): GroupText {
  const parts = readRow(pair.value);
  notePositions(pair, parts.positions, 4, notes);
  const [instanceType = '', nodes = '', podsPerNode, zones] = parts.positions;
  if (zones?.trim() === '') notes.errors.push({ code: 'LINK_VALUE_EMPTY', ...place(pair) });
  const named = readNamed(pair, parts, Object.values(NODE_FIELDS), [], notes);
  return {
    ...newGroup(id),
    instanceType,
    nodes,
    podsPerNode: podsPerNode ?? NEWEST_LINK_DEFAULTS.podsPerNode,
    zones: zones ?? '',
    maxPods: named.get(NODE_FIELDS.maxPods) ?? '',
    name: named.get(NODE_FIELDS.name) ?? '',
    maxEnis: named.get(NODE_FIELDS.maxEnis) ?? '',
    ipv4PerEni: named.get(NODE_FIELDS.ipv4PerEni) ?? '',
    ...readNodeExtras(pair, named, notes),
  };
}

function readNodeExtras(
  pair: LinkPair,
  named: ReadonlyMap<string, string>,
  notes: LinkNotes,
): Partial<GroupText> {
  const textOf = (field: keyof typeof NODE_FIELDS) => named.get(NODE_FIELDS[field]) ?? '';
  const own = named.get(NODE_FIELDS.ownSettings);
  return {
    kind: oldWord(pair, named.get(NODE_FIELDS.kind), NODE_KINDS, 'linux', notes),
    branchPods: textOf('branchPods'),
    multiNicPods: textOf('multiNicPods'),
    unmanagedEnis: textOf('unmanagedEnis'),
    attachedPods: textOf('attachedPods'),
    efaOnlyEnis: textOf('efaOnlyEnis'),
    maxPodsPolicy: oldWord(pair, named.get(NODE_FIELDS.maxPodsPolicy), MAX_PODS_CHOICES, '', notes),
    reservedEnis: textOf('reservedEnis'),
    ownSettings: own === undefined ? undefined : readOwnSettings(pair, own, notes),
  };
}

/** `alb:2:8:ab;subnet=a;name=web` as a row of the form; `undefined`: an unknown kind. */
export function readConsumerRow(
  pair: LinkPair,
  id: string,
  notes: LinkNotes,
): ConsumerText | undefined {
  const parts = readRow(pair.value);
  const kind = readWord(pair, parts.positions[0] ?? '', CONSUMER_KINDS, notes);
  if (kind === undefined) return undefined;
  return { ...readRowFields(CONSUMER_LINK, pair, parts, consumerDefaults(kind), notes), id };
}

/** `coredns`, `coredns:3`: which add-on, and its pods as text; `undefined`: an unknown one. */
export function readAddon(
  pair: LinkPair,
  notes: LinkNotes,
): readonly [AddonId, string] | undefined {
  const parts = readRow(pair.value);
  notePositions(pair, parts.positions, 2, notes);
  readNamed(pair, parts, [], [], notes);
  const [word = '', count = ''] = parts.positions;
  const id = ADDON_IDS.find((each) => each === word);
  if (id === undefined) {
    noteWord(pair, word, ADDON_IDS, notes);
    return undefined;
  }
  const byDefault = NEWEST_LINK_DEFAULTS.addonPods[id];
  return [id, count || (byDefault === String(ADDONS[id].pods) ? '' : byDefault)];
}

/** The word of a list that a named field has; the default, with an error noted, for another one. */
function oldWord<Word extends string>(
  pair: LinkPair,
  text: string | undefined,
  words: readonly Word[],
  byDefault: Word,
  notes: LinkNotes,
): Word {
  if (text === undefined) return byDefault;
  const word = words.find((each) => each === text);
  if (word === undefined) noteWord(pair, text, words, notes);
  return word ?? byDefault;
}

function noteWord(pair: LinkPair, word: string, words: readonly string[], notes: LinkNotes): void {
  const known = words.filter((each) => each !== '');
  notes.errors.push({ code: 'LINK_WORD_UNKNOWN', ...place(pair), word, known });
}

export function notePositions(
  pair: LinkPair,
  positions: readonly string[],
  max: number,
  notes: LinkNotes,
): void {
  if (positions.length <= max) return;
  notes.errors.push({ code: 'LINK_ROW_PARTS', ...place(pair), separator: ':', max });
}

/** The named fields of a row by name. `taken`: names whose value already stands in a position. */
export function readNamed(
  pair: LinkPair,
  parts: RowParts,
  known: readonly string[],
  taken: readonly string[],
  notes: LinkNotes,
): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  if (parts.named.length > MAX_NAMED) {
    const max = MAX_NAMED;
    notes.errors.push({ code: 'LINK_ROW_PARTS', ...place(pair), separator: ';', max });
  }
  for (const [name, value] of parts.named.slice(0, MAX_NAMED)) {
    const problem = namedFault(name, value, known, [...taken, ...values.keys()]);
    if (problem === undefined) values.set(name, value);
    else if (problem === 'LINK_UNKNOWN_FIELD') {
      notes.warnings.push({ code: problem, ...place(pair), name });
    } else if (problem === 'LINK_FIELD_TWICE') {
      notes.errors.push({ code: problem, ...place(pair), name });
    } else notes.errors.push({ code: problem, ...place(pair) });
  }
  return values;
}

function namedFault(
  name: string,
  value: string,
  known: readonly string[],
  taken: readonly string[],
): 'LINK_UNKNOWN_FIELD' | 'LINK_FIELD_TWICE' | 'LINK_VALUE_EMPTY' | undefined {
  if (!known.includes(name)) return 'LINK_UNKNOWN_FIELD';
  if (taken.includes(name)) return 'LINK_FIELD_TWICE';
  const mayBeEmpty = name === SUBNET_FIELDS.hostLocalReserved;
  return value.trim() === '' && !mayBeEmpty ? 'LINK_VALUE_EMPTY' : undefined;
}

function place({ key, raw }: LinkPair): { readonly key: string; readonly raw: string } {
  return { key, raw };
}
