// What the sentences of the verdict are given.
import type {
  BlockUsage,
  Constraint,
  Counted,
  PendingReason,
  QuotaName,
  RequirementLack,
  RequirementName,
  Requirements,
  SubnetUse,
  VerdictKind,
  VerdictReason,
  WaitsAtRest,
} from '@/engine';
import type { RefusedWhen, RunVerdict, StuckUpgrade } from '@/engine/over-time';
import type { EventKind } from '@/plan';

/** What the subnet or the quota that decides has left, in the unit that decides; negative when short. */
export interface Room {
  /** Of a quota above the subnets empty. */
  readonly subnet: string;
  readonly left: number;
  readonly unit: Constraint;
  /** Whole and wanted, where /28s decide. */
  readonly blocks?: BlockUsage | undefined;
}

/** Where least is left: labels in the plan's order, and whether that is every subnet. */
export interface Tight {
  readonly labels: readonly string[];
  readonly isEvery: boolean;
}

/** Pods that ask for a place, and those that wait whatever the subnets have. */
export interface PodsTold {
  readonly asked: number;
  readonly pending: number;
  /** Of the others, so many wait for a subnet or a quota in any order: at the least. */
  readonly waiting: number;
  /** The plan has one node: none comes before or after it. */
  readonly onOneNode: boolean;
  /** Most pods first; `no-node`: none that takes such pods is in the plan. */
  readonly why: readonly PendingWhy[];
  /** Of every node; `undefined` where they differ. */
  readonly maxPods?: number | undefined;
}
export type PendingWhy = PendingReason | 'no-node';

/** One node that comes when all others hold what they want; the type is empty for Fargate. */
export type LastNode = Extract<VerdictReason, { readonly instanceType: string }>;

/** Nodes of one type in a subnet, or Fargate pods, which are nodes of their own. */
export interface NodesThere {
  /** Empty: of several. */
  readonly type: string;
  readonly isFargate: boolean;
  readonly nodes: number;
}

/** Nodes without all their warm addresses, of those of their type; that is empty where they are of several. */
export interface AskingInVain {
  readonly type: string;
  readonly asking: number;
  readonly of: number;
  readonly everySeconds: number;
}

/** What subnets hold and have to give. */
export interface HeldThere {
  readonly subnets: readonly string[];
  readonly held: number;
  /** Usable addresses that others leave. */
  readonly left: number;
  readonly others: number;
  readonly warm: number;
}

/** What the plan is asked over time: nothing but the start, one event, or several. */
export type ScenarioName = 'start' | EventKind | 'scenario';

/** A run over time that is graver than the plan at rest. */
export interface GraverRun {
  readonly kind: Exclude<VerdictKind, 'fits'> | 'pods-pending';
  /** Where EC2 refuses first; nowhere under `cannot-work`, and where a quota is exceeded; under `pods-pending` no matter, as the quota. */
  readonly subnet: string;
  readonly quota: QuotaName | undefined;
  /** Most pods that wait for any subnet at a time; under `pods-pending` those without a place at the end. */
  readonly pods: number;
  /** All for which they wait, in the plan's order. */
  readonly subnets: readonly string[];
  /** Nodes that are started and can't work, under `cannot-work` alone. */
  readonly refused: RunVerdict['refused'];
  /** Under `does-not-fit` alone. */
  readonly stuck?: StuckUpgrade | undefined;
}

/**
 * What is said of the plan at rest before a graver run: its kind, the pods without a place there, or both; nothing
 * where the run counts these with its own and the plan fits but for them.
 */
export type RestTold = 'kind' | 'no-place' | 'both' | 'nothing';

/** The plan at rest in a title, before a graver run. */
export interface RestInTitle {
  readonly told: RestTold;
  readonly kind: VerdictKind;
  readonly pending: number;
}

/** When and where EC2 refuses in a run, first and last, and how long pods wait for subnets. */
export interface RefusedThen extends Pick<RunVerdict, 'waits'>, RefusedWhen {
  /** The one that decides. */
  readonly subnet: string;
  /** All that the headline names, in the plan's order. */
  readonly subnets: readonly string[];
  /** Another subnet gives it at once, each time. */
  readonly isGivenElsewhere: boolean;
  /** In one of several runs that differ. */
  readonly isByChance: boolean;
  /** Of the plan. */
  readonly counted: Counted;
}

/** What keeps the run over time, or what is required, from having an answer. */
export type NotRun = 'not-run' | 'faulty' | 'required';

/** A requirement that a plan does not meet. */
export interface NotMet {
  readonly required: Requirements;
  readonly requirement: RequirementName;
  readonly lack: RequirementLack;
  /** So many further ones are not met either. */
  readonly more: number;
}

/** Of a plan at rest: what it comes to, and what says so in words of its own. */
export type SaidAtRest = readonly [lead: string, lack: string];

/** How many pods wait for an address where some do in any order. */
export type WaitTold = WaitsAtRest;

/** The verdict in the title of the document: the kind that is told, and what else there is to it. */
export interface TitleVerdict {
  readonly kind: VerdictKind;
  readonly pending: number;
  /** Pods that wait for an address at rest, where a number is known. */
  readonly wait?: WaitTold | undefined;
  readonly when: 'settled' | 'checking' | 'at-rest-only' | 'not-met';
}

/** What a subnet that is added is for; pods come to a tagged one by subnet discovery. */
export type AddedUse = SubnetUse | 'tagged';
