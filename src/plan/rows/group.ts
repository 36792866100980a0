// A node group of the form: so many nodes of a type with so many pods each, and what few of them have.
import type { CniSettings, InstanceLimits, NodeKindName, ZoneId } from '@/engine';
import { findTypedType, limitsByHand, type TypeLookup } from '@/plan/fields/instance-type';
import { parseNumber } from '@/plan/fields/number';
import { HAND_IPV4_PER_ENI, HAND_MAX_ENIS } from '@/plan/fields/number-ranges';
import type { NodeFault } from '@/plan/fields/plan-fault';
import type { KnownZones } from '@/plan/fields/zone';
import type { PlanSources } from '@/plan/plan-sources';
import {
  blankFields,
  isBlank,
  isWhole,
  readFields,
  type TextOf,
  type TypedField,
  type ValuesOf,
  type WithLows,
  writeFields,
} from '@/plan/table/field-table';
import type { Notes } from '@/plan/table/problem-notes';
import {
  BY_POLICY,
  GROUP,
  type GroupAround,
  LINUX_EXTRA_FIELDS,
  LINUX_EXTRAS,
  type LinuxExtra,
  OF_SOME_KINDS,
} from './group-fields';
import { formatTargets, parseSettings, type SettingField, type SettingsText } from './settings';

export interface GroupText extends TextOf<typeof GROUP> {
  readonly id: string;
  /** Settings of its own, for comparison; `undefined`: the cluster's. Linux nodes only. */
  readonly ownSettings: SettingsText | undefined;
}
export type GroupField = TypedField<typeof GROUP> | 'maxPodsPolicy';
export type GroupPath =
  | { readonly part: 'group'; readonly row: string; readonly field: GroupField }
  /** The settings of one group; `all`: that it has any. */
  | { readonly part: 'own-settings'; readonly row: string; readonly field: SettingField | 'all' };
type GroupValues = ValuesOf<typeof GROUP> & WithLows;

/**
 * `instanceType` is `''` of a Fargate group; a number per node is 0 where there is none. Of a number that
 * was typed as a range it has the high end; the low one stands in `lows` (`@/plan/ranges`).
 */
export interface PlanGroup extends ReturnType<typeof toGroup> {}

const BLANK = blankFields(GROUP);

/** A node group row in which nothing has been typed. */
export function newGroup(id: string): GroupText {
  return { ...BLANK, id, ownSettings: undefined };
}

/** Nothing was typed in it: it does not count. */
export function isBlankGroup(row: GroupText): boolean {
  return isBlank(GROUP, row);
}

/** The row as nodes of another kind: what these can't have is taken off. */
export function withKind(row: GroupText, kind: NodeKindName): GroupText {
  if (row.kind === kind) return row;
  const plain = { ...row, ...blankFields(OF_SOME_KINDS), kind };
  return kind === 'linux'
    ? plain
    : { ...plain, ...blankFields(LINUX_EXTRAS), ownSettings: undefined };
}

function toGroup(values: GroupValues, ownSettings: CniSettings | undefined) {
  const { maxEnis, ipv4PerEni, maxPods, branchPods, multiNicPods, attachedPods, ...rest } = values;
  const isByHand = maxEnis !== undefined && ipv4PerEni !== undefined;
  return {
    ...rest,
    ...maxPods,
    handLimits: isByHand ? { maxEnis, ipv4PerEni } : undefined,
    branchPodsPerNode: branchPods,
    multiNicPodsPerNode: multiNicPods,
    attachedPodsPerNode: attachedPods,
    ownSettings,
  };
}

export function formatGroup(group: PlanGroup, id: string, zones: readonly ZoneId[]): GroupText {
  const values = {
    ...group,
    ...group.handLimits,
    maxPods: group,
    branchPods: group.branchPodsPerNode,
    multiNicPods: group.multiNicPodsPerNode,
    attachedPods: group.attachedPodsPerNode,
  };
  const { ownSettings: own } = group;
  const ownSettings = own && { prefixDelegation: own.prefixDelegation, ...formatTargets(own) };
  return writeFields(GROUP, { ...BLANK, id, ownSettings }, values, { zones });
}

const NO_EXTRAS = Object.fromEntries(LINUX_EXTRA_FIELDS.map((field) => [field, 0])) as ValuesOf<
  typeof LINUX_EXTRAS
>;

/** What a node group has that nobody has said more of than its type, its nodes and its pods. */
export const PLAIN_GROUP: PlanGroup = toGroup(
  {
    instanceType: '',
    nodes: 0,
    podsPerNode: 0,
    zones: 'all',
    maxPods: BY_POLICY,
    name: '',
    maxEnis: undefined,
    ipv4PerEni: undefined,
    kind: 'linux',
    ...NO_EXTRAS,
    maxPodsPolicy: '',
    reservedEnis: 0,
    takesClusterPods: true,
    ipv4PrefixSize: 'auto',
  },
  undefined,
);

/** What could be read of a row. */
export interface GroupReading {
  readonly values: Partial<GroupValues>;
  /** Of its type, by hand or of the table; `undefined`: not known. */
  readonly limits: InstanceLimits | undefined;
}

export interface GroupsReading {
  /** The rows that could be read in full. */
  readonly groups: readonly PlanGroup[];
  /** Every row with content is among them. */
  readonly isWhole: boolean;
  /** Rows with content: what could be read of each. */
  readonly rows: ReadonlyMap<string, GroupReading>;
}

const EXTRAS = [...LINUX_EXTRA_FIELDS, 'maxPodsPolicy', 'reservedEnis'];

/** Reads the node group rows; rows in which nothing was typed do not count. */
export function parseGroups(
  rows: readonly GroupText[],
  zones: KnownZones,
  { readExpression, ...lookup }: PlanSources,
  notes: Notes<GroupPath>,
): GroupsReading {
  const filled = rows.filter((row) => !isBlankGroup(row));
  const read = new Map<string, GroupReading>();
  const groups = filled.flatMap((row) => {
    const { id, kind, maxPodsPolicy } = row;
    const policy = kind === 'fargate' ? '' : maxPodsPolicy;
    const { limits, isByHand } = limitsOf(row, lookup);
    const around = { kind, zones, lookup, readExpression, policy, limits, isByHand };
    const errors = notes.errors.length;
    const values = readFields(GROUP, row, around, notes.of('group', id));
    const before = notes.errors.length;
    const ownSettings = readOwnSettings(row, notes);
    const areNumbersRead = EXTRAS.every((field) => field in values);
    if (areNumbersRead && notes.errors.length === before) noteLimits(row, values, limits, notes);
    noteHandLimits(row, values, lookup, notes);
    read.set(id, { values, limits });
    const isRead = isWhole(GROUP, values) && notes.errors.length === errors;
    return isRead ? toGroup(values, ownSettings) : [];
  });
  notes.namesTwice('group', rows);
  return { groups, isWhole: groups.length === filled.length, rows: read };
}

/** The limits by hand count, also where the table has others: a link keeps its numbers. */
function limitsOf(
  { kind, instanceType, maxEnis, ipv4PerEni }: GroupText,
  lookup: TypeLookup,
): Pick<GroupAround, 'limits' | 'isByHand'> {
  // A Fargate pod has no node of a type.
  if (kind === 'fargate') return { limits: undefined, isByHand: false };
  const isByHand = maxEnis.trim() !== '' || ipv4PerEni.trim() !== '';
  if (!isByHand) return { limits: findTypedType(instanceType, lookup), isByHand };
  const enis = parseNumber(maxEnis, HAND_MAX_ENIS);
  const ips = parseNumber(ipv4PerEni, HAND_IPV4_PER_ENI);
  const isRead = enis.ok && ips.ok;
  const limits = isRead ? limitsByHand({ maxEnis: enis.value, ipv4PerEni: ips.value }) : undefined;
  return { limits, isByHand };
}

function readOwnSettings(
  { id: row, kind, ownSettings }: GroupText,
  notes: Notes<GroupPath>,
): CniSettings | undefined {
  if (ownSettings === undefined) return undefined;
  if (kind !== 'linux') {
    const path = { part: 'own-settings', row, field: 'all' } as const;
    notes.error(path, '', { code: 'NOT_FOR_KIND', kind });
  }
  return parseSettings(ownSettings.prefixDelegation, ownSettings, notes.of('own-settings', row));
}

/** What a node of its type can't have; told once the numbers themselves can be read. */
function noteLimits(
  row: GroupText,
  values: Partial<GroupValues>,
  limits: InstanceLimits | undefined,
  notes: Notes<GroupPath>,
): void {
  const { unmanagedEnis = 0, efaOnlyEnis = 0, multiNicPods = 0, attachedPods = 0 } = values;
  const { instanceType, lows, podsPerNode: mostPods } = values;
  const podsPerNode = lows?.podsPerNode ?? mostPods;
  const error = (field: LinuxExtra, fault: NodeFault, fixes?: readonly string[]) =>
    notes.error({ part: 'group', row: row.id, field }, row[field], fault, fixes);
  const enis = unmanagedEnis + efaOnlyEnis;
  if (limits !== undefined && instanceType !== undefined && enis > 0 && enis >= limits.maxEnis) {
    const field = unmanagedEnis > 0 ? 'unmanagedEnis' : 'efaOnlyEnis';
    error(field, { code: 'ENIS_ABOVE_TYPE', enis, maxEnis: limits.maxEnis });
  }
  if (podsPerNode !== undefined && multiNicPods > podsPerNode) {
    const fault = { code: 'MULTI_NIC_ABOVE_PODS', pods: multiNicPods, podsPerNode } as const;
    error('multiNicPods', fault, [String(podsPerNode)]);
  }
  if (attachedPods > 0 && unmanagedEnis === 0) {
    error('attachedPods', { code: 'ATTACHED_WITHOUT_ENIS' });
  }
}

/** Limits by hand that the table has otherwise. */
function noteHandLimits(
  row: GroupText,
  values: Partial<GroupValues>,
  { findInstanceType }: TypeLookup,
  notes: Notes<GroupPath>,
): void {
  const { instanceType = '', maxEnis, ipv4PerEni } = values;
  const found = findInstanceType(instanceType);
  if (found === undefined || maxEnis === undefined || ipv4PerEni === undefined) return;
  const { maxEnis: tableMaxEnis, ipv4PerEni: tableIpv4PerEni } = found;
  if (tableMaxEnis === maxEnis && tableIpv4PerEni === ipv4PerEni) return;
  const limits = { maxEnis, ipv4PerEni, tableMaxEnis, tableIpv4PerEni };
  const path = { part: 'group', row: row.id, field: 'instanceType' } as const;
  notes.warn(path, row.instanceType, { code: 'HAND_LIMITS_DIFFER', ...limits });
}
