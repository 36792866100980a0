// What a node group may have beside its type, its nodes and its pods.
import type { CniSettings, NodeKindName } from '@/engine';
import { FURTHER_ENIS, type NumberRange, PODS_PER_NODE } from '@/plan/fields/limits';
import { parseNumber } from '@/plan/fields/number';
import { parseSetting, SETTING_KEYS } from '@/plan/fields/setting';
import {
  type GroupText,
  type MaxPodsChoice,
  type PlanGroup,
  SETTING_FIELDS,
  SHIPPED_SETTINGS,
} from '@/plan/plan';
import type { FieldPath } from '@/plan/problem';
import type { ProblemNotes } from './problem-notes';

export type NodeExtras = Pick<
  PlanGroup,
  | 'kind'
  | 'branchPodsPerNode'
  | 'multiNicPodsPerNode'
  | 'unmanagedEnis'
  | 'attachedPodsPerNode'
  | 'efaOnlyEnis'
  | 'maxPodsPolicy'
  | 'reservedEnis'
  | 'ownSettings'
>;

/** What the extras are measured against; `undefined` where it can't be read. */
interface NodeMeasures {
  readonly maxEnis: number | undefined;
  readonly podsPerNode: number | undefined;
}

type CountField = 'branchPods' | 'multiNicPods' | 'unmanagedEnis' | 'attachedPods' | 'efaOnlyEnis';
const COUNT_RANGES: Readonly<Record<CountField, NumberRange>> = {
  branchPods: PODS_PER_NODE,
  multiNicPods: PODS_PER_NODE,
  unmanagedEnis: FURTHER_ENIS,
  attachedPods: PODS_PER_NODE,
  efaOnlyEnis: FURTHER_ENIS,
};

export const CHOICES_OF_KIND: Readonly<Record<NodeKindName, readonly MaxPodsChoice[]>> = {
  linux: ['', 'nodeadm', 'bottlerocket', 'karpenter'],
  windows: ['', 'windows'],
  'auto-mode': ['', 'auto-mode'],
  fargate: [''],
};

/** Reads the extras of a row; `undefined` with an error noted. */
export function readNodeExtras(
  row: GroupText,
  measures: NodeMeasures,
  notes: ProblemNotes,
): NodeExtras | undefined {
  const errorsBefore = notes.errors.length;
  const reader = new ExtrasReader(row, notes);
  const extras = {
    kind: row.kind,
    branchPodsPerNode: reader.count('branchPods'),
    multiNicPodsPerNode: reader.count('multiNicPods'),
    unmanagedEnis: reader.count('unmanagedEnis'),
    attachedPodsPerNode: reader.count('attachedPods'),
    efaOnlyEnis: reader.count('efaOnlyEnis'),
    ...reader.policy(),
    ownSettings: reader.ownSettings(),
  };
  if (notes.errors.length === errorsBefore) noteLimits(row, extras, measures, notes);
  return notes.errors.length === errorsBefore ? extras : undefined;
}

class ExtrasReader {
  readonly #row: GroupText;
  readonly #notes: ProblemNotes;

  constructor(row: GroupText, notes: ProblemNotes) {
    this.#row = row;
    this.#notes = notes;
  }

  /** 0 where nothing is typed; more than that only on Linux nodes. */
  count(field: CountField): number {
    const typed = this.#row[field];
    if (typed.trim() === '') return 0;
    const path = { part: 'group', row: this.#row.id, field } as const;
    const value = this.#notes.take(path, typed, parseNumber(typed, COUNT_RANGES[field])) ?? 0;
    if (value > 0) this.#noteKind(path, typed);
    return value;
  }

  policy(): Pick<PlanGroup, 'maxPodsPolicy' | 'reservedEnis'> {
    const { id, kind, maxPodsPolicy, reservedEnis } = this.#row;
    if (kind === 'fargate') return { maxPodsPolicy: '', reservedEnis: 0 };
    if (!CHOICES_OF_KIND[kind].includes(maxPodsPolicy)) {
      const path = { part: 'group', row: id, field: 'maxPodsPolicy' } as const;
      this.#notes.error(path, maxPodsPolicy, { code: 'NOT_FOR_KIND', kind }, ['']);
    }
    if (maxPodsPolicy !== 'karpenter' || reservedEnis.trim() === '') {
      return { maxPodsPolicy, reservedEnis: 0 };
    }
    const path = { part: 'group', row: id, field: 'reservedEnis' } as const;
    const reading = parseNumber(reservedEnis, FURTHER_ENIS);
    return { maxPodsPolicy, reservedEnis: this.#notes.take(path, reservedEnis, reading) ?? 0 };
  }

  ownSettings(): CniSettings | undefined {
    const { id, ownSettings } = this.#row;
    if (ownSettings === undefined) return undefined;
    this.#noteKind({ part: 'own-settings', row: id, field: 'all' }, '');
    const settings = { ...SHIPPED_SETTINGS, prefixDelegation: ownSettings.prefixDelegation };
    for (const field of SETTING_FIELDS) {
      const typed = ownSettings[field];
      const path = { part: 'own-settings', row: id, field } as const;
      settings[SETTING_KEYS[field]] = this.#notes.take(path, typed, parseSetting(field, typed));
    }
    return settings;
  }

  #noteKind(path: FieldPath, typed: string): void {
    const { kind } = this.#row;
    if (kind !== 'linux') this.#notes.error(path, typed, { code: 'NOT_FOR_KIND', kind });
  }
}

function noteLimits(
  row: GroupText,
  extras: NodeExtras,
  { maxEnis, podsPerNode }: NodeMeasures,
  notes: ProblemNotes,
): void {
  const pathOf = (field: CountField): FieldPath => ({ part: 'group', row: row.id, field });
  const enis = extras.unmanagedEnis + extras.efaOnlyEnis;
  if (maxEnis !== undefined && enis > 0 && enis >= maxEnis) {
    const field = extras.unmanagedEnis > 0 ? 'unmanagedEnis' : 'efaOnlyEnis';
    notes.error(pathOf(field), row[field], { code: 'ENIS_ABOVE_TYPE', enis, maxEnis });
  }
  const pods = extras.multiNicPodsPerNode;
  if (podsPerNode !== undefined && pods > podsPerNode) {
    const fault = { code: 'MULTI_NIC_ABOVE_PODS', pods, podsPerNode } as const;
    notes.error(pathOf('multiNicPods'), row.multiNicPods, fault, [String(podsPerNode)]);
  }
  if (extras.attachedPodsPerNode > 0 && extras.unmanagedEnis === 0) {
    notes.error(pathOf('attachedPods'), row.attachedPods, { code: 'ATTACHED_WITHOUT_ENIS' });
  }
}
