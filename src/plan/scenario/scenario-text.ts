// What happens to a plan over time, as a person typed it. Fields that are chosen from a list have
// only the list's words; every other field is text.
import type { AddressChoice, ScenarioParameters, UpgradeStrategy } from '@/engine/over-time';
import type { SettingField } from '@/plan/plan';

export const EVENT_KINDS = [
  'upgrade',
  'scale-pods',
  'scale-nodes',
  'restart-pods',
  'lose-zone',
  'churn',
  'change-settings',
  'add-group',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const ADDRESS_CHOICES: readonly AddressChoice[] = ['lowest-first', 'random'];
export const OTHERS_LIE = ['packed', 'scattered'] as const;
export type OthersLie = (typeof OTHERS_LIE)[number];

/** Times of the simulator that a person may change, in seconds; `''` is the default. */
export const PARAMETER_FIELDS = [
  'nodeBoot',
  'eniAttach',
  'podStart',
  'podTermination',
  'upgradeWait',
  'launchRetry',
] as const satisfies readonly (keyof ScenarioParameters)[];
export type ParameterField = (typeof PARAMETER_FIELDS)[number];

/**
 * One event. A kind uses the fields that `EVENT_FIELDS` lists for it; the others stay as typed.
 * The settings of change-settings: `''` leaves a variable as the plan has it.
 */
export interface EventText extends Readonly<Record<SettingField, string>> {
  /** Tells rows apart on the page; it is not part of the plan. */
  readonly id: string;
  readonly kind: EventKind;
  /** Minutes from the start. */
  readonly at: string;
  /** Label of a node group. `''`: the first; of scale-pods: the pods for the whole cluster. */
  readonly group: string;
  /** Pods or nodes to scale to. */
  readonly to: string;
  /** Minutes that a ramp or a roll-out takes; `0` is a step. */
  readonly over: string;
  readonly strategy: UpgradeStrategy;
  readonly maxUnavailable: string;
  /** Karpenter's budget in percent. */
  readonly budget: string;
  /** `''`: the first zone of the plan. */
  readonly zone: string;
  readonly podsPerMinute: string;
  /** Minutes of churn. */
  readonly lasts: string;
  /** The node group of add-group. */
  readonly instanceType: string;
  readonly nodes: string;
  readonly podsPerNode: string;
  readonly zones: string;
  readonly name: string;
}

export interface ScenarioText extends Readonly<Record<ParameterField, string>> {
  /** In the order in which they were added; none: the cluster is left alone. */
  readonly events: readonly EventText[];
  /** Minutes; `''`: long enough for the events. */
  readonly duration: string;
  readonly addressChoice: AddressChoice;
  readonly othersLie: OthersLie;
  readonly seed: string;
  /** Further runs with other seeds, which tell how far chance goes; `0`: none. */
  readonly runs: string;
}

/** Fields of an event that are typed. */
export type EventField = Exclude<keyof EventText, 'id' | 'kind' | 'strategy'>;
/** Fields of a scenario that are typed. */
export type ScenarioField = Exclude<keyof ScenarioText, 'events' | 'addressChoice' | 'othersLie'>;
