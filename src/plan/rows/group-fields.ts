// The fields of a node group of the form.
import {
  type InstanceLimits,
  IPV4_PREFIX_SIZES,
  type Ipv4PrefixSize,
  NODE_KINDS,
  type NodeExtras,
  type NodeKindName,
} from '@/engine';
import type { ReadExpression } from '@/plan/expression/expression';
import { type FieldReading, faulty, readAs } from '@/plan/fields/field-reading';
import { parseInstanceType, type TypeLookup } from '@/plan/fields/instance-type';
import { isMaxPodsExpression, parseMaxPods } from '@/plan/fields/max-pods';
import { parseName } from '@/plan/fields/name';
import { parseCount, parseNumber } from '@/plan/fields/number';
import {
  FURTHER_ENIS,
  HAND_IPV4_PER_ENI,
  HAND_MAX_ENIS,
  NODES,
  type NumberRange,
  PODS_PER_NODE,
} from '@/plan/fields/number-ranges';
import type { KnownZones } from '@/plan/fields/zone';
import {
  count,
  flag,
  itself,
  name,
  nodeZones,
  number,
  optional,
  text,
  where,
  word,
} from '@/plan/table/field-builders';
import { type Field, typedFields } from '@/plan/table/field-table';

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
export interface GroupAround extends Kind {
  readonly zones: KnownZones;
  readonly lookup: TypeLookup;
  readonly readExpression: ReadExpression | undefined;
  /** Of the type, by hand or of the table; `undefined`: not known. */
  readonly limits: InstanceLimits | undefined;
  /** Limits by hand are read, both: one of them is typed. */
  readonly isByHand: boolean;
  readonly policy: MaxPodsChoice;
}

interface MaxPods {
  readonly maxPods: number | undefined;
  /** The maxPodsExpression that gives `maxPods`; `''`: none. */
  readonly maxPodsExpression: string;
}
export const BY_POLICY: MaxPods = { maxPods: undefined, maxPodsExpression: '' };

/** Numbers per node of what most nodes do not have. Linux nodes only. */
export const LINUX_EXTRAS = {
  branchPods: onLinux('branch-pods', PODS_PER_NODE, 'branchPodsPerNode'),
  multiNicPods: onLinux('multi-nic-pods', PODS_PER_NODE, 'multiNicPodsPerNode'),
  unmanagedEnis: onLinux('unmanaged-enis', FURTHER_ENIS, 'unmanagedEnis'),
  attachedPods: onLinux('attached-pods', PODS_PER_NODE, 'attachedPodsPerNode'),
  efaOnlyEnis: onLinux('efa-only', FURTHER_ENIS, 'efaOnlyEnis'),
};

export type LinuxExtra = keyof typeof LINUX_EXTRAS;
export const LINUX_EXTRA_FIELDS = typedFields(LINUX_EXTRAS);

/** What nodes of one kind have, or of some: on others they are as in a new row. */
export const OF_SOME_KINDS = {
  maxPodsPolicy: {
    ...word(MAX_PODS_CHOICES, { link: 'max-pods-policy', isLenient: true }),
    read: readPolicy,
  },
  /** RESERVED_ENIS of Karpenter; `''`: 0. Not looked at under another policy. */
  reservedEnis: where(
    ({ policy }: GroupAround) => policy === 'karpenter',
    count(FURTHER_ENIS, 'reserved-enis'),
    0,
  ),
  /** Off where taints keep pods for the whole cluster away. Not looked at where none could come. */
  takesClusterPods: where(hasClusterPods, flag('cluster-pods', true), true),
  ipv4PrefixSize: prefixSize(),
};

export const GROUP = {
  instanceType: where(hasNodes, text({ read: readType, write: itself<string> }), ''),
  /** Limits entered by hand for a type that is not in the table; `''` otherwise. */
  maxEnis: handLimit('enis', HAND_MAX_ENIS),
  ipv4PerEni: handLimit('ipv4-per-eni', HAND_IPV4_PER_ENI),
  /** Of a Fargate row: its pods. */
  nodes: number(NODES, { hasEnds: true }),
  podsPerNode: where(hasNodes, number(PODS_PER_NODE, { hasEnds: true }), 0),
  /** `''`: all zones of the plan that have a subnet for nodes; otherwise `ab` or `us-east-1a,us-east-1b`. */
  zones: nodeZones(),
  /** A number, or on Linux nodes a maxPodsExpression; `''`: as `maxPodsPolicy` has it. */
  maxPods: where(
    hasNodes,
    text({ link: 'max-pods', read: readMaxPods, write: formatMaxPods }),
    BY_POLICY,
  ),
  name: name(),
  kind: word(NODE_KINDS, { link: 'kind', isLenient: true }),
  ...LINUX_EXTRAS,
  ...OF_SOME_KINDS,
};

/** One of the words of ipv4PrefixSize. Not looked at on nodes of another kind. */
function prefixSize(): Field<Ipv4PrefixSize, Ipv4PrefixSize, GroupAround> {
  return where(
    ({ kind }: GroupAround) => kind === 'auto-mode',
    word(IPV4_PREFIX_SIZES, { link: 'ipv4-prefix-size' }),
    'auto',
  );
}

/** A Fargate pod has no node: what is of nodes is not looked at in its row. */
function hasNodes({ kind }: Kind): boolean {
  return kind !== 'fargate';
}

/** Pods for the whole cluster come to no Windows node and not to Fargate. */
export function hasClusterPods({ kind }: Kind): boolean {
  return kind === 'linux' || kind === 'auto-mode';
}

/** Limits by hand may be of a type that the table lacks. */
function readType(text: string, { lookup, isByHand }: GroupAround): FieldReading<string> {
  const reading = parseInstanceType(text, lookup);
  const isUnknown = !reading.ok && reading.fault.code === 'TYPE_UNKNOWN';
  return isUnknown && isByHand ? parseName(text) : reading;
}

function handLimit(
  link: string,
  range: NumberRange,
): Field<string, number | undefined, GroupAround> {
  const read = (typed: string) => parseNumber(typed, range);
  return where(({ isByHand }) => isByHand, { ...optional(range, link), read }, undefined);
}

/** An expression waits for the type. */
function readMaxPods(
  maxPods: string,
  { kind, limits, readExpression }: GroupAround,
  { instanceType }: { readonly instanceType?: string },
): FieldReading<MaxPods> | undefined {
  const typed = maxPods.trim();
  if (typed === '') return readAs(BY_POLICY);
  const row = { kind, maxPods };
  const known = instanceType === undefined ? undefined : limits;
  const reading = parseMaxPods(row, known, readExpression);
  if (reading === undefined || !reading.ok) return reading;
  const maxPodsExpression = isMaxPodsExpression(row) ? typed : '';
  return readAs({ maxPods: reading.value, maxPodsExpression });
}

function formatMaxPods({ maxPods, maxPodsExpression }: MaxPods): string {
  return maxPodsExpression || String(maxPods ?? '');
}

/**
 * More than none only on Linux nodes.
 * @param extra what the engine calls it
 */
function onLinux(
  link: string,
  range: NumberRange,
  extra: keyof NodeExtras,
): Field<string, number, Kind> & { readonly extra: keyof NodeExtras } {
  const read = (typed: string, { kind }: Kind): FieldReading<number> => {
    const reading = parseCount(typed, range);
    const isAllowed = kind === 'linux' || !reading.ok || reading.value === 0;
    return isAllowed ? reading : faulty({ code: 'NOT_FOR_KIND', kind });
  };
  return { ...count(range, link), read, extra };
}

function readPolicy(_: MaxPodsChoice, { kind, policy }: GroupAround): FieldReading<MaxPodsChoice> {
  const isKnown = CHOICES_OF_KIND[kind].includes(policy);
  return isKnown ? readAs(policy) : faulty({ code: 'NOT_FOR_KIND', kind }, ['']);
}
