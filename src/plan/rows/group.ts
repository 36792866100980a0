// A node group of the form: so many nodes of a type with so many pods each, and what few of them have.
import {
  type CniSettings,
  type InstanceLimits,
  NODE_KINDS,
  type NodeKindName,
  type ZoneId,
} from '@/engine';
import {
  closestTypes,
  findTypedType,
  limitsByHand,
  type TypeLookup,
} from '@/plan/fields/instance-type';
import {
  FURTHER_ENIS,
  HAND_IPV4_PER_ENI,
  HAND_MAX_ENIS,
  NODES,
  type NumberRange,
  PODS_PER_NODE,
} from '@/plan/fields/limits';
import { isMaxPodsExpression, parseMaxPods } from '@/plan/fields/max-pods';
import { parseName } from '@/plan/fields/name';
import { parseCount, parseNumber } from '@/plan/fields/number';
import { faulty, type Reading, readAs } from '@/plan/fields/reading';
import type { KnownZones } from '@/plan/fields/zone';
import type { NodeFault } from '@/plan/problem';
import { count, itself, name, nodeZones, number, optional, text, word } from './field-kinds';
import {
  blankFields,
  type Field,
  isBlank,
  isWhole,
  readFields,
  type TextOf,
  type TypedField,
  typedFields,
  type ValuesOf,
  writeFields,
} from './field-table';
import type { ProblemNotes } from './problem-notes';
import { formatTargets, parseSettings, type SettingsText } from './settings';

/** Who sets max pods, where no number is typed. `''`: the cap of the plan, or what the kind has. */
export const MAX_PODS_CHOICES = [
  '',
  'nodeadm',
  'bottlerocket',
  'karpenter',
  'auto-mode',
  'windows',
] as const;
export type MaxPodsChoice = (typeof MAX_PODS_CHOICES)[number];
export const CHOICES_OF_KIND: Readonly<Record<NodeKindName, readonly MaxPodsChoice[]>> = {
  linux: ['', 'nodeadm', 'bottlerocket', 'karpenter'],
  windows: ['', 'windows'],
  'auto-mode': ['', 'auto-mode'],
  fargate: [''],
};

interface Kind {
  readonly kind: NodeKindName;
}
interface GroupAround extends Kind {
  readonly zones: KnownZones;
  readonly lookup: TypeLookup;
  /** Of the type, by hand or of the table; `undefined`: not known. */
  readonly limits: InstanceLimits | undefined;
  /** Limits by hand are read, both: one of them is typed. */
  readonly isByHand: boolean;
  readonly policy: MaxPodsChoice;
}

/** Numbers per node of what most nodes do not have. Linux nodes only. */
export const LINUX_EXTRAS = {
  branchPods: onLinux('branch-pods', PODS_PER_NODE),
  multiNicPods: onLinux('multi-nic-pods', PODS_PER_NODE),
  unmanagedEnis: onLinux('unmanaged-enis', FURTHER_ENIS),
  attachedPods: onLinux('attached-pods', PODS_PER_NODE),
  efaOnlyEnis: onLinux('efa-only', FURTHER_ENIS),
};

export const GROUP = {
  instanceType: text({ read: readType, write: itself<string> }),
  /** Limits entered by hand for a type that is not in the table; `''` otherwise. */
  maxEnis: byHand('enis', HAND_MAX_ENIS),
  ipv4PerEni: byHand('ipv4-per-eni', HAND_IPV4_PER_ENI),
  /** Of a Fargate row: its pods. */
  nodes: number(NODES),
  podsPerNode: onNodes(0, number(PODS_PER_NODE)),
  /** `''`: all zones of the plan that have a subnet for nodes; otherwise `ab` or `us-east-1a,us-east-1b`. */
  zones: nodeZones(),
  /** A number, or on Linux nodes a maxPodsExpression; `''`: as `maxPodsPolicy` has it. */
  maxPods: text({ link: 'max-pods', read: readMaxPods, write: formatMaxPods }),
  name: name(),
  kind: word(NODE_KINDS, { link: 'kind', isLenient: true }),
  ...LINUX_EXTRAS,
  maxPodsPolicy: {
    ...word(MAX_PODS_CHOICES, { link: 'max-pods-policy', isLenient: true }),
    read: readPolicy,
  },
  /** RESERVED_ENIS of Karpenter; `''`: 0. Not looked at under another policy. */
  reservedEnis: ofKarpenter('reserved-enis', FURTHER_ENIS),
};

export interface GroupText extends TextOf<typeof GROUP> {
  readonly id: string;
  /** Settings of its own, for comparison; `undefined`: the cluster's. Linux nodes only. */
  readonly ownSettings: SettingsText | undefined;
}
export type GroupField = TypedField<typeof GROUP> | 'maxPodsPolicy';
type GroupValues = ValuesOf<typeof GROUP>;

/** `instanceType` is `''` of a Fargate group; a number per node is 0 where there is none. */
export interface PlanGroup extends ReturnType<typeof toGroup> {}

const BLANK = blankFields(GROUP);

/** A node group row in which nothing has been typed. */
export function newGroup(id: string): GroupText {
  return { ...BLANK, id, ownSettings: undefined };
}

/** The row as nodes of another kind: what these can't have is taken off. */
export function withKind(row: GroupText, kind: NodeKindName): GroupText {
  if (row.kind === kind) return row;
  const plain = { ...row, kind, maxPodsPolicy: '', reservedEnis: '' } as const;
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
  return { ...writeFields(GROUP, BLANK, values, { zones }), id, ownSettings };
}

const NO_EXTRAS = Object.fromEntries(
  typedFields(LINUX_EXTRAS).map((field) => [field, 0]),
) as ValuesOf<typeof LINUX_EXTRAS>;

/** What a node group has that nobody has said more of than its type, its nodes and its pods. */
export const PLAIN_GROUP: PlanGroup = toGroup(
  {
    instanceType: '',
    nodes: 0,
    podsPerNode: 0,
    zones: 'all',
    maxPods: { maxPods: undefined, maxPodsExpression: '' },
    name: '',
    maxEnis: undefined,
    ipv4PerEni: undefined,
    kind: 'linux',
    ...NO_EXTRAS,
    maxPodsPolicy: '',
    reservedEnis: 0,
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
  /** Rows with content: what could be read of each. */
  readonly rows: ReadonlyMap<string, GroupReading>;
}

const EXTRAS = [...typedFields(LINUX_EXTRAS), 'maxPodsPolicy', 'reservedEnis'];

/** Reads the node group rows; rows in which nothing was typed do not count. */
export function parseGroups(
  rows: readonly GroupText[],
  zones: KnownZones,
  lookup: TypeLookup,
  notes: ProblemNotes,
): GroupsReading {
  const groups: PlanGroup[] = [];
  const read = new Map<string, GroupReading>();
  for (const row of rows) {
    if (isBlank(GROUP, row)) continue;
    const { kind, maxPodsPolicy } = row;
    const policy = kind === 'fargate' ? '' : maxPodsPolicy;
    const around = { kind, zones, lookup, policy, ...limitsOf(row, lookup) };
    const { limits } = around;
    const errors = notes.errors.length;
    const values = readFields(GROUP, row, around, notes.of('group', row.id));
    const isLimited = EXTRAS.every((field) => field in values);
    const before = notes.errors.length;
    const ownSettings = readOwnSettings(row, notes);
    read.set(row.id, { values, limits });
    if (isLimited && notes.errors.length === before) noteLimits(row, { values, limits }, notes);
    noteHandLimits(row, values, lookup, notes);
    if (isWhole(GROUP, values) && notes.errors.length === errors) {
      groups.push(toGroup(values, ownSettings));
    }
  }
  notes.namesTwice('group', rows);
  return { groups, rows: read };
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

function readType(text: string, { kind, lookup, isByHand }: GroupAround): Reading<string> {
  if (kind === 'fargate') return readAs('');
  const typed = text.trim();
  if (typed === '') return faulty({ code: 'TYPE_EMPTY' });
  const found = findTypedType(typed, lookup);
  if (found !== undefined) return readAs(found.name);
  if (isByHand) return parseName(text);
  const closest = closestTypes(typed, lookup);
  return faulty({ code: 'TYPE_UNKNOWN', closest }, closest);
}

function byHand(
  link: string,
  range: NumberRange,
): Field<string, number | undefined, Pick<GroupAround, 'isByHand'>> {
  const read = (typed: string, { isByHand }: Pick<GroupAround, 'isByHand'>) =>
    isByHand ? parseNumber(typed, range) : readAs(undefined);
  return { ...optional(range, link), read };
}

interface MaxPods {
  readonly maxPods: number | undefined;
  /** The maxPodsExpression that gives `maxPods`; `''`: none. */
  readonly maxPodsExpression: string;
}

/** An expression waits for the type. */
function readMaxPods(
  maxPods: string,
  { kind, limits }: GroupAround,
  { instanceType }: { readonly instanceType?: string },
): Reading<MaxPods> | undefined {
  const typed = maxPods.trim();
  if (typed === '' || kind === 'fargate') {
    return readAs({ maxPods: undefined, maxPodsExpression: '' });
  }
  const row = { kind, maxPods };
  const reading = parseMaxPods(row, instanceType === undefined ? undefined : limits);
  if (reading === undefined || !reading.ok) return reading;
  return readAs({
    maxPods: reading.value,
    maxPodsExpression: isMaxPodsExpression(row) ? typed : '',
  });
}

function formatMaxPods({ maxPods, maxPodsExpression }: MaxPods): string {
  return maxPodsExpression || String(maxPods ?? '');
}

/** Not looked at in a Fargate row. */
function onNodes(without: number, field: Field<string, number>): Field<string, number, Kind> {
  const read = (typed: string, { kind }: Kind) =>
    kind === 'fargate' ? readAs(without) : field.read(typed, undefined, undefined);
  return { ...field, read };
}

/** More than none only on Linux nodes. */
function onLinux(link: string, range: NumberRange): Field<string, number, Kind> {
  const read = (typed: string, { kind }: Kind): Reading<number> => {
    const reading = parseCount(typed, range);
    const isAllowed = kind === 'linux' || !reading.ok || reading.value === 0;
    return isAllowed ? reading : faulty({ code: 'NOT_FOR_KIND', kind });
  };
  return { ...count(range, link), read };
}

function ofKarpenter(
  link: string,
  range: NumberRange,
): Field<string, number, Pick<GroupAround, 'policy'>> {
  const read = (typed: string, { policy }: Pick<GroupAround, 'policy'>) =>
    policy === 'karpenter' ? parseCount(typed, range) : readAs(0);
  return { ...count(range, link), read };
}

function readPolicy(_: MaxPodsChoice, { kind, policy }: GroupAround): Reading<MaxPodsChoice> {
  const isKnown = CHOICES_OF_KIND[kind].includes(policy);
  return isKnown ? readAs(policy) : faulty({ code: 'NOT_FOR_KIND', kind }, ['']);
}

function readOwnSettings(
  { id: row, kind, ownSettings }: GroupText,
  notes: ProblemNotes,
): CniSettings | undefined {
  if (ownSettings === undefined) return undefined;
  if (kind !== 'linux') {
    const path = { part: 'own-settings', row, field: 'all' } as const;
    notes.error(path, '', { code: 'NOT_FOR_KIND', kind });
  }
  return parseSettings(ownSettings.prefixDelegation, ownSettings, notes.of('own-settings', row));
}

/** What a node of its type can't have; told once the numbers themselves can be read. */
function noteLimits(row: GroupText, { values, limits }: GroupReading, notes: ProblemNotes): void {
  const { unmanagedEnis = 0, efaOnlyEnis = 0, multiNicPods = 0, attachedPods = 0 } = values;
  const { instanceType, podsPerNode } = values;
  const error = (field: keyof typeof LINUX_EXTRAS, fault: NodeFault, fixes?: readonly string[]) =>
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
  notes: ProblemNotes,
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
