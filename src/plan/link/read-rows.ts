import { newGroup, newSubnet } from '@/plan/empty-plan';
import type { GroupText, SubnetText } from '@/plan/plan';
import { NODE_FIELDS, SUBNET_FIELDS } from './link-keys';
import type { LinkProblem } from './link-problem';
import type { LinkPair } from './pairs';
import { type RowParts, readRow } from './row-text';
import { NEWEST_LINK_DEFAULTS } from './versions';

/** Where the reading of a row leaves what the form has no place to show. */
export interface LinkNotes {
  readonly errors: LinkProblem[];
  readonly warnings: LinkProblem[];
}

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
  return {
    ...newSubnet(id),
    zone,
    range,
    usedAs: available === undefined ? 'in-use' : 'available',
    used: available ?? inUse ?? NEWEST_LINK_DEFAULTS.usedInSubnet,
    name: named.get(SUBNET_FIELDS.name) ?? '',
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
  };
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
  return value.trim() === '' ? 'LINK_VALUE_EMPTY' : undefined;
}

function place({ key, raw }: LinkPair): { readonly key: string; readonly raw: string } {
  return { key, raw };
}
