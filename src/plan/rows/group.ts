import { newGroup } from '@/plan/empty-plan';
import {
  closestTypes,
  type FoundType,
  findTypedType,
  type TypeLookup,
} from '@/plan/fields/instance-type';
import {
  HAND_IPV4_PER_ENI,
  HAND_MAX_ENIS,
  NODES,
  type NumberRange,
  PODS_PER_NODE,
} from '@/plan/fields/limits';
import { isMaxPodsExpression, parseMaxPods } from '@/plan/fields/max-pods';
import { parseName } from '@/plan/fields/name';
import { parseNumber } from '@/plan/fields/number';
import { type KnownZones, parseZoneList, zoneWithoutNodeSubnet } from '@/plan/fields/zone';
import type { GroupText, PlanGroup } from '@/plan/plan';
import type { FieldPath, GroupField } from '@/plan/problem';
import { isBlankRow } from './blank-row';
import { readNodeExtras } from './node-extras';
import type { ProblemNotes } from './problem-notes';

export interface GroupsReading {
  /** The rows that could be read in full. */
  readonly groups: readonly PlanGroup[];
  /** Rows with content. */
  readonly rows: number;
}

type NumberField = 'nodes' | 'podsPerNode' | 'maxEnis' | 'ipv4PerEni';
type MaxPods = Pick<PlanGroup, 'maxPods' | 'maxPodsExpression'>;

/** Reads the node group rows; rows in which nothing was typed do not count. */
export function parseGroups(
  rows: readonly GroupText[],
  zones: KnownZones,
  lookup: TypeLookup,
  notes: ProblemNotes,
): GroupsReading {
  const filled = rows.filter((row) => !isBlankRow(row, newGroup('')));
  const read = filled.map((row) => readRow(row, zones, lookup, notes));
  notes.namesTwice('group', rows);
  return { groups: read.flatMap((group) => group ?? []), rows: filled.length };
}

function readRow(
  row: GroupText,
  zones: KnownZones,
  lookup: TypeLookup,
  notes: ProblemNotes,
): PlanGroup | undefined {
  // A Fargate pod has no node of a type.
  const isPod = row.kind === 'fargate';
  const type = isPod ? NO_TYPE : readType(row, lookup, notes);
  const nodes = readNumber(row, 'nodes', NODES, notes);
  const podsPerNode = isPod ? 0 : readNumber(row, 'podsPerNode', PODS_PER_NODE, notes);
  const zoneList = readZones(row, zones, notes);
  const limits = type && knownLimits(type, lookup);
  const maxPods = isPod ? BY_POLICY : readMaxPods(row, limits, notes);
  const name = notes.take(fieldOf(row, 'name'), row.name, parseName(row.name));
  const extras = readNodeExtras(row, { maxEnis: limits?.maxEnis, podsPerNode }, notes);
  if (type === undefined || nodes === undefined || podsPerNode === undefined) return undefined;
  if (zoneList === undefined || name === undefined || extras === undefined) return undefined;
  if (maxPods === undefined) return undefined;
  return { ...type, nodes, podsPerNode, zones: zoneList, ...maxPods, name, ...extras };
}

type GroupType = Pick<PlanGroup, 'instanceType' | 'handLimits'>;
const NO_TYPE: GroupType = { instanceType: '', handLimits: undefined };

type KnownLimits = NonNullable<GroupType['handLimits']>;

function knownLimits(
  { instanceType, handLimits }: GroupType,
  { findInstanceType }: TypeLookup,
): KnownLimits | undefined {
  return handLimits ?? findInstanceType(instanceType);
}

const BY_POLICY: MaxPods = { maxPods: undefined, maxPodsExpression: '' };

function readMaxPods(
  row: GroupText,
  limits: KnownLimits | undefined,
  notes: ProblemNotes,
): MaxPods | undefined {
  const typed = row.maxPods.trim();
  if (typed === '') return BY_POLICY;
  const reading = parseMaxPods(row, limits);
  const maxPods = reading && notes.take(fieldOf(row, 'maxPods'), row.maxPods, reading);
  if (maxPods === undefined) return undefined;
  return { maxPods, maxPodsExpression: isMaxPodsExpression(row) ? typed : '' };
}

/** Zones in which the group's nodes find a subnet. */
function readZones(
  row: GroupText,
  known: KnownZones,
  notes: ProblemNotes,
): PlanGroup['zones'] | undefined {
  const path = fieldOf(row, 'zones');
  const zones = notes.take(path, row.zones, parseZoneList(row.zones, known));
  const zone = zones && zoneWithoutNodeSubnet(zones, known);
  if (zone === undefined) return zones;
  notes.error(path, row.zones, { code: 'NO_NODE_SUBNET', zone });
  return undefined;
}

function readType(row: GroupText, lookup: TypeLookup, notes: ProblemNotes): GroupType | undefined {
  const field = fieldOf(row, 'instanceType');
  const typed = row.instanceType.trim();
  const byHand = row.maxEnis.trim() !== '' || row.ipv4PerEni.trim() !== '';
  if (typed === '') notes.error(field, row.instanceType, { code: 'TYPE_EMPTY' });
  const found = findTypedType(typed, lookup);
  if (byHand) return readHandLimits(row, found, notes);
  if (found !== undefined) return { instanceType: found.name, handLimits: undefined };
  if (typed !== '') {
    const closest = closestTypes(typed, lookup);
    notes.error(field, row.instanceType, { code: 'TYPE_UNKNOWN', closest }, closest);
  }
  return undefined;
}

/** The limits by hand count, also where the table has others: a link keeps its numbers. */
function readHandLimits(
  row: GroupText,
  found: FoundType | undefined,
  notes: ProblemNotes,
): GroupType | undefined {
  const field = fieldOf(row, 'instanceType');
  const typed = notes.take(field, row.instanceType, parseName(row.instanceType));
  const maxEnis = readNumber(row, 'maxEnis', HAND_MAX_ENIS, notes);
  const ipv4PerEni = readNumber(row, 'ipv4PerEni', HAND_IPV4_PER_ENI, notes);
  if (typed === undefined || typed === '') return undefined;
  if (maxEnis === undefined || ipv4PerEni === undefined) return undefined;
  if (found !== undefined && (found.maxEnis !== maxEnis || found.ipv4PerEni !== ipv4PerEni)) {
    const table = { tableMaxEnis: found.maxEnis, tableIpv4PerEni: found.ipv4PerEni };
    notes.warn(field, row.instanceType, {
      code: 'HAND_LIMITS_DIFFER',
      maxEnis,
      ipv4PerEni,
      ...table,
    });
  }
  return { instanceType: found?.name ?? typed, handLimits: { maxEnis, ipv4PerEni } };
}

function readNumber(
  row: GroupText,
  field: NumberField,
  range: NumberRange,
  notes: ProblemNotes,
): number | undefined {
  return notes.take(fieldOf(row, field), row[field], parseNumber(row[field], range));
}

function fieldOf(row: GroupText, field: GroupField): FieldPath {
  return { part: 'group', row: row.id, field };
}
